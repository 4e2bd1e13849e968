'use client';

import { PencilLine } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type ActionFailure, ActionProblem } from '../shell/action-problem';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

type BeginFailure =
  | ActionFailure
  | { readonly code: 'broken-template' }
  | { readonly code: 'other-template' };

export type BeginOutcome =
  | { readonly ok: true; readonly value: { readonly draftId: string } }
  | { readonly ok: false; readonly error: BeginFailure };

type BeginDraftProps = {
  /** The version that the draft begins as. */
  versionId: string;
  /** Begins it: a server action. */
  begin: (input: { versionId: string }) => Promise<BeginOutcome>;
  /** Where the drafts are edited; the new one at this address and its id. */
  draftsHref: string;
};

/** Begins a draft of the newest version, and opens it. */
export function BeginDraft({ versionId, begin, draftsHref }: BeginDraftProps) {
  const t = useTranslations('templates.details');
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<BeginFailure | null>(null);

  async function start(): Promise<void> {
    setBusy(true);
    setFailure(null);
    const outcome = await begin({ versionId }).catch(
      () => ({ ok: false, error: { code: 'unreachable' } }) as const,
    );
    if (outcome.ok) return router.push(`${draftsHref}/${outcome.value.draftId}`);
    setBusy(false);
    setFailure(outcome.error);
  }

  return (
    <div className="grid gap-3">
      {failure && <Problem failure={failure} />}
      <Button
        variant="primary"
        size="large"
        busy={busy}
        className="justify-self-start"
        onClick={() => void start()}
      >
        <PencilLine />
        {busy ? t('beginning') : t('begin')}
      </Button>
    </div>
  );
}

function Problem({ failure }: { failure: BeginFailure }) {
  const t = useTranslations('templates.details');
  // The server answers so of files alone; whatever it means here, trying again is all there is to do.
  if (failure.code === 'broken-template' || failure.code === 'other-template')
    return <Notice tone="error" title={t('beginFailed')} />;
  return <ActionProblem failure={failure} />;
}
