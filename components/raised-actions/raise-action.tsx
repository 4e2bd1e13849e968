'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { RaisedFrom } from '@/lib/domain/outside-action';
import type { CalendarView } from '../audit/judgement/judgement-view';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { OpenedForm } from '../ui/opened-form';
import { SelectField } from '../ui/select-field';
import { contentFrom, draftFrom } from './content-draft';
import { ContentFields } from './content-fields';
import { PersonOptions } from './person-options';
import { RaisedProblem } from './raised-problem';
import type { PeopleChoices, RaiseCommand, RaisedFailure } from './raised-view';

type RaiseActionProps = {
  from: RaisedFrom;
  /** What is proposed as its text; empty for nothing. */
  proposal: string;
  /** What the button that opens the form says. */
  opener: string;
  /** Whether it is about one unit, which is then responsible unless somebody says otherwise. */
  ofUnit: boolean;
  people: PeopleChoices;
  calendar: CalendarView;
  raise: RaiseCommand;
};

/** A form where an action is raised, opened by a button. What was written stays until it is saved or put away. */
export function RaiseAction(props: RaiseActionProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <RaiseForm {...props} close={() => setIsOpen(false)} />;
  return (
    <Button className="print:hidden" onClick={() => setIsOpen(true)}>
      <Plus />
      {props.opener}
    </Button>
  );
}

function RaiseForm(props: RaiseActionProps & { close: () => void }) {
  const { from, proposal, opener, ofUnit, people, calendar, raise, close } = props;
  const t = useTranslations('raisedActions.form');
  const responsible = ofUnit ? 'unit' : 'administration';
  const [draft, setDraft] = useState(() =>
    draftFrom({ text: proposal, details: null, responsible, deadline: null }),
  );
  const [chosen, setChosen] = useState({ assigneeId: '', handlerId: '' });
  const [isTried, setIsTried] = useState(false);
  const { run, busy, failure } = useServerAction<RaisedFailure>();

  function submit(): void {
    setIsTried(true);
    const content = contentFrom(draft, calendar, null);
    if (content === null) return;
    const { assigneeId, handlerId } = chosen;
    run(() => raise({ from, content, assigneeId: assigneeId || null, handlerId: handlerId || null }), close);
  }

  return (
    <OpenedForm label={opener} save={t('save')} cancel={t('cancel')} {...{ busy, submit, close }}>
      <h3 className="text-lg">{opener}</h3>
      <RaisedProblem failure={failure} />
      <ContentFields draft={draft} onChange={setDraft} calendar={calendar} isTried={isTried} />
      <SelectField
        label={t('assignee')}
        hint={t('assigneeHint')}
        value={chosen.assigneeId}
        onChange={(event) => setChosen({ ...chosen, assigneeId: event.target.value })}
      >
        <option value="">{t('anyAssignee')}</option>
        <PersonOptions people={people.doers} />
      </SelectField>
      <SelectField
        label={t('handler')}
        hint={t('handlerHint')}
        value={chosen.handlerId}
        onChange={(event) => setChosen({ ...chosen, handlerId: event.target.value })}
      >
        <option value="">{t('anyHandler')}</option>
        <PersonOptions people={people.followers} />
      </SelectField>
    </OpenedForm>
  );
}
