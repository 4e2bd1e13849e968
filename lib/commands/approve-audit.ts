import { z } from 'zod';
import { insertApproval } from '@/lib/data/approvals';
import { lockAudit, requireAudit } from '@/lib/data/audits';
import { insertLog } from '@/lib/data/log';
import { requireMemberName } from '@/lib/data/members';
import { insertNotice } from '@/lib/data/notices';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { type FreshLoginFailure, freshLoginSchema } from '@/lib/domain/fresh-login';
import { takeStep } from '@/lib/domain/life-cycle';
import type { Obstacle } from '@/lib/domain/life-cycle-requirements';
import { fail, ok, type Result } from '@/lib/domain/result';
import { readDraft } from '@/lib/report/read-draft';
import { type Here, loginAgain } from '@/lib/session/fresh-login';
import { now, today } from '@/lib/time/clock';

export const auditToApproveSchema = z.object({
  auditId: z.uuid(),
  /** The hash of the draft that the person has read: it must be what was asked about. */
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  login: freshLoginSchema,
});
export type AuditToApprove = z.infer<typeof auditToApproveSchema>;

export type ApproveFailure =
  | { readonly code: 'incomplete'; readonly obstacles: readonly Obstacle[] }
  | { readonly code: 'changed-meanwhile' }
  | FreshLoginFailure;

/**
 * Approves a draft with a fresh login: another than the one who asked, and nobody who manages the unit. The audit then
 * waits for its own auditors to decide it. @throws Denied when the audit is out of reach.
 */
export async function approveAudit(
  actor: Person,
  { auditId, seen, login }: AuditToApprove,
  here: Here,
): Promise<Result<null, ApproveFailure>> {
  const request = { reason: null, replyBy: null, by: actor.userId };
  const early = await withTenant(actor, 'audit.approve', async (tx) => {
    const { facts } = await readDraft(tx, await requireAudit(tx, auditId), today());
    return takeStep('approve', facts, request);
  });
  if (!early.ok) return fail({ code: 'incomplete', obstacles: early.error });
  const fresh = await loginAgain(actor, 'approve', login, here);
  if (!fresh.ok) return fresh;
  return withTenant(actor, 'audit.approve', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    const { facts, auditCase } = await readDraft(tx, audit, today());
    const taken = takeStep('approve', facts, request);
    if (!taken.ok) return fail({ code: 'incomplete', obstacles: taken.error });
    if (auditCase.draft.approval?.sha256 !== seen) return fail({ code: 'changed-meanwhile' });
    const { revision, caseNumber } = audit;
    await insertApproval(
      tx,
      { auditId, revision, userId: actor.userId },
      {
        name: await requireMemberName(tx, actor.userId),
        role: actor.roles.includes('auditor') ? 'auditor' : 'admin',
        at: now(),
        method: fresh.value.method,
        authenticatedAt: fresh.value.at,
        sha256: seen,
        step: 'approve',
      },
    );
    await insertNotice(tx, {
      kind: 'approvalGiven',
      key: `approval-given ${auditId} ${revision}`,
      auditId,
      recipients: facts.auditorIds,
    });
    await insertLog(tx, { target: { type: 'audit', id: auditId }, detail: { caseNumber, sha256: seen } });
    return ok(null);
  });
}
