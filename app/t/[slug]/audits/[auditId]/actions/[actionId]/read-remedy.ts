import type { EventView, RemedyView } from '@/components/remedy/remedy-view';
import { type ActionEvent, listActionEvents } from '@/lib/data/action-events';
import { requireAction, type StoredAction } from '@/lib/data/actions';
import { listAnswers } from '@/lib/data/answers';
import { filledChecklist } from '@/lib/data/audit-case';
import { readAuditForm } from '@/lib/data/audit-form';
import { type AuditDetails, requireAudit, resourceOf } from '@/lib/data/audits';
import { readDueCalendar } from '@/lib/data/due-calendars';
import { listActionsInForce } from '@/lib/data/followed-actions';
import { Denied, type ScopedTx } from '@/lib/data/scope';
import { can } from '@/lib/domain/access';
import { dueDateOfAction, standingDeadline } from '@/lib/domain/action';
import { type ActionStepName, actionSteps } from '@/lib/domain/action-step';
import type { Person } from '@/lib/domain/actor';
import { isDecided, isWritable } from '@/lib/domain/audit';
import { dueDateOf } from '@/lib/domain/deadline/deadline';
import type { PlainDate } from '@/lib/domain/plain-date';
import { formatDayAndTime } from '@/lib/time/format';

/** All that the page of an action is made from. */
export type RemedyFacts = Awaited<ReturnType<typeof readRemedy>>;

/**
 * Reads an action of a decided audit, for those who follow it. Before the decision it is working material, and while the audit
 * has been opened again it is again. @throws Denied (notFound).
 */
export async function readRemedy(
  tx: ScopedTx,
  actor: Person,
  place: { readonly auditId: string; readonly actionId: string },
  today: PlainDate,
) {
  const audit = await requireAudit(tx, place.auditId);
  if (!isDecided(audit.status)) throw new Denied('notFound', 'an action that is not decided on');
  const action = await requireAction(tx, audit.id, place.actionId);
  const { form } = await readAuditForm(tx, audit.id, audit.versionId);
  const asUnit = can(actor, 'action.report', resourceOf(audit));
  const ofUnits = asUnit && audit.status === 'decided';
  const listed = ofUnits ? { unitIds: actor.unitIds } : { auditId: audit.id, closed: true };
  return {
    audit,
    action,
    asUnit,
    wording: form.wording,
    checklist: filledChecklist(form, await listAnswers(tx, audit.id), audit.leftOut),
    events: await listActionEvents(tx, action.id),
    calendar: { ...(await readDueCalendar(tx, audit, today)), today },
    listed: await listActionsInForce(tx, listed, today),
  };
}

/** The action as the page shows it to this person. */
export function remedyView(
  actor: Person,
  { audit, action, asUnit, calendar, listed }: RemedyFacts,
): RemedyView {
  const written = standingDeadline(action);
  const { number, revision, text, status, critical, responsible, wished, remediedOn, returnReason } = action;
  const occasion = action.followUp?.occasion ?? null;
  const due = occasion && dueDateOf(occasion.deadline, calendar);
  const { words } = occasion ?? { words: null };
  const when = words && due && !words.includes(due) ? `${words} (${due})` : words;
  return {
    number,
    count: listed.filter((each) => each.audit.id === audit.id).length,
    revision,
    unitName: audit.facts.unitName,
    text,
    status,
    critical,
    responsible,
    deadline: written && { words: written.words, day: dueDateOfAction(action, calendar) },
    agreed: action.extension && (action.deadline?.words ?? null),
    wished,
    followUp: [action.followUp?.method, when].filter(Boolean).join(', ') || null,
    remediedOn,
    returnReason,
    decidedOn: audit.decisionDate,
    isClosed: audit.status === 'closed',
    may: verbsOf(actor, audit, action),
    asUnit,
    calendar,
  };
}

function verbsOf(actor: Person, audit: AuditDetails, action: StoredAction): RemedyView['may'] {
  const resource = resourceOf(audit);
  const may = (step: ActionStepName): boolean => {
    const { access, from, during }: (typeof actionSteps)[ActionStepName] = actionSteps[step];
    const fits = [...from].some((one) => one === action.status);
    return fits && [...during].some((one) => one === audit.status) && can(actor, access, resource);
  };
  const isUndone = audit.status === 'decided' && (action.status === 'open' || action.status === 'returned');
  return {
    message: isWritable('actionThread', audit.status) && can(actor, 'action.message', resource),
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
