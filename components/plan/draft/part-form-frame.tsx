'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Form } from '../../ui/form';
import type { PartFormState } from './use-part-form';

type PartFormFrameProps = {
  /** What is written, for those who listen. */
  label: string;
  form: PartFormState;
  isNew: boolean;
  save: () => void;
  problem: ReactNode;
  children: ReactNode;
};

/** A form for one part of a draft: what went wrong, its fields, and the button. */
export function PartFormFrame({ label, form, isNew, save, problem, children }: PartFormFrameProps) {
  const t = useTranslations('planDraft.edit');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!form.busy) save();
  };
  return (
    <Form onSubmit={submit} aria-label={label} className="grid max-w-measure gap-4">
      {children}
      {problem}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" busy={form.busy}>
          {t(isNew ? 'add' : 'save')}
        </Button>
        <span role="status" className="text-sm text-fulfilled">
          {form.saved && !form.busy ? t('saved') : ''}
        </span>
      </div>
    </Form>
  );
}
