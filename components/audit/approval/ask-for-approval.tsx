'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ActionFailure, ActionProblem } from '../../shell/action-problem';
import { useServerAction } from '../../shell/use-server-action';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

type AskFailure = ActionFailure | { readonly code: 'not-now' };

export type AskForApprovalProps = {
  /** The hash of the draft that the person has read. */
  seen: string;
  ask: (seen: string) => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: AskFailure }>;
  /** Where the draft waits for its approval. */
  approvalHref: string;
};

/** Hands a draft in for another to approve, and goes to where it waits. */
export function AskForApproval({ seen, ask, approvalHref }: AskForApprovalProps) {
  const t = useTranslations('closing.approval');
  const router = useRouter();
  const { run, busy, failure } = useServerAction<AskFailure>();
  const submit = () =>
    run(
      () => ask(seen),
      () => router.push(approvalHref),
    );
  return (
    <div className="grid gap-3">
      {failure?.code === 'not-now' && <Notice tone="warning" title={t('askFailed')} />}
      {failure && failure.code !== 'not-now' && <ActionProblem failure={failure} />}
      <Button variant="primary" size="large" className="justify-self-start" busy={busy} onClick={submit}>
        {t('ask')}
      </Button>
    </div>
  );
}
