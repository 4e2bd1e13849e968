'use client';

import { useTranslations } from 'next-intl';
import { PersonalDataHint } from '@/components/personal-data/personal-data-hint';
import { classNames } from '@/components/ui/class-names';
import { controlStyle, FieldError } from '@/components/ui/field';
import type { Change } from '@/lib/domain/answer';
import { maxTextLength } from '@/lib/domain/answer-limits';
import { useChecklist, useField, useReadOnly } from './checklist-context';
import { ConflictNotice } from './conflict-notice';

type WrittenFieldProps = {
  id: string;
  target: string;
  field: 'answer' | 'comment';
  /** How many lines it has while it is empty; it grows with what is written. */
  rows?: number;
  /** One line, for names and numbers. */
  isShort?: boolean;
  labelledBy?: string;
};

/** A text of the checklist, kept while it is being written. Only the field itself renders again at a key. */
export function WrittenField({
  id,
  target,
  field,
  rows = 2,
  isShort = false,
  labelledBy,
}: WrittenFieldProps) {
  const { store } = useChecklist();
  const state = useField(target, field);
  const readOnly = useReadOnly();
  const value = state?.change.value;
  const text = typeof value === 'string' ? value : '';
  const error = useRefusal(state?.problem?.kind === 'refused' ? state.problem.error : null);
  const attributes = {
    id,
    value: text,
    readOnly,
    maxLength: maxTextLength,
    'aria-labelledby': labelledBy,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': error ? `${id}-error` : undefined,
    onChange: (event: { target: { value: string } }) => {
      const change: Change = { target, field, value: event.target.value || null };
      store.change(change, 'written');
    },
  };
  return (
    <>
      {isShort ? (
        <input type="text" {...attributes} className={controlStyle} />
      ) : (
        <textarea
          {...attributes}
          rows={rows}
          className={classNames(controlStyle, 'block field-sizing-content resize-y')}
        />
      )}
      <PersonalDataHint text={text} />
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <ConflictNotice place={{ target, field }} />
    </>
  );
}

/** The sentence that says why a change could not be saved. */
export function useRefusal(code: Parameters<ReturnType<typeof useTranslations<'changeProblem'>>>[0] | null) {
  const t = useTranslations('checklist');
  const reason = useTranslations('changeProblem');
  return code === null ? undefined : t('refused', { reason: reason(code) });
}
