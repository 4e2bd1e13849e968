'use client';

import { useTranslations } from 'next-intl';
import type { EvidenceTarget } from '@/lib/domain/evidence/evidence';
import { Button } from '../ui/button';
import { Spinner } from '../ui/spinner';
import { AttachArea } from './attach-area';
import { type EvidenceDesk, isSameTarget } from './evidence-desk';
import { EvidenceRow } from './evidence-row';
import { RemovedRow } from './removed-row';
import { UploadRow } from './upload-row';
import { useDesk } from './use-desk';

type EvidenceSectionProps = {
  /** One for each audit on the page. */
  desk: EvidenceDesk;
  target: EvidenceTarget;
};

/**
 * The files on an item or an action: to be downloaded, attached by button, drag, paste or camera, renewed and taken away,
 * each by whoever may. The heading stands with whoever shows it.
 */
export function EvidenceSection({ desk, target }: EvidenceSectionProps) {
  const t = useTranslations('evidence');
  const { list, loading, uploads, lastDone } = useDesk(desk);
  if (list === null) return <NotThereYet isFailed={loading === 'failed'} load={() => void desk.load()} />;
  const here = list.evidence.filter((each) => isSameTarget(each.target, target));
  const onTheirWay = uploads.filter((each) => isSameTarget(each.target, target));
  const mayAttach = target.item === null ? list.mayAttach.toActions : list.mayAttach.toItems;
  const done = lastDone !== null && isSameTarget(lastDone.target, target) ? lastDone.name : null;
  return (
    <AttachArea isOpen={mayAttach} onFiles={(files) => desk.attach(target, files)}>
      {here.length === 0 && onTheirWay.length === 0 && !mayAttach && (
        <p className="text-sm text-ink-3">{t('none')}</p>
      )}
      <ul className="text-sm">
        {here.map((each) =>
          each.removal === null ? (
            <EvidenceRow key={each.id} evidence={each} desk={desk} />
          ) : (
            <RemovedRow key={each.id} evidence={each} removal={each.removal} />
          ),
        )}
        {onTheirWay.map((upload) => (
          <UploadRow key={upload.id} upload={upload} desk={desk} />
        ))}
      </ul>
      <p role="status" className="sr-only">
        {done !== null && t('upload.done', { name: done })}
      </p>
    </AttachArea>
  );
}

function NotThereYet({ isFailed, load }: { isFailed: boolean; load: () => void }) {
  const t = useTranslations('evidence.load');
  if (isFailed) {
    return (
      <p role="status" className="flex flex-wrap items-center gap-2 text-sm">
        {t('failed')}
        <Button variant="quiet" onClick={load}>
          {t('retry')}
        </Button>
      </p>
    );
  }
  return (
    <p className="flex items-center gap-2 text-sm text-ink-2">
      <Spinner />
      {t('loading')}
    </p>
  );
}
