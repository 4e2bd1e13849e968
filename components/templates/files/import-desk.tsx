'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ImportPreview } from '@/lib/domain/template/import-preview';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import { TemplateDiff } from '../diff/template-diff';
import { FileField } from './file-field';
import { FileProblems } from './file-problems';
import { previewFile, type SendFailure, takeFile } from './send-template-file';

type ImportDeskProps = {
  /** Where files are sent. */
  address: string;
  /** Where the drafts of the template lie; the id of one comes after. */
  draftsHref: string;
};

type Standing =
  | { readonly at: 'waiting' }
  | { readonly at: 'reading'; readonly file: File }
  | { readonly at: 'refused'; readonly failure: SendFailure }
  | { readonly at: 'seen' | 'taking'; readonly file: File; readonly preview: ImportPreview };

/** A file on its way to become a draft: chosen, read, shown beside the newest version, and only then taken. */
export function ImportDesk({ address, draftsHref }: ImportDeskProps) {
  const t = useTranslations('templateFiles.import');
  const router = useRouter();
  const [standing, setStanding] = useState<Standing>({ at: 'waiting' });

  async function read(file: File): Promise<void> {
    setStanding({ at: 'reading', file });
    const preview = await previewFile(address, file);
    setStanding(
      preview.ok ? { at: 'seen', file, preview: preview.value } : { at: 'refused', failure: preview.error },
    );
  }

  async function take(file: File, preview: ImportPreview): Promise<void> {
    setStanding({ at: 'taking', file, preview });
    const taken = await takeFile(address, file, preview);
    if (taken.ok) router.push(`${draftsHref}/${taken.value}`);
    else setStanding({ at: 'refused', failure: taken.error });
  }

  const busy = standing.at === 'reading' || standing.at === 'taking';
  return (
    <>
      <FileField
        label={standing.at === 'waiting' ? t('label') : t('another')}
        help={t('help')}
        busy={busy}
        onFile={read}
      />
      <p role="status" className="sr-only">
        {standing.at === 'reading' && t('busy')}
        {standing.at === 'seen' && t('ready')}
      </p>
      <div className="mt-6">
        {standing.at === 'reading' && (
          <p className="flex items-center gap-2 text-ink-2">
            <Spinner /> {t('reading', { name: standing.file.name })}
          </p>
        )}
        {standing.at === 'refused' && <Refused failure={standing.failure} />}
        {(standing.at === 'seen' || standing.at === 'taking') && (
          <Seen
            file={standing.file}
            preview={standing.preview}
            busy={standing.at === 'taking'}
            onTake={() => take(standing.file, standing.preview)}
          />
        )}
      </div>
    </>
  );
}

type SeenProps = { file: File; preview: ImportPreview; busy: boolean; onTake: () => void };

function Seen({ file, preview: { before, after, unchanged }, busy, onTake }: SeenProps) {
  const t = useTranslations('templateFiles.import');
  if (unchanged && before)
    return (
      <Notice tone="info" title={t('unchanged', { number: before.number })}>
        {t('unchangedText')}
      </Notice>
    );
  return (
    <section aria-labelledby="seen">
      <h2 id="seen" className="text-lg">
        {before ? t('seen', { file: file.name, number: before.number }) : t('first')}
      </h2>
      <div className="mt-3 mb-6 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button variant="primary" busy={busy} onClick={onTake}>
          {busy ? t('taking') : t('take')}
        </Button>
        <p className="text-sm text-ink-2">{t('taken')}</p>
      </div>
      {before && <TemplateDiff before={before.content} after={after} />}
    </section>
  );
}

function Refused({ failure }: { failure: SendFailure }) {
  const t = useTranslations('templateFiles.import');
  switch (failure.error) {
    case 'broken-template':
      return <FileProblems problems={failure.problems} count={failure.count} />;
    case 'other-template':
      return (
        <Notice tone="error" title={t('otherTemplate')}>
          {t('otherTemplateText', { key: failure.key, expected: failure.expected })}
        </Notice>
      );
    case 'too-large':
      return <Notice tone="error" title={t('tooLarge')} />;
    case 'not-the-one-seen':
      return <Notice tone="error" title={t('changed')} />;
    case 'forbidden':
      return <Notice tone="error" title={t('forbidden')} />;
    case 'signed-out':
      return <Notice tone="error" title={t('signedOut')} />;
    case 'unreachable':
      return (
        <Notice tone="error" title={t('failed')}>
          {t('failedText')}
        </Notice>
      );
    case 'unexpected':
      return (
        <Notice tone="error" title={t('failed')}>
          {t('failedText')} {failure.id !== null && t('errorId', { id: failure.id })}
        </Notice>
      );
  }
}
