import { z } from 'zod';
import { insertApproval, listApprovals } from '@/lib/data/approvals';
import { insertFrozenReport, nextSnapshotVersion } from '@/lib/data/audit-snapshots';
import { type AuditDetails, lockAudit, requireAudit, updateAudit } from '@/lib/data/audits';
import { insertLog } from '@/lib/data/log';
import { requireMemberName } from '@/lib/data/members';
import { insertNotice } from '@/lib/data/notices';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { type FreshLoginFailure, freshLoginSchema } from '@/lib/domain/fresh-login';
import { optionalText } from '@/lib/domain/input';
import { judgementChoiceSchema } from '@/lib/domain/judgement-choice';
import { takeStep } from '@/lib/domain/life-cycle';
import type { Obstacle } from '@/lib/domain/life-cycle-requirements';
import { fail, ok, type Result } from '@/lib/domain/result';
import { approvedClosingHash, buildClosing, type ClosingWords } from '@/lib/report/build-closing';
import { type ClosingSnapshot, closingSnapshotSchema } from '@/lib/report/closing-snapshot';
import { printedApprovals } from '@/lib/report/printed-approvals';
import { type ReadClosing, readClosing } from '@/lib/report/read-closing';
import { readLook } from '@/lib/report/read-look';
import { storedHash } from '@/lib/report/stored-snapshot';
import { newVerification } from '@/lib/report/verification';
import { type FreshProof, type Here, loginAgain } from '@/lib/session/fresh-login';
import { now, today } from '@/lib/time/clock';

export const auditToCloseSchema = z.object({
  auditId: z.uuid(),
  /** `hashOfClosing` of what the person has read: what the actions came to, and what is proposed. */
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  /** Null lets the proposed alternative stand. */
  choice: judgementChoiceSchema.nullable(),
  comment: optionalText(4000),
  login: freshLoginSchema,
});
export type AuditToClose = z.infer<typeof auditToCloseSchema>;

export type CloseFailure =
  /** Everything that is missing, all of it at once. */
  | { readonly code: 'incomplete'; readonly obstacles: readonly Obstacle[] }
  | { readonly code: 'changed-meanwhile' }
  | FreshLoginFailure;

/**
 * Closes a decided audit with its closing judgement, as judged on the real day: freezes what its actions came to, and puts
 * the making of the closing report in the queue. Asks the person to prove anew who they are.
 * @throws Denied when the audit is not one of the actor's own.
 */
export async function closeAudit(
  actor: Person,
  { auditId, seen, login, ...words }: AuditToClose,
  here: Here,
): Promise<Result<{ reportId: string }, CloseFailure>> {
  const early = await withTenant(actor, 'audit.close', async (tx) =>
    taken(await readClosing(tx, await requireAudit(tx, auditId), today()), words),
  );
  if (!early.ok) return fail({ code: 'incomplete', obstacles: early.error });
  const fresh = await loginAgain(actor, 'close', login, here);
  if (!fresh.ok) return fresh;
  return withTenant(actor, 'audit.close', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    const read = await readClosing(tx, audit, today());
    const step = taken(read, words);
    if (!step.ok) return fail({ code: 'incomplete', obstacles: step.error });
    if (read.parts === null || read.sha256 !== seen) return fail({ code: 'changed-meanwhile' });
    const content = buildClosing(read.parts, words, {
      reportVersion: await nextSnapshotVersion(tx, auditId),
      frozenAt: now().toISOString(),
      approvals: [],
      verification: newVerification(),
    });
    await insertNotice(tx, {
      kind: 'auditClosed',
      key: `closed ${auditId} ${content.reportVersion}`,
      auditId,
      recipients: [...read.facts.auditorIds, ...read.facts.unitManagerIds],
    });
    return ok(await freeze(tx, actor, audit, content, fresh.value));
  });
}

const taken = ({ facts }: ReadClosing, { choice }: ClosingWords) => takeStep('close', { ...facts, choice });

/** Closes the audit, with the approval of whoever closes it, its snapshot, its line in the log and its job. */
async function freeze(
  tx: ScopedTx,
  { userId }: Person,
  { id: auditId, revision, caseNumber, status }: AuditDetails,
  content: ClosingSnapshot,
  proof: FreshProof,
): Promise<{ reportId: string }> {
  const at = new Date(content.frozenAt);
  await insertApproval(
    tx,
    { auditId, revision, userId },
    {
      name: await requireMemberName(tx, userId),
      role: 'auditor',
      at,
      method: proof.method,
      authenticatedAt: proof.at,
      sha256: approvedClosingHash(content),
      step: 'close',
    },
  );
  const given = (await listApprovals(tx, auditId, revision)).filter(({ step }) => step === 'close');
  const approvals = printedApprovals(given, content.template.language);
  const tenant = { ...content.tenant, ...(await readLook(tx)) };
  const snapshot = closingSnapshotSchema.parse({ ...content, tenant, approvals });
  const sha256 = storedHash(snapshot);
  const { reportId, snapshotId } = await insertFrozenReport(tx, {
    auditId,
    version: snapshot.reportVersion,
    kind: 'closing',
    sha256,
    content: canonicalJson(snapshot),
    at,
    code: snapshot.verification.code,
  });
  const { chosen: alternative, motive } = content.judgement;
  const closing = { on: content.closedOn, alternative, motive, comment: content.comment };
  await updateAudit(tx, auditId, { status: 'closed', closing });
  await insertLog(tx, {
    target: { type: 'audit', id: auditId },
    detail: { caseNumber, from: status, to: 'closed', snapshotId, sha256 },
  });
  return { reportId };
}
