'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import type { RiskFailure } from './risk-commands';
import { RiskProblem } from './risk-problem';

type DeskFormProps = {
  /** What is done, for those who listen. */
  label: string;
  failure: RiskFailure | null;
  busy: boolean;
  submit: () => void;
  close: () => void;
  children: ReactNode;
};

/** A form of the register, where it was opened. What was written stays until it is saved or put away. */
export function DeskForm({ label, failure, busy, submit, close, children }: DeskFormProps) {
  const t = useTranslations('risks.form');
  function send(event: FormEvent): void {
    event.preventDefault();
    if (!busy) submit();
  }
  return (
    <Form
      onSubmit={send}
      aria-label={label}
      className="grid max-w-measure gap-4 rounded-md border-2 border-accent bg-sheet p-4"
    >
      <h2 className="text-lg">{label}</h2>
      <RiskProblem failure={failure} />
      {children}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {t('save')}
        </Button>
        <Button variant="quiet" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </Form>
  );
}
