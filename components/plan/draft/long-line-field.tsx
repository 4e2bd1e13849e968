'use client';

import { TextAreaField } from '../../ui/text-area-field';

type LongLineFieldProps = {
  label: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
};

/** One line of a plan, which may be longer than a field is wide: all of it is seen, and it stays one line. */
export function LongLineField({ label, value, error, onChange }: LongLineFieldProps) {
  return (
    <TextAreaField
      label={label}
      rows={1}
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value.replaceAll(/\r?\n/g, ' '))}
    />
  );
}
