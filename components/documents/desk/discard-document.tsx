'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { Result } from '@/lib/domain/result';
import { type ActionFailure, ActionProblem, isActionFailure } from '../../shell/action-problem';
import { useServerAction } from '../../shell/use-server-action';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Notice } from '../../ui/notice';
import { useDesk, useDocument } from './desk-context';

type DiscardFailure = { readonly code: 'not-a-draft' | 'changed-meanwhile' } | ActionFailure;

export type DiscardDocument = (revision: number) => Promise<Result<null, DiscardFailure>>;

type DiscardDocumentProps = {
  discard: DiscardDocument;
  /** Where the documents stand. */
  href: string;
};

/** Throws the draft away, when that has been confirmed. */
export function DiscardDocument({ discard, href }: DiscardDocumentProps) {
  const t = useTranslations('qualityDocument');
  const router = useRouter();
  const { deeds } = useDesk();
  const { revision } = useDocument();
  const { run, failure } = useServerAction<DiscardFailure>();
  return (
    <div className="grid justify-items-start gap-2">
      {failure &&
        (isActionFailure(failure) ? (
          <ActionProblem failure={failure} />
        ) : (
          <Notice tone="warning" title={t(`problem.${failure.code}`)} />
        ))}
      <ConfirmDialog
        trigger={<Button variant="quiet">{t('discard.button')}</Button>}
        title={t('discard.title')}
        description={t('discard.text')}
        confirmLabel={t('discard.button')}
        tone="danger"
        onConfirm={async () => {
          if (await deeds.settle())
            run(
              () => discard(revision),
              () => router.push(href),
            );
        }}
      />
    </div>
  );
}
