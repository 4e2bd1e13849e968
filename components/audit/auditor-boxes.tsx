'use client';

import { useTranslations } from 'next-intl';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Checkbox } from '../ui/checkbox';
import { CheckboxGroup } from '../ui/checkbox-group';

export type AuditorChoice = { userId: string; name: string };

type AuditorBoxesProps = {
  auditors: readonly AuditorChoice[];
  /** The registration of the form's field, which holds a list of ids. */
  field: UseFormRegisterReturn;
  error: string | undefined;
};

/** Who audits: at least one of those who may. */
export function AuditorBoxes({ auditors, field, error }: AuditorBoxesProps) {
  const t = useTranslations('audits.facts');
  return (
    <CheckboxGroup label={t('auditors')} error={error}>
      {auditors.map(({ userId, name }) => (
        <Checkbox
          key={userId}
          label={name}
          value={userId}
          aria-invalid={error ? true : undefined}
          {...field}
        />
      ))}
    </CheckboxGroup>
  );
}
