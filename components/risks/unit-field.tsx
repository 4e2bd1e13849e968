'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '../ui/select-field';
import type { UnitOption } from './risk-commands';

type UnitFieldProps = {
  units: readonly UnitOption[];
  unitId: string | null;
  onChange: (unitId: string | null) => void;
};

/** The unit that something is about, or none in particular. */
export function UnitField({ units, unitId, onChange }: UnitFieldProps) {
  const t = useTranslations('risks.form');
  return (
    <SelectField
      label={t('unit')}
      value={unitId ?? ''}
      onChange={(event) => onChange(event.target.value || null)}
    >
      <option value="">{t('anyUnit')}</option>
      {units.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
