import { z } from 'zod';
import { readAuditForm } from '@/lib/data/audit-form';
import { insertMove, readAuditMaterial } from '@/lib/data/audit-moves';
import { lockAudit } from '@/lib/data/audits';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import type { TemplateVersion } from '@/lib/data/templates';
import type { Person } from '@/lib/domain/actor';
import { isWritable } from '@/lib/domain/audit';
import { planMove } from '@/lib/domain/audit-move';
import { fail, ok, type Result } from '@/lib/domain/result';
import { problemOfLeavingOut, standingLeftOut } from '@/lib/domain/template/choosable-sections';
import { targetsOf } from '@/lib/domain/template/targets-of';
import { now } from '@/lib/time/clock';

export const auditMoveSchema = z.object({
  auditId: z.uuid(),
  /** The version that it is to follow. */
  versionId: z.uuid(),
  /** The audit's revision that the person saw. */
  revision: z.int().min(1),
});
export type AuditMoveInput = z.infer<typeof auditMoveSchema>;

export type MoveFailure =
  | 'audit-locked'
  | 'changed-meanwhile'
  | 'same-version'
  | 'not-published'
  | 'other-template'
  | 'no-section-left';

/**
 * Moves a running audit to another published version of its template, newer or older. Only which version it follows is
 * changed: what the version has no place for stays stored, is set aside when it is read, and comes back with a move back.
 * @throws Denied (notFound).
 */
export async function moveAudit(
  actor: Person,
  { auditId, versionId, revision }: AuditMoveInput,
): Promise<Result<{ revision: number; setAside: number }, MoveFailure>> {
  return withTenant(actor, 'audit.move', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    if (!isWritable('version', audit.status)) return fail('audit-locked');
    if (audit.revision !== revision) return fail('changed-meanwhile');
    const { version: from, form } = await readAuditForm(tx, auditId, audit.versionId);
    const { version: to, form: newForm } = await readAuditForm(tx, auditId, versionId);
    const wrong = whyNot(from, to, audit.leftOut);
    if (wrong) return fail(wrong);
    const material = await readAuditMaterial(tx, audit);
    const { setAside } = planMove(targetsOf(form), targetsOf(newForm), material);
    const by = { movedBy: actor.userId, movedAt: now() };
    await insertMove(tx, { auditId, fromVersionId: from.id, toVersionId: to.id, setAside, ...by });
    const detail = { caseNumber: audit.caseNumber, from: from.number, to: to.number };
    await insertLog(tx, { target: { type: 'audit', id: auditId }, detail });
    return ok({ revision: revision + 1, setAside: setAside.length });
  });
}

function whyNot(from: TemplateVersion, to: TemplateVersion, leftOut: readonly string[]): MoveFailure | null {
  if (from.templateId !== to.templateId) return 'other-template';
  if (from.id === to.id) return 'same-version';
  if (to.status !== 'published') return 'not-published';
  const targets = targetsOf(to.content);
  return problemOfLeavingOut(standingLeftOut(leftOut, targets), targets) === null ? null : 'no-section-left';
}
