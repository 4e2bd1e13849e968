'use client';

import { type FormEvent, useState } from 'react';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { TextField } from '../ui/text-field';
import { StepProblem } from './step-problem';
import type { StepFailure, StepOutcome } from './take-step';

export type LastDayFormProps = {
  /** The last day that is proposed, and the first that can be chosen (`YYYY-MM-DD`). */
  proposed: string;
  earliest: string;
  words: { label: string; hint: string; missing: string; button: string };
  variant: 'primary' | 'default';
  /** Takes the step with the last day that was chosen: a server action. */
  send: (replyBy: string) => Promise<StepOutcome>;
};

/** Asks the unit for something by a day. */
export function LastDayForm({ proposed, earliest, words, variant, send }: LastDayFormProps) {
  const [replyBy, setReplyBy] = useState(proposed);
  const [missing, setMissing] = useState(false);
  const { run, busy, failure } = useServerAction<StepFailure>();

  function submit(event: FormEvent): void {
    event.preventDefault();
    const wrong = replyBy < earliest;
    setMissing(wrong);
    if (!wrong && !busy) run(() => send(replyBy));
  }

  return (
    <Form className="grid gap-3" onSubmit={submit}>
      {failure && <StepProblem failure={failure} />}
      <TextField
        type="date"
        label={words.label}
        hint={words.hint}
        value={replyBy}
        min={earliest}
        error={missing ? words.missing : undefined}
        onChange={(event) => setReplyBy(event.target.value)}
        className="w-44"
      />
      <Button type="submit" variant={variant} size="large" busy={busy} className="justify-self-start">
        {words.button}
      </Button>
    </Form>
  );
}
