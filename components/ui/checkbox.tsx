'use client';

import { type ComponentProps, type ReactNode, useId } from 'react';
import { CrossBox } from './cross-box';
import { FieldError } from './field';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
};

/**
 * A box to tick, with the form's own cross. The control is the browser's own: it works in plain forms, with
 * every assistive technology, and stays light in a form of a thousand boxes.
 */
export function Checkbox({ label, hint, error, className, ...input }: CheckboxProps) {
  const generated = useId();
  const id = input.id ?? generated;
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');

  return (
    <div className={className}>
      <label
        htmlFor={id}
        className="grid min-h-target cursor-pointer grid-cols-tick items-start gap-x-3 py-2 rounded-sm has-focus-visible:outline-3 has-focus-visible:outline-focus has-disabled:cursor-default"
      >
        <span className="relative mt-0.5 grid">
          <input
            {...input}
            id={id}
            type="checkbox"
            aria-invalid={error ? true : undefined}
            aria-describedby={describedBy || undefined}
            className="peer absolute inset-0 size-full cursor-pointer appearance-none outline-none disabled:cursor-default"
          />
          <CrossBox />
        </span>
        <span>{label}</span>
      </label>
      {hint && (
        <p id={`${id}-hint`} className="pl-8.5 text-sm text-ink-2">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
