'use client';

import { useTranslations } from 'next-intl';
import { responsibleSchema } from '@/lib/domain/action';
import { DeadlineField } from '../audit/judgement/deadline-field';
import type { CalendarView } from '../audit/judgement/judgement-view';
import { CaseTextField } from '../personal-data/case-text-field';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import type { ContentDraft } from './content-draft';

type ContentFieldsProps = {
  draft: ContentDraft;
  onChange: (draft: ContentDraft) => void;
  calendar: CalendarView;
  /** Whether the person has tried to save. */
  isTried: boolean;
};

/** What an action of a risk, a self-check or a figure says. */
export function ContentFields({ draft, onChange, calendar, isTried }: ContentFieldsProps) {
  const t = useTranslations('raisedActions.form');
  const responsible = useTranslations('decision.actions.responsibleWord');
  return (
    <>
      <TextField
        label={t('text')}
        autoComplete="off"
        maxLength={500}
        value={draft.text}
        error={isTried && draft.text.trim() === '' ? t('textMissing') : undefined}
        onChange={(event) => onChange({ ...draft, text: event.target.value })}
      />
      <CaseTextField
        label={t('details')}
        optional
        maxLength={4000}
        value={draft.details}
        onChange={(event) => onChange({ ...draft, details: event.target.value })}
      />
      <DeadlineField
        label={t('deadline')}
        hint={t('deadlineHint')}
        draft={draft.deadline}
        calendar={calendar}
        mustChoose={isTried}
        whenEmpty={t('noDeadline')}
        onChange={(deadline) => onChange({ ...draft, deadline })}
      />
      <SelectField
        label={t('responsible')}
        value={draft.responsible}
        onChange={(event) => onChange({ ...draft, responsible: responsibleSchema.parse(event.target.value) })}
      >
        {responsibleSchema.options.map((each) => (
          <option key={each} value={each}>
            {responsible(each)}
          </option>
        ))}
      </SelectField>
    </>
  );
}
