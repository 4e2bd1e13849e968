'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useState } from 'react';
import { CaseTextField } from '../personal-data/case-text-field';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { StepProblem } from './step-problem';
import type { StepFailure, TakeStep } from './take-step';

type MotiveFormProps = {
  label: string;
  hint?: ReactNode;
  /** What to say when nothing is written. */
  missing: string;
  /** The deed, on the button that does it. */
  confirm: string;
  tone?: 'primary' | 'danger';
  /** Takes the step with the motive: a server action. */
  take: TakeStep;
  /** Where to go when it is done; null shows this page anew. */
  doneHref?: string | null;
  onDone?: () => void;
};

/** A step that is only taken with a motive. */
export function MotiveForm(props: MotiveFormProps) {
  const { label, hint, missing: problem, confirm, tone = 'danger', take, doneHref = null, onDone } = props;
  const router = useRouter();
  const [motive, setMotive] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<StepFailure | null>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setMissing(motive.trim() === '');
    if (motive.trim() === '' || busy) return;
    setBusy(true);
    const outcome = await take(motive).catch(() => ({ ok: false, error: { code: 'unreachable' } }) as const);
    setBusy(false);
    if (!outcome.ok) return setFailure(outcome.error);
    onDone?.();
    if (doneHref !== null) router.push(doneHref);
    router.refresh();
  }

  return (
    <Form className="grid max-w-measure gap-4" onSubmit={(event) => void submit(event)}>
      {failure && <StepProblem failure={failure} />}
      <CaseTextField
        label={label}
        hint={hint}
        value={motive}
        maxLength={4000}
        error={missing ? problem : undefined}
        onChange={(event) => setMotive(event.target.value)}
      />
      <Button type="submit" variant={tone} busy={busy} className="justify-self-start">
        {confirm}
      </Button>
    </Form>
  );
}
