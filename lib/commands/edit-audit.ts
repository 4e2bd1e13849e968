import { z } from 'zod';
import { type AuditChange, type AuditDetails, lockAudit, updateAudit } from '@/lib/data/audits';
import { insertLog } from '@/lib/data/log';
import { listAuditors } from '@/lib/data/members';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { requireTemplateVersion } from '@/lib/data/templates';
import { listManagerIds } from '@/lib/data/units';
import type { Actor } from '@/lib/domain/actor';
import { isWritable } from '@/lib/domain/audit';
import { basicFactsSchema } from '@/lib/domain/basic-facts';
import { calendarDay, optionalLine } from '@/lib/domain/input';
import { fail, ok, type Result } from '@/lib/domain/result';
import {
  leftOutSchema,
  problemOfLeavingOut,
  type SectionsProblem,
  standingLeftOut,
} from '@/lib/domain/template/choosable-sections';
import { targetsOf } from '@/lib/domain/template/targets-of';
import { today } from '@/lib/time/clock';

export const auditEditSchema = z.object({
  auditId: z.uuid(),
  /** The audit's revision that the person saw; another one means that someone else has changed it since. */
  revision: z.int().min(1),
  facts: basicFactsSchema,
  visitDate: calendarDay.nullable(),
  registryNumber: optionalLine(100),
  auditorIds: z.array(z.uuid()).min(1, { error: 'required' }).max(10),
  /** Keys of the sections that the audit leaves out, where they can still be chosen. */
  leftOut: leftOutSchema.exactOptional(),
});
export type AuditEdit = z.infer<typeof auditEditSchema>;

export type EditFailure =
  | 'audit-locked'
  | 'changed-meanwhile'
  | 'unknown-auditor'
  | 'auditor-manages-unit'
  | SectionsProblem;

async function wrongAuditors(
  tx: ScopedTx,
  unitId: string,
  auditorIds: readonly string[],
): Promise<EditFailure | null> {
  const day = today();
  const known = new Set((await listAuditors(tx, day)).map(({ userId }) => userId));
  if (!auditorIds.every((id) => known.has(id))) return 'unknown-auditor';
  const managers = new Set(await listManagerIds(tx, unitId, day));
  return auditorIds.some((id) => managers.has(id)) ? 'auditor-manages-unit' : null;
}

/**
 * The sections to leave out from now on. They may be chosen up to the end of the visit, since the draft rests on them; those
 * that this version of the template lacks stay left out, for when the audit is moved back.
 */
async function sectionsToLeaveOut(
  tx: ScopedTx,
  audit: AuditDetails,
  leftOut: readonly string[] = audit.leftOut,
): Promise<Result<readonly string[], EditFailure>> {
  if (isSame(leftOut, audit.leftOut)) return ok(audit.leftOut);
  const targets = targetsOf((await requireTemplateVersion(tx, audit.versionId)).content);
  const standing = standingLeftOut(audit.leftOut, targets);
  if (isSame(leftOut, standing)) return ok(audit.leftOut);
  if (!isWritable('sections', audit.status)) return fail('audit-locked');
  const wrong = problemOfLeavingOut(leftOut, targets);
  if (wrong) return fail(wrong);
  return ok([...leftOut, ...audit.leftOut.filter((key) => !standing.includes(key))]);
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((key) => other.includes(key));

/** Changes an audit's own facts: the form's head, the day of the visit, who audits, which sections. Not after the decision. */
export async function editAudit(
  actor: Actor,
  input: AuditEdit,
): Promise<Result<{ revision: number }, EditFailure>> {
  const { auditId, revision, auditorIds, leftOut, ...rest } = input;
  return withTenant(actor, 'audit.editFacts', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    if (!isWritable('basicFacts', audit.status)) return fail('audit-locked');
    if (audit.revision !== revision) return fail('changed-meanwhile');
    const wrong = await wrongAuditors(tx, audit.unitId, auditorIds);
    if (wrong) return fail(wrong);
    const sections = await sectionsToLeaveOut(tx, audit, leftOut);
    if (!sections.ok) return sections;
    const change: AuditChange = {
      ...rest,
      leftOut: sections.value,
      auditorIds: [...new Set(auditorIds)],
    };
    await updateAudit(tx, auditId, change);
    const { caseNumber } = audit;
    const detail = isSame(sections.value, audit.leftOut)
      ? { caseNumber }
      : { caseNumber, leftOut: sections.value.join(' ') };
    await insertLog(tx, { target: { type: 'audit', id: auditId }, detail });
    return ok({ revision: revision + 1 });
  });
}
