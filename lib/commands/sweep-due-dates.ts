import { type DueDate, listDueDates, updateSweptDay } from '@/lib/data/due-dates';
import { insertLog } from '@/lib/data/log';
import { listIndicatorsToMeasure } from '@/lib/data/measuring-tasks';
import { listMembers } from '@/lib/data/members';
import { insertNotices, type NewNotice } from '@/lib/data/notices';
import { listPlans } from '@/lib/data/plans';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { listSeals } from '@/lib/data/tenant-seals';
import { listManagerIds } from '@/lib/data/units';
import type { SystemActor } from '@/lib/domain/actor';
import { adminIdsOf, membersOn } from '@/lib/domain/member/members-on';
import { dueDateKey, dueDateNotices } from '@/lib/domain/notice/due-date-notices';
import { dueDateRecipients, type Membership } from '@/lib/domain/notice/due-date-recipients';
import { measuringNotice, measuringNoticeKey } from '@/lib/domain/notice/measuring-notice';
import { sealNotice, sealNoticeKey } from '@/lib/domain/notice/seal-notice';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { IndicatorToMeasure } from '@/lib/domain/plan/indicator-to-measure';
import { isFollowedOn } from '@/lib/domain/plan/stored-plan';
import { sealFacts } from '@/lib/report/seal-facts';

/**
 * Tells of every due date in the tenant what holds as of a day, to those it concerns on that day: of what is to be done or
 * measured, and of the seal that ends. What a person has been told of is not told to them again, so that days may be looked
 * over twice, late, or not at all: a date that was changed, or a person that took over, needs no cancelling.
 * @returns how many notices were new
 */
export async function sweepDueDates(actor: SystemActor, day: PlainDate): Promise<number> {
  return withTenant(actor, 'dueDates.sweep', async (tx) => {
    const membership = await readMembership(tx, day);
    const dueDates = await listDueDates(tx, day);
    const managers = new Map<string, string[]>();
    for (const unitId of new Set(dueDates.flatMap((due) => due.unitId ?? [])))
      managers.set(unitId, await listManagerIds(tx, unitId, day));
    const notices = dueDates.flatMap((due) =>
      noticesOf(due, managers.get(due.unitId ?? '') ?? [], membership, day),
    );
    const told = await insertNotices(tx, [
      ...notices,
      ...(await measuringNotices(tx, membership, day)),
      ...(await sealNotices(tx, membership, day)),
    ]);
    await updateSweptDay(tx, day);
    if (told > 0) await insertLog(tx, { detail: { day, told } });
    return told;
  });
}

async function readMembership(tx: ScopedTx, day: PlainDate): Promise<Membership> {
  const members = membersOn(await listMembers(tx), day);
  return { memberIds: new Set(members.map(({ userId }) => userId)), adminIds: adminIdsOf(members) };
}

function noticesOf(
  due: DueDate,
  managerIds: readonly string[],
  membership: Membership,
  day: PlainDate,
): NewNotice[] {
  const { thing, id, auditId, actionId, dueDate, outside, assigneeId } = due;
  const doing = outside && assigneeId !== null ? [assigneeId, ...managerIds] : managerIds;
  return dueDateNotices(thing, dueDate, day).map((notice) => ({
    kind: notice.kind,
    key: dueDateKey(id, dueDate, notice),
    ...placeOf(auditId, actionId),
    day: dueDate,
    recipients: dueDateRecipients(notice.audience, { ...due, managerIds: doing }, membership),
  }));
}

/** @throws for what is about no audit and no action: nothing of that kind has a due date here. */
function placeOf(auditId: string | null, actionId: string | null) {
  if (auditId !== null) return { auditId, ...(actionId !== null && { actionId }) };
  if (actionId === null) throw new Error('Something is due that is about nothing');
  return { auditId, actionId };
}

/** Whoever is responsible for an indicator is told when it is to be measured, and when it is late. */
async function measuringNotices(tx: ScopedTx, membership: Membership, day: PlainDate): Promise<NewNotice[]> {
  const notices: NewNotice[] = [];
  for (const plan of await listPlans(tx)) {
    if (!isFollowedOn(plan, day)) continue;
    const indicators = await listIndicatorsToMeasure(tx, plan, day);
    notices.push(...indicators.flatMap((indicator) => noticesOfIndicator(indicator, membership, day)));
  }
  return notices;
}

/** Where nobody is responsible it is a matter for the administrators. */
function noticesOfIndicator(
  { id, lineageId, tasks, responsible }: IndicatorToMeasure,
  { adminIds }: Membership,
  day: PlainDate,
): NewNotice[] {
  const recipients = responsible ? [responsible.userId] : adminIds;
  return tasks.flatMap((task) => {
    const kind = measuringNotice(task, day);
    if (kind === null) return [];
    const key = measuringNoticeKey(lineageId, task, kind);
    return [{ kind, key, indicatorId: id, day: task.due, recipients }];
  });
}

/** Whoever keeps the organisation is told in time that its seal ends, and that it has ended. */
async function sealNotices(tx: ScopedTx, { adminIds }: Membership, day: PlainDate): Promise<NewNotice[]> {
  const inUse = (await listSeals(tx)).find(({ endedAt }) => endedAt === null);
  if (!inUse) return [];
  const { validTo } = sealFacts(inUse.certificate);
  const notice = sealNotice(validTo, day);
  if (notice === null) return [];
  return [{ kind: notice.kind, key: sealNoticeKey(inUse.id, notice), day: validTo, recipients: adminIds }];
}
