'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { OpenedForm } from '../ui/opened-form';
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
  return (
    <OpenedForm label={label} save={t('save')} cancel={t('cancel')} {...{ busy, submit, close }}>
      <h2 className="text-lg">{label}</h2>
      <RiskProblem failure={failure} />
      {children}
    </OpenedForm>
  );
}
