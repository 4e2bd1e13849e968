import { z } from 'zod';
import { readAuditFacts } from '@/lib/data/audit-case';
import { lockAudit, updateAudit } from '@/lib/data/audits';
import { insertLog } from '@/lib/data/log';
import { listAuditors } from '@/lib/data/members';
import { insertNotice } from '@/lib/data/notices';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { takeStep } from '@/lib/domain/life-cycle';
import type { Obstacle } from '@/lib/domain/life-cycle-requirements';
import { fail, ok, type Result } from '@/lib/domain/result';
import { today } from '@/lib/time/clock';

export const auditToHandOverSchema = z.object({
  auditId: z.uuid(),
  /** The auditor who leaves the audit. */
  fromId: z.uuid(),
  /** The auditor who takes over. */
  toId: z.uuid(),
});
export type AuditToHandOver = z.infer<typeof auditToHandOverSchema>;

export type HandOverFailure =
  | { readonly code: 'incomplete'; readonly obstacles: readonly Obstacle[] }
  | { readonly code: 'unknown-auditor' };

/**
 * Lets another auditor take over from one of the audit's own, also after the decision: somebody has to follow its actions
 * up. A draft that waits for approval is then no longer what was asked about, since the report names who conducted it.
 */
export async function handOverAudit(
  actor: Person,
  { auditId, fromId, toId }: AuditToHandOver,
): Promise<Result<null, HandOverFailure>> {
  return withTenant(actor, 'audit.handOver', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    const day = today();
    const request = { reason: null, replyBy: null, receiverId: toId };
    const taken = takeStep('handOver', await readAuditFacts(tx, audit, day), request);
    if (!taken.ok) return fail({ code: 'incomplete', obstacles: taken.error });
    const stays = audit.auditors.map(({ userId }) => userId).filter((userId) => userId !== fromId);
    const known = (await listAuditors(tx, day)).some(({ userId }) => userId === toId);
    if (!known || stays.length === audit.auditors.length) return fail({ code: 'unknown-auditor' });
    await updateAudit(tx, auditId, { auditorIds: [...stays, toId] });
    const { caseNumber, revision } = audit;
    await insertNotice(tx, {
      kind: 'handedOver',
      key: `handed-over ${auditId} ${revision}`,
      auditId,
      recipients: [toId],
    });
    await insertLog(tx, { target: { type: 'audit', id: auditId }, detail: { caseNumber, fromId, toId } });
    return ok(null);
  });
}
