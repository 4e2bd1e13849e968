import { z } from 'zod';
import { insertAudit, insertNextCaseNumber } from '@/lib/data/audits';
import { insertWaitingControls } from '@/lib/data/carried-controls';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { listAuditors } from '@/lib/data/members';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { requireTemplateVersion } from '@/lib/data/templates';
import { getChoices } from '@/lib/data/tenants';
import { listManagerIds, requireUnit, type UnitDetails } from '@/lib/data/units';
import type { Actor } from '@/lib/domain/actor';
import { factsOfUnit } from '@/lib/domain/basic-facts';
import { calendarDay } from '@/lib/domain/input';
import type { PlainDate } from '@/lib/domain/plain-date';
import { fail, ok, type Result } from '@/lib/domain/result';
import {
  leftOutSchema,
  problemOfLeavingOut,
  type SectionsProblem,
} from '@/lib/domain/template/choosable-sections';
import { targetsOf } from '@/lib/domain/template/targets-of';
import { purposeOf } from '@/lib/domain/template/template-purpose';
import { today } from '@/lib/time/clock';

export const newAuditSchema = z.object({
  unitId: z.uuid(),
  versionId: z.uuid(),
  auditorIds: z.array(z.uuid()).min(1, { error: 'required' }).max(10),
  visitDate: calendarDay.nullable(),
  /** Keys of the sections that this audit leaves out; without it, all are taken up. */
  leftOut: leftOutSchema.exactOptional(),
});
export type NewAuditInput = z.infer<typeof newAuditSchema>;

export type PlanFailure =
  | 'version-not-published'
  | 'not-for-audits'
  | 'unit-ended'
  | 'unknown-auditor'
  | 'auditor-manages-unit'
  | SectionsProblem;

async function obstacle(
  tx: ScopedTx,
  unit: UnitDetails,
  input: NewAuditInput,
  day: PlainDate,
): Promise<PlanFailure | null> {
  if (unit.validTo !== null && unit.validTo < day) return 'unit-ended';
  const version = await requireTemplateVersion(tx, input.versionId);
  if (version.status !== 'published') return 'version-not-published';
  if (purposeOf(version.content) !== 'audit') return 'not-for-audits';
  const auditors = new Set((await listAuditors(tx, day)).map(({ userId }) => userId));
  if (!input.auditorIds.every((id) => auditors.has(id))) return 'unknown-auditor';
  const managers = new Set(await listManagerIds(tx, input.unitId, day));
  if (input.auditorIds.some((id) => managers.has(id))) return 'auditor-manages-unit';
  return problemOfLeavingOut(input.leftOut ?? [], targetsOf(version.content));
}

/**
 * Plans the follow-up of a unit: gives it a case number, copies the unit's facts, which are the audit's own from then on,
 * and takes over the actions that were carried over to it. @throws Denied (notFound) for a unit or a template version that the tenant does not have.
 */
export async function planAudit(
  actor: Actor,
  input: NewAuditInput,
): Promise<Result<{ auditId: string; caseNumber: string }, PlanFailure>> {
  const day = today();
  return withTenant(actor, 'audit.plan', async (tx) => {
    const unit = await requireUnit(tx, input.unitId, day);
    const wrong = await obstacle(tx, unit, input, day);
    if (wrong) return fail(wrong);
    const auditId = newId();
    const caseNumber = await insertNextCaseNumber(tx, Number(day.slice(0, 4)));
    const choices = await getChoices(tx);
    const auditorIds = [...new Set(input.auditorIds)];
    await insertAudit(tx, {
      ...input,
      id: auditId,
      caseNumber,
      choices,
      facts: factsOfUnit(unit),
      auditorIds,
      leftOut: input.leftOut ?? [],
    });
    const carried = await insertWaitingControls(tx, auditId, input.unitId);
    await insertLog(tx, { target: { type: 'audit', id: auditId }, detail: { caseNumber, carried } });
    return ok({ auditId, caseNumber });
  });
}
