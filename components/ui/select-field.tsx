'use client';

import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { controlStyle, Field, type FieldTexts, useFieldWiring } from './field';

type SelectFieldProps = ComponentProps<'select'> & FieldTexts;

/** A choice of one among many, as the device's own list. The options are its children. */
export function SelectField({ label, hint, error, optional, className, ...select }: SelectFieldProps) {
  const wiring = useFieldWiring(select, { hint, error });
  return (
    <Field label={label} hint={hint} error={error} optional={optional} wiring={wiring}>
      <select {...select} {...wiring.control} className={classNames(controlStyle, className)} />
    </Field>
  );
}
