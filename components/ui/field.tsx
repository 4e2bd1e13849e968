'use client';

import { CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ComponentProps, type ReactNode, useId } from 'react';

/** What every field takes beside the attributes of its control. */
export type FieldTexts = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and how to mend it. While it is set, the control is marked as invalid. */
  error?: string | undefined;
  /** Says so beside the label. Fields are required unless they say otherwise. */
  optional?: boolean | undefined;
};

type ControlAttributes = Pick<ComponentProps<'input'>, 'id' | 'aria-invalid' | 'aria-describedby'>;

type FieldWiring = {
  hintId: string;
  errorId: string;
  control: { id: string } & Omit<ControlAttributes, 'id'>;
};

/**
 * The ids that tie a control to its label, hint and error. Spread `control` on the control, after its own
 * attributes: what those say about validity and description is kept.
 */
export function useFieldWiring(
  own: ControlAttributes,
  texts: Pick<FieldTexts, 'hint' | 'error'>,
): FieldWiring {
  const generated = useId();
  const id = own.id ?? generated;
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [texts.hint && hintId, texts.error && errorId, own['aria-describedby']].filter(Boolean);
  return {
    hintId,
    errorId,
    control: {
      id,
      'aria-invalid': texts.error ? true : own['aria-invalid'],
      'aria-describedby': describedBy.length > 0 ? describedBy.join(' ') : undefined,
    },
  };
}

/** The look of a control that is typed into. */
export const controlStyle =
  'min-h-target w-full rounded-sm border border-line-strong bg-field px-3 py-2 text-base text-ink aria-invalid:border-2 aria-invalid:border-unfulfilled focus-visible:outline-offset-0 disabled:border-dashed disabled:bg-well disabled:text-ink-3';

type FieldProps = FieldTexts & { wiring: FieldWiring; children: ReactNode };

/** A label above, a control, and below it the hint and the error that belong to it. */
export function Field({ label, hint, error, optional = false, wiring, children }: FieldProps) {
  const t = useTranslations('ui');
  return (
    <div>
      <label htmlFor={wiring.control.id} className="mb-1 block text-sm font-medium">
        {label}
        {optional && <span className="font-text text-ink-3"> ({t('optional')})</span>}
      </label>
      {children}
      {hint && (
        <p id={wiring.hintId} className="mt-1 text-sm text-ink-2">
          {hint}
        </p>
      )}
      {error && <FieldError id={wiring.errorId}>{error}</FieldError>}
    </div>
  );
}

/** The sentence under a control that says what is wrong with it. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="mt-1 flex gap-2 text-sm text-unfulfilled">
      <CircleX className="mt-0.5" />
      <span>{children}</span>
    </p>
  );
}
