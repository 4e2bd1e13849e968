'use client';

import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { controlStyle, Field, type FieldTexts, useFieldWiring } from './field';

type TextAreaFieldProps = ComponentProps<'textarea'> & FieldTexts;

/** Several lines of text with their label. The field grows with what is written. */
export function TextAreaField({ label, hint, error, optional, className, ...textArea }: TextAreaFieldProps) {
  const wiring = useFieldWiring(textArea, { hint, error });
  return (
    <Field label={label} hint={hint} error={error} optional={optional} wiring={wiring}>
      <textarea
        rows={3}
        {...textArea}
        {...wiring.control}
        className={classNames(controlStyle, 'block field-sizing-content resize-y', className)}
      />
    </Field>
  );
}
