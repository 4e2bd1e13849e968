import { getTranslations } from 'next-intl/server';
import { RaiseAction } from '@/components/raised-actions/raise-action';
import { RaisedList } from '@/components/raised-actions/raised-list';
import type { RaisedRow } from '@/components/raised-actions/raised-view';
import { readDueCalendar } from '@/lib/data/due-calendars';
import { type OutsideAction, resourceOfOutside } from '@/lib/data/outside-actions';
import { readOutsidePeople } from '@/lib/data/outside-people';
import type { ScopedTx } from '@/lib/data/scope';
import { can } from '@/lib/domain/access';
import { standingDeadline } from '@/lib/domain/action';
import { actionPath } from '@/lib/domain/action-origin';
import { isLate } from '@/lib/domain/actions-board/lanes';
import type { Person } from '@/lib/domain/actor';
import type { RaisedFrom } from '@/lib/domain/outside-action';
import type { PlainDate } from '@/lib/domain/plain-date';
import { readAs } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { raiseActionAction } from './actions/raised-action-commands';

type RaisedPartProps = {
  actor: Person;
  slug: string;
  actions: readonly OutsideAction[];
  /** What an action can be raised from here; null where that is over. */
  from: RaisedFrom | null;
  unitId: string | null;
};

/** What is to be done about a risk or a self-check, and where more is raised. */
export async function RaisedPart({ actor, slug, actions, from, unitId }: RaisedPartProps) {
  const t = await getTranslations('raisedActions');
  const mayRaise = from !== null && can(actor, 'action.raise');
  return (
    <div className="grid gap-4">
      <RaisedList rows={raisedRows(actor, slug, actions, today())} />
      {mayRaise && <Raise {...{ actor, slug, from, unitId }} proposal="" opener={t('raise')} />}
    </div>
  );
}

type RaiseProps = {
  actor: Person;
  slug: string;
  from: RaisedFrom;
  unitId: string | null;
  /** What is proposed as the action's text. */
  proposal: string;
  opener: string;
};

/** The form where an action is raised, for whoever may. */
export async function Raise({ actor, slug, from, unitId, proposal, opener }: RaiseProps) {
  const read = await readAs(actor, 'action.raise', (tx) => readForRaising(tx, unitId, today()));
  return (
    <div>
      <RaiseAction
        from={from}
        proposal={proposal}
        opener={opener}
        ofUnit={unitId !== null}
        people={read.people}
        calendar={read.calendar}
        raise={raiseActionAction.bind(null, slug)}
      />
    </div>
  );
}

async function readForRaising(tx: ScopedTx, unitId: string | null, day: PlainDate) {
  const { doers, followers } = (await readOutsidePeople(tx, unitId === null ? [] : [unitId], day))(unitId);
  const calendar = await readDueCalendar(tx, { id: null, unitId, decisionDate: day }, day);
  return { people: { doers, followers }, calendar: { ...calendar, today: day } };
}

/** The actions as their lists show them to a person. */
export const raisedRows = (
  actor: Person,
  slug: string,
  actions: readonly OutsideAction[],
  day: PlainDate,
): RaisedRow[] =>
  actions.map((action) => ({
    id: action.id,
    number: action.number,
    text: action.text,
    details: action.details,
    status: action.status,
    deadline: standingDeadline(action)?.words ?? null,
    dueDate: action.dueDate,
    late: isLate(action, day),
    assignee: action.assignee?.name ?? null,
    href: can(actor, 'action.read', resourceOfOutside(action))
      ? `/t/${slug}${actionPath(action.origin, action.id)}`
      : null,
  }));
