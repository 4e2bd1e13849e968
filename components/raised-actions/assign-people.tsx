'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { NamedPerson } from '@/lib/domain/actions-board/board-action';
import type { BulkCommands } from '../actions/board-row';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { Fact, Facts } from '../ui/facts';
import { Form } from '../ui/form';
import { SelectField } from '../ui/select-field';
import { PersonOptions } from './person-options';
import { RaisedProblem } from './raised-problem';
import type { PeopleChoices, RaisedFailure, RaisedOutcome } from './raised-view';

type AssignPeopleProps = {
  action: {
    readonly id: string;
    /** Of the assignment that the page shows. */
    readonly revision: number;
    readonly assignee: NamedPerson | null;
    readonly handler: NamedPerson | null;
    readonly ofUnit: boolean;
  };
  /** Whom it can be given to; null for whoever may not choose. */
  people: PeopleChoices | null;
  assign: BulkCommands['assign'];
};

/** Who is to do an action and who follows it up; for whoever may, with the way to choose others. */
export function AssignPeople({ action, people, assign }: AssignPeopleProps) {
  const t = useTranslations('raisedActions.people');
  if (people) return <ChoosePeople key={action.revision} {...{ action, people, assign }} />;
  return (
    <Facts>
      <Fact term={t('assignee')}>{action.assignee?.name ?? t(action.ofUnit ? 'managers' : 'nobody')}</Fact>
      <Fact term={t('handler')}>{action.handler?.name ?? t('everyone')}</Fact>
    </Facts>
  );
}

function ChoosePeople({ action, people, assign }: AssignPeopleProps & { people: PeopleChoices }) {
  const t = useTranslations('raisedActions');
  const first = { assigneeId: action.assignee?.userId ?? '', handlerId: action.handler?.userId ?? '' };
  const [chosen, setChosen] = useState(first);
  const { run, busy, failure } = useServerAction<RaisedFailure>();
  const isSame = chosen.assigneeId === first.assigneeId && chosen.handlerId === first.handlerId;

  async function send(): Promise<RaisedOutcome> {
    const answer = await assign({
      rows: [{ actionId: action.id, revision: action.revision }],
      assigneeId: chosen.assigneeId || null,
      handlerId: chosen.handlerId || null,
    });
    const [refused] = answer.ok ? answer.value.refused : [];
    return refused ? { ok: false, error: { code: refused.problem } } : answer;
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!busy) run(send);
  }

  return (
    <Form
      onSubmit={submit}
      aria-label={t('people.title')}
      className="grid items-end gap-3 tablet:flex tablet:flex-wrap"
    >
      <SelectField
        label={t('people.assignee')}
        value={chosen.assigneeId}
        onChange={(event) => setChosen({ ...chosen, assigneeId: event.target.value })}
      >
        <option value="">{t(action.ofUnit ? 'people.managers' : 'people.nobody')}</option>
        <PersonOptions people={people.doers} />
      </SelectField>
      <SelectField
        label={t('people.handler')}
        value={chosen.handlerId}
        onChange={(event) => setChosen({ ...chosen, handlerId: event.target.value })}
      >
        <option value="">{t('people.everyone')}</option>
        <PersonOptions people={people.followers} />
      </SelectField>
      {!isSame && (
        <Button type="submit" busy={busy} className="print:hidden">
          {t('form.save')}
        </Button>
      )}
      <div className="w-full empty:hidden">
        <RaisedProblem failure={failure} />
      </div>
    </Form>
  );
}
