'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { StepProblem } from '../step-problem';
import type { StepFailure, StepOutcome } from '../take-step';

export type SendToReviewProps = {
  /** The last day that is proposed, and the first that can be chosen (`YYYY-MM-DD`). */
  proposed: string;
  earliest: string;
  /** Whether the unit has reviewed a draft of this audit before. */
  again: boolean;
  /** Sends the draft with a last day: a server action. */
  send: (replyBy: string) => Promise<StepOutcome>;
};

/** Sends the draft to the unit with a last day for comments. */
export function SendToReview({ proposed, earliest, again, send }: SendToReviewProps) {
  const t = useTranslations('factReview.sent');
  const router = useRouter();
  const [replyBy, setReplyBy] = useState(proposed);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<StepFailure | null>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const wrong = replyBy < earliest;
    setMissing(wrong);
    if (wrong || busy) return;
    setBusy(true);
    const outcome = await send(replyBy).catch(() => ({ ok: false, error: { code: 'unreachable' } }) as const);
    setBusy(false);
    setFailure(outcome.ok ? null : outcome.error);
    router.refresh();
  }

  return (
    <form noValidate className="grid gap-3" onSubmit={(event) => void submit(event)}>
      {failure && <StepProblem failure={failure} />}
      <TextField
        type="date"
        label={t('label')}
        hint={t('hint')}
        value={replyBy}
        min={earliest}
        error={missing ? t('missing') : undefined}
        onChange={(event) => setReplyBy(event.target.value)}
        className="w-44"
      />
      <Button
        type="submit"
        variant={again ? 'default' : 'primary'}
        size="large"
        busy={busy}
        className="justify-self-start"
      >
        {t(again ? 'again' : 'button')}
      </Button>
    </form>
  );
}
