import type { RemedyView } from '@/components/remedy/remedy-view';
import { listActionEvents } from '@/lib/data/action-events';
import { readDueCalendar } from '@/lib/data/due-calendars';
import { requireOutsideAction, resourceOfOutside } from '@/lib/data/outside-actions';
import type { ScopedTx } from '@/lib/data/scope';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import type { PlainDate } from '@/lib/domain/plain-date';
import { deadlineViewOf, followUpWords, verbsOf } from '../../remedy-parts';

/** All that the page of an action outside audits is made from. */
export type OutsideFacts = Awaited<ReturnType<typeof readOutsideRemedy>>;

/** Reads an action outside audits, for those who have to do with it. @throws Denied (notFound). */
export async function readOutsideRemedy(tx: ScopedTx, actor: Person, actionId: string, today: PlainDate) {
  const action = await requireOutsideAction(tx, actionId, today);
  const place = { id: null, unitId: action.unitId, decisionDate: action.raisedOn };
  return {
    actor,
    action,
    resource: resourceOfOutside(action),
    events: await listActionEvents(tx, actionId),
    calendar: { ...(await readDueCalendar(tx, place, today)), today },
  };
}

/** The action as the page shows it to this person. `place` and `whole` are in the language of the page. */
export function outsideView(
  actor: Person,
  { action, resource, calendar }: OutsideFacts,
  { place, whole }: { readonly place: string; readonly whole: string },
): RemedyView {
  const { number, revision, text, details, status, critical, responsible, wished, remediedOn, returnReason } =
    action;
  return {
    ...{
      number,
      place,
      revision,
      text,
      details,
      status,
      critical,
      responsible,
      wished,
      remediedOn,
      returnReason,
    },
    unitName: action.unitName ?? whole,
    deadline: deadlineViewOf(action, calendar),
    agreed: action.extension && (action.deadline?.words ?? null),
    followUp: followUpWords(action.followUp, calendar),
    inForce: { how: 'raised', on: action.raisedOn },
    isClosed: false,
    takesEvidence: false,
    may: verbsOf(actor, action, resource, 'decided'),
    asUnit: can(actor, 'action.report', resource),
    calendar,
  };
}
