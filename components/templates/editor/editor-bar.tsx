'use client';

import { GitCompare } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import { formatDay } from '@/lib/time/format';
import { SaveStatus } from '../../audit/checklist/save-state';
import { type ActionFailure, ActionProblem } from '../../shell/action-problem';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { LinkButton } from '../../ui/link-button';
import type { EditorActions } from './editor-actions';
import { useEditor, useNews, useQueueStatus } from './editor-context';
import { PublishDialog } from './publish-dialog';

type EditorBarProps = EditorActions & { templateHref: string };

/** Which draft this is, whether all is saved, and what can be done with it as a whole. */
export function EditorBar({ templateHref, publish, discard }: EditorBarProps) {
  const t = useTranslations('templateEditor.bar');
  const { bundle } = useEditor();
  const { newest, status } = useNews();
  const queue = useQueueStatus();
  const name = useDraftName();
  const { base, draft } = bundle;
  const publishedOn = base?.publishedOn ? formatDay(new Date(base.publishedOn)) : '';
  const compare = base && `${templateHref}/compare?from=${base.versionId}&to=${draft.id}`;
  return (
    <div className="top-0 z-20 border-b border-line bg-desk tablet:sticky print:hidden">
      <div className="mx-auto flex w-full max-w-page-editor flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2 desktop:px-5">
        <div className="min-w-0">
          <h1 className="text-xl">{t('title', { name, number: newest + 1 })}</h1>
          {base && (
            <p className="text-sm text-ink-2 max-tablet:hidden">
              {t('base', { number: base.number, day: publishedOn })}
            </p>
          )}
        </div>
        <div className="ml-auto flex flex-wrap items-center gap-2">
          <SaveStatus status={queue} />
          {compare && (
            <LinkButton href={compare}>
              <GitCompare /> {t('compare')}
            </LinkButton>
          )}
          {status === 'open' && (
            <>
              <DiscardButton templateHref={templateHref} discard={discard} />
              <PublishDialog templateHref={templateHref} publish={publish} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}

/** The template's name, as the draft has it. */
function useDraftName(): string {
  const { preview, bundle } = useEditor();
  const get = () => preview.get().template.name || bundle.template.name;
  return useSyncExternalStore(preview.subscribe, get, get);
}

type DiscardButtonProps = Pick<EditorActions, 'discard'> & { templateHref: string };

function DiscardButton({ templateHref, discard }: DiscardButtonProps) {
  const t = useTranslations('templateEditor.discard');
  const { bundle } = useEditor();
  const router = useRouter();
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  async function confirm(): Promise<void> {
    const draft = { templateId: bundle.template.id, draftId: bundle.draft.id };
    const unreachable = { ok: false, error: { code: 'unreachable' } } as const;
    const answer = await discard(draft).catch(() => unreachable);
    if (answer.ok || answer.error.code === 'draft-closed') router.push(templateHref);
    else setFailure(answer.error);
  }
  return (
    <>
      <ConfirmDialog
        trigger={<Button variant="quiet">{t('button')}</Button>}
        title={t('title')}
        description={t('description')}
        confirmLabel={t('confirm')}
        tone="danger"
        onConfirm={confirm}
      />
      {failure && <ActionProblem failure={failure} />}
    </>
  );
}
