import { z } from 'zod';
import { updateDraft } from '@/lib/data/audit-draft';
import { lockAudit, updateAudit } from '@/lib/data/audits';
import { insertLog } from '@/lib/data/log';
import { listMembers } from '@/lib/data/members';
import { insertNotice } from '@/lib/data/notices';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { takeStep } from '@/lib/domain/life-cycle';
import type { AuditFacts, Obstacle } from '@/lib/domain/life-cycle-requirements';
import { fail, ok, type Result } from '@/lib/domain/result';
import { readDraft } from '@/lib/report/read-draft';
import { today } from '@/lib/time/clock';

export const approvalToRequestSchema = z.object({
  auditId: z.uuid(),
  /** `hashOfDraft` of what the person has read and asks about. */
  seen: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ApprovalToRequest = z.infer<typeof approvalToRequestSchema>;

export type RequestFailure =
  | { readonly code: 'incomplete'; readonly obstacles: readonly Obstacle[] }
  | { readonly code: 'changed-meanwhile' };

/**
 * Asks another to approve the draft as it stands, and locks it meanwhile. Who asked, and the hash of what was asked about,
 * are remembered: whoever asked never approves, and a draft that changes is no longer what was asked about.
 */
export async function requestApproval(
  actor: Person,
  { auditId, seen }: ApprovalToRequest,
): Promise<Result<null, RequestFailure>> {
  return withTenant(actor, 'audit.requestApproval', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    const day = today();
    const draft = await readDraft(tx, audit, day);
    const taken = takeStep('requestApproval', draft.facts);
    if (!taken.ok) return fail({ code: 'incomplete', obstacles: taken.error });
    if (draft.sha256 !== seen) return fail({ code: 'changed-meanwhile' });
    const approval = { by: actor.userId, on: day, sha256: draft.sha256 };
    await updateDraft(tx, auditId, { approval, returnMotive: null });
    await updateAudit(tx, auditId, { status: taken.value.status });
    await insertNotice(tx, {
      kind: 'approvalAsked',
      key: `approval ${auditId} ${audit.revision}`,
      auditId,
      recipients: await approversOf(tx, draft.facts),
    });
    await insertLog(tx, {
      target: { type: 'audit', id: auditId },
      detail: {
        caseNumber: audit.caseNumber,
        from: audit.status,
        to: taken.value.status,
        sha256: draft.sha256,
      },
    });
    return ok(null);
  });
}

/** Who is told: the audit's other auditors and the administrators, but nobody who manages the unit. */
async function approversOf(
  tx: ScopedTx,
  { auditorIds, unitManagerIds, today: day }: AuditFacts,
): Promise<string[]> {
  const members = await listMembers(tx);
  const admins = members.filter(
    ({ roles, startedOn, endedOn }) =>
      roles.includes('admin') && startedOn <= day && (endedOn === null || endedOn >= day),
  );
  const able = [...auditorIds, ...admins.map(({ userId }) => userId)];
  return able.filter((id) => !unitManagerIds.includes(id));
}
