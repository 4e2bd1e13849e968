'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '../../ui/select-field';
import type { DraftProblem } from './action-draft';
import { ActionFields } from './action-fields';
import type { DecisionDraft } from './decision-draft';
import type { ActionView, CalendarView } from './judgement-view';

type RequiredActionProps = {
  draft: DecisionDraft;
  onChange: (draft: DecisionDraft) => void;
  problems: readonly DraftProblem[];
  actions: readonly ActionView[];
  calendar: CalendarView;
};

/** The action that a deficiency is to have: one that is there already, or a new one. */
export function RequiredAction({ draft, onChange, problems, actions, calendar }: RequiredActionProps) {
  const t = useTranslations('decision.deficiencies');
  return (
    <div className="grid gap-4 border-l-2 border-accent pl-3 tablet:pl-4">
      {draft.kind === 'requireAction' && actions.length > 0 && (
        <SelectField
          label={t('which')}
          value={draft.which}
          onChange={(event) => onChange({ ...draft, which: event.target.value })}
        >
          {actions.map(({ id, number, text }) => (
            <option key={id} value={id}>
              {t('existing', { number, text: text.length > 80 ? `${text.slice(0, 79)}…` : text })}
            </option>
          ))}
          <option value="new">{t('newAction')}</option>
        </SelectField>
      )}
      {draft.which === 'new' && (
        <ActionFields
          draft={draft.action}
          onChange={(action) => onChange({ ...draft, action })}
          problems={problems}
          calendar={calendar}
        />
      )}
    </div>
  );
}
