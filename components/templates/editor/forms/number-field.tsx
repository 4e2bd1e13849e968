'use client';

import { useState } from 'react';
import { TextField } from '../../../ui/text-field';
import type { NodeFields } from './use-node-fields';

type NumberFieldProps = {
  fields: NodeFields;
  name: string;
  label: string;
  hint?: string;
  /** What holds when nothing is written. */
  otherwise?: number;
};

/** A number as it is written, with a comma or a point; what is none is kept as it stands, for the check to tell. */
export function NumberField({ fields, name, label, hint, otherwise }: NumberFieldProps) {
  const value = fields.content[name] ?? otherwise;
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextField
      label={label}
      hint={hint}
      optional={otherwise === undefined}
      inputMode="decimal"
      error={fields.errorOf(name)}
      value={draft ?? String(value ?? '').replace('.', ',')}
      onBlur={() => setDraft(null)}
      onChange={({ target }) => {
        setDraft(target.value);
        const written = target.value.trim();
        const number = Number(written.replace(',', '.'));
        const { [name]: _gone, ...rest } = fields.content;
        const { kind } = fields.content;
        if (written === '') fields.replace({ ...rest, kind }, 'written');
        else fields.replace({ ...rest, kind, [name]: Number.isFinite(number) ? number : written }, 'written');
      }}
    />
  );
}
