'use client';

import { useTranslations } from 'next-intl';
import { responsibleSchema } from '@/lib/domain/action';
import { Checkbox } from '../../ui/checkbox';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { type ActionDraft, type DraftProblem, withDeadline } from './action-draft';
import { DeadlineField } from './deadline-field';
import type { CalendarView } from './judgement-view';
import { PhraseField } from './phrase-field';

type ActionFieldsProps = {
  draft: ActionDraft;
  onChange: (draft: ActionDraft) => void;
  problems: readonly DraftProblem[];
  calendar: CalendarView;
};

/** What an action says: its text, by when, how it is followed up, who is responsible and how much hangs on it. */
export function ActionFields({ draft, onChange, problems, calendar }: ActionFieldsProps) {
  const t = useTranslations('decision.actions');
  const deadline = useTranslations('decision.deadline');
  return (
    <div className="grid gap-4">
      <PhraseField
        kind="action"
        label={t('form.text')}
        value={draft.text}
        maxLength={4000}
        error={problems.includes('text') ? t('form.textMissing') : undefined}
        onText={(text) => onChange({ ...draft, text })}
      />
      <DeadlineField
        label={t('form.words')}
        hint={t('form.wordsHint')}
        draft={draft.deadline}
        calendar={calendar}
        mustChoose={problems.includes('deadline')}
        whenEmpty={deadline('missing')}
        onChange={(written) => onChange(withDeadline(draft, written, calendar))}
      />
      <div className="grid gap-4 tablet:grid-cols-halves">
        <SelectField
          label={t('form.responsible')}
          value={draft.responsible}
          onChange={(event) =>
            onChange({ ...draft, responsible: responsibleSchema.parse(event.target.value) })
          }
        >
          {responsibleSchema.options.map((each) => (
            <option key={each} value={each}>
              {t(`responsibleWord.${each}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          type="date"
          label={t('form.remediedOn')}
          hint={t('form.remediedHint')}
          optional
          max={calendar.today}
          value={draft.remediedOn}
          error={problems.includes('remediedOn') ? t('form.dayMissing') : undefined}
          onChange={(event) => onChange({ ...draft, remediedOn: event.target.value })}
        />
      </div>
      <Checkbox
        label={t('form.critical')}
        checked={draft.critical}
        onChange={(event) => onChange({ ...draft, critical: event.target.checked })}
      />
      <FollowUpFields draft={draft} onChange={onChange} problems={problems} calendar={calendar} />
    </div>
  );
}

function FollowUpFields({ draft, onChange, problems, calendar }: ActionFieldsProps) {
  const t = useTranslations('decision.actions.form');
  return (
    <div className="grid gap-4 tablet:grid-cols-halves">
      <TextField
        label={t('followUpMethod')}
        hint={t('followUpHint')}
        optional
        maxLength={500}
        value={draft.followUpMethod}
        onChange={(event) => onChange({ ...draft, followUpMethod: event.target.value })}
      />
      <DeadlineField
        label={t('followUpWords')}
        draft={draft.followUpWhen}
        calendar={calendar}
        mustChoose={problems.includes('followUp')}
        onChange={(followUpWhen) => onChange({ ...draft, followUpWhen })}
      />
    </div>
  );
}
