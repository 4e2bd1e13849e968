import { type ReactNode, useId } from 'react';
import { FieldError } from './field';

type CheckboxGroupProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** The boxes. */
  children: ReactNode;
};

/** Boxes that answer one question together. */
export function CheckboxGroup({ label, hint, error, children }: CheckboxGroupProps) {
  const id = useId();
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset aria-describedby={describedBy || undefined}>
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-2">
          {hint}
        </p>
      )}
      {children}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
