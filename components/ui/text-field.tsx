'use client';

import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { controlStyle, Field, type FieldTexts, useFieldWiring } from './field';

type TextFieldProps = ComponentProps<'input'> & FieldTexts;

/** One line of text with its label. Takes all attributes of `input`, `ref` too. */
export function TextField({ label, hint, error, optional, className, ...input }: TextFieldProps) {
  const wiring = useFieldWiring(input, { hint, error });
  return (
    <Field label={label} hint={hint} error={error} optional={optional} wiring={wiring}>
      <input type="text" {...input} {...wiring.control} className={classNames(controlStyle, className)} />
    </Field>
  );
}
