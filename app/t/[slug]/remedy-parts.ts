import type { EventView, RemedyView, Verbs } from '@/components/remedy/remedy-view';
import type { ActionEvent } from '@/lib/data/action-events';
import type { StoredAction } from '@/lib/data/actions';
import { can, type Resource } from '@/lib/domain/access';
import { dueDateOfAction, type FollowUp, standingDeadline } from '@/lib/domain/action';
import { type ActionStepName, actionSteps } from '@/lib/domain/action-step';
import type { Person } from '@/lib/domain/actor';
import { type AuditStatus, isWritable } from '@/lib/domain/audit';
import { type DueDateContext, dueDateOf } from '@/lib/domain/deadline/deadline';
import type { translator } from '@/lib/text/translator';
import { formatDayAndTime } from '@/lib/time/format';

/** What the pages of an action have in common, whatever it was raised from. */

export type RemedyWords = ReturnType<typeof translator<'remedy'>>;

/** By when it is to be done as it stands, and the day that comes to. */
export function deadlineViewOf(action: StoredAction, calendar: DueDateContext): RemedyView['deadline'] {
  const written = standingDeadline(action);
  return written && { words: written.words, day: dueDateOfAction(action, calendar) };
}

/** How and when it is checked, in a line. */
export function followUpWords(followUp: FollowUp | null, calendar: DueDateContext): string | null {
  const occasion = followUp?.occasion ?? null;
  const due = occasion && dueDateOf(occasion.deadline, calendar);
  const { words } = occasion ?? { words: null };
  const when = words && due && !words.includes(due) ? `${words} (${due})` : words;
  return [followUp?.method, when].filter(Boolean).join(', ') || null;
}

/** What a person may do with an action as it stands; `status` is its audit's, *decided* where it belongs to none. */
export function verbsOf(actor: Person, action: StoredAction, resource: Resource, status: AuditStatus): Verbs {
  const may = (step: ActionStepName): boolean => {
    const { access, from, during }: (typeof actionSteps)[ActionStepName] = actionSteps[step];
    const fits = [...from].some((one) => one === action.status);
    return fits && [...during].some((one) => one === status) && can(actor, access, resource);
  };
  const isUndone = status === 'decided' && (action.status === 'open' || action.status === 'returned');
  return {
    message: isWritable('actionThread', status) && can(actor, 'action.message', resource),
    report: may('report'),
    undoReport: may('undoReport'),
    askForLater: isUndone && can(actor, 'action.askForLaterDate', resource),
    verify: may('verify'),
    return: may('return'),
    carryOver: may('carryOver'),
    answerLater: isUndone && can(actor, 'action.grantLaterDate', resource),
  };
}

/** What happened, as it is shown. */
export const eventViews = (actor: Person, events: readonly ActionEvent[]): EventView[] =>
  events.map(({ id, kind, text, details, name, userId, at }) => ({
    id,
    kind,
    text,
    details,
    name,
    mine: userId === actor.userId,
    shownAt: formatDayAndTime(at),
    at: at.toISOString(),
  }));
