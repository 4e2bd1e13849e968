import type { RemedyView } from '@/components/remedy/remedy-view';
import { listActionEvents } from '@/lib/data/action-events';
import { requireAction } from '@/lib/data/actions';
import { listAnswers } from '@/lib/data/answers';
import { filledChecklist } from '@/lib/data/audit-case';
import { readAuditForm } from '@/lib/data/audit-form';
import { requireAudit, resourceOf } from '@/lib/data/audits';
import { readDueCalendar } from '@/lib/data/due-calendars';
import { listActionsInForce } from '@/lib/data/followed-actions';
import { Denied, type ScopedTx } from '@/lib/data/scope';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { isDecided } from '@/lib/domain/audit';
import type { PlainDate } from '@/lib/domain/plain-date';
import { deadlineViewOf, followUpWords, type RemedyWords, verbsOf } from '../../../../remedy-parts';

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
  t: RemedyWords,
): RemedyView {
  const { number, revision, text, status, critical, responsible, wished, remediedOn, returnReason } = action;
  return {
    number,
    place: t('place', {
      number: String(number),
      count: String(listed.filter((each) => each.audit.id === audit.id).length),
    }),
    revision,
    unitName: audit.facts.unitName,
    text,
    details: null,
    status,
    critical,
    responsible,
    deadline: deadlineViewOf(action, calendar),
    agreed: action.extension && (action.deadline?.words ?? null),
    wished,
    followUp: followUpWords(action.followUp, calendar),
    remediedOn,
    returnReason,
    inForce: audit.decisionDate && { how: 'decided', on: audit.decisionDate },
    isClosed: audit.status === 'closed',
    takesEvidence: true,
    may: verbsOf(actor, action, resourceOf(audit), audit.status),
    asUnit,
    calendar,
  };
}
