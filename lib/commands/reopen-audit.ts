import { z } from 'zod';
import { readAuditFacts } from '@/lib/data/audit-case';
import { requireDraft, updateDraft } from '@/lib/data/audit-draft';
import { insertReopening } from '@/lib/data/audit-reopenings';
import { nextSnapshotVersion } from '@/lib/data/audit-snapshots';
import { lockAudit, updateAudit } from '@/lib/data/audits';
import { insertLog } from '@/lib/data/log';
import { insertNotice } from '@/lib/data/notices';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { text } from '@/lib/domain/input';
import { takeStep } from '@/lib/domain/life-cycle';
import type { Obstacle } from '@/lib/domain/life-cycle-requirements';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now, today } from '@/lib/time/clock';

export const auditToReopenSchema = z.object({ auditId: z.uuid(), motive: text(4000) });
export type AuditToReopen = z.infer<typeof auditToReopenSchema>;

/**
 * Takes a decided or closed audit up again. The sealed reports stand for ever; what was decided becomes the draft of the
 * next version, in which the day of the decision is again the day that it is made, and an alternative stays chosen only
 * where it was an override. Actions stay as they are.
 */
export async function reopenAudit(
  actor: Person,
  { auditId, motive }: AuditToReopen,
): Promise<Result<null, readonly Obstacle[]>> {
  return withTenant(actor, 'audit.reopen', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    const request = { reason: motive, replyBy: null };
    const facts = await readAuditFacts(tx, audit, today());
    const taken = takeStep('reopen', facts, request);
    if (!taken.ok) return fail(taken.error);
    const version = (await nextSnapshotVersion(tx, auditId)) - 1;
    await insertReopening(tx, { auditId, version, motive, userId: actor.userId, at: now() });
    await updateAudit(tx, auditId, { status: taken.value.status, closing: null });
    const { choice } = await requireDraft(tx, auditId);
    await updateDraft(tx, auditId, {
      choice: choice?.motive ? choice : null,
      decisionDate: null,
      decisionDateMotive: null,
      approval: null,
      returnMotive: null,
    });
    await insertNotice(tx, {
      kind: 'auditReopened',
      key: `reopened ${auditId} ${version}`,
      auditId,
      recipients: [...facts.auditorIds, ...facts.unitManagerIds],
    });
    await insertLog(tx, {
      target: { type: 'audit', id: auditId },
      detail: { caseNumber: audit.caseNumber, from: audit.status, to: taken.value.status, version },
    });
    return ok(null);
  });
}
