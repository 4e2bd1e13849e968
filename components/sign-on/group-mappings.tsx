'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { roles } from '@/lib/domain/actor';
import type { GroupMapping } from '@/lib/domain/sign-on/sign-on';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';

export type UnitChoice = { readonly id: string; readonly name: string };

type GroupMappingsProps = {
  mapping: GroupMapping[];
  units: readonly UnitChoice[];
  onChange: (mapping: GroupMapping[]) => void;
};

/** Which group gives which role; a role as manager, of which unit. */
export function GroupMappings({ mapping, units, onChange }: GroupMappingsProps) {
  const t = useTranslations('signOn');
  const change = (at: number, row: GroupMapping) =>
    onChange(mapping.map((one, index) => (index === at ? row : one)));
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 text-sm font-medium">{t('mapping')}</legend>
      {mapping.map((row, at) => (
        <MappingRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own, and is never moved
          key={at}
          number={at + 1}
          row={row}
          units={units}
          onChange={(changed) => change(at, changed)}
          remove={() => onChange(mapping.filter((_, index) => index !== at))}
        />
      ))}
      <Button
        className="justify-self-start"
        onClick={() => onChange([...mapping, { value: '', role: 'auditor', unitId: null }])}
      >
        {t('addGroup')}
      </Button>
    </fieldset>
  );
}

type MappingRowProps = {
  number: number;
  row: GroupMapping;
  units: readonly UnitChoice[];
  onChange: (row: GroupMapping) => void;
  remove: () => void;
};

function MappingRow({ number, row, units, onChange, remove }: MappingRowProps) {
  const t = useTranslations('signOn');
  const role = useTranslations('role');
  const firstUnit = units[0]?.id ?? null;
  return (
    <div className="grid gap-2 border-t border-line pt-3">
      <div className="flex items-end gap-2">
        <div className="min-w-0 grow">
          <TextField
            label={t('groupOf', { number })}
            value={row.value}
            maxLength={200}
            onChange={(event) => onChange({ ...row, value: event.target.value })}
          />
        </div>
        <IconButton label={t('removeGroup', { number })} onClick={remove}>
          <Trash2 />
        </IconButton>
      </div>
      <div className="grid gap-2 tablet:grid-cols-2">
        <SelectField
          label={t('roleOf', { number })}
          value={row.role}
          onChange={(event) => {
            const chosen = roles.find((one) => one === event.target.value) ?? 'reader';
            onChange({ ...row, role: chosen, unitId: chosen === 'unitManager' ? firstUnit : null });
          }}
        >
          {roles.map((one) => (
            <option key={one} value={one}>
              {role(one)}
            </option>
          ))}
        </SelectField>
        {row.role === 'unitManager' && (
          <SelectField
            label={t('unitOf', { number })}
            value={row.unitId ?? ''}
            onChange={(event) => onChange({ ...row, unitId: event.target.value })}
          >
            {units.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
      </div>
    </div>
  );
}
