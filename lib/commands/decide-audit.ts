import { z } from 'zod';
import { type Approval, insertApproval, listApprovals } from '@/lib/data/approvals';
import { type AuditCase, readAuditCase, readAuditFacts } from '@/lib/data/audit-case';
import { updateDraft } from '@/lib/data/audit-draft';
import { insertOutcome } from '@/lib/data/audit-outcomes';
import { insertSnapshot, nextSnapshotVersion } from '@/lib/data/audit-snapshots';
import { type AuditDetails, lockAudit, requireAudit, updateAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { insertFeedback } from '@/lib/data/feedback';
import { insertLog } from '@/lib/data/log';
import { requireMemberName } from '@/lib/data/members';
import { requireProviderOf } from '@/lib/data/providers';
import { enqueue } from '@/lib/data/queue';
import { insertReport } from '@/lib/data/reports';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { getLoginOfSession } from '@/lib/data/sign-in';
import { requireTenant } from '@/lib/data/tenants';
import type { Person } from '@/lib/domain/actor';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { formRemarks } from '@/lib/domain/feedback/form-remarks';
import { takeStep } from '@/lib/domain/life-cycle';
import type { Obstacle } from '@/lib/domain/life-cycle-requirements';
import { fail, ok, type Result } from '@/lib/domain/result';
import { auditFindings } from '@/lib/domain/results/audit-findings';
import { env } from '@/lib/env';
import { buildSnapshot, hashOfDraft, newVerificationCode } from '@/lib/report/build-snapshot';
import { approvedHash, type Snapshot, snapshotHash, snapshotSchema } from '@/lib/report/snapshot';
import { attemptPassword, type PasswordFailure } from '@/lib/session/password-attempt';
import { translator } from '@/lib/text/translator';
import { now, today } from '@/lib/time/clock';

export const auditToDecideSchema = z.object({
  auditId: z.uuid(),
  /** `hashOfDraft` of what the person has read and decides on. */
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  password: z.string().min(1).max(200),
});
export type AuditToDecide = z.infer<typeof auditToDecideSchema>;

export type DecideFailure =
  /** Everything that is missing, all of it at once. */
  | { readonly code: 'incomplete'; readonly obstacles: readonly Obstacle[] }
  | { readonly code: 'changed-meanwhile' }
  | PasswordFailure;

/** Where the person decides: the session that still stands, and the network address it is used from. */
export type Here = { readonly sessionId: string; readonly address: string };

/**
 * Decides an audit: locks it, freezes what the report will say, and puts the making of the report in the queue. Asks for
 * the person's password again, and keeps who approved what, when and how they proved who they are.
 * @throws Denied when the audit is not one of the actor's own.
 */
export async function decideAudit(
  actor: Person,
  { auditId, seen, password }: AuditToDecide,
  here: Here,
): Promise<Result<{ reportId: string }, DecideFailure>> {
  const early = await withTenant(actor, 'audit.decide', async (tx) =>
    obstaclesTo(tx, await requireAudit(tx, auditId)),
  );
  if (early.length > 0) return fail({ code: 'incomplete', obstacles: early });
  const fresh = await loginAgain(actor, password, here);
  if (!fresh.ok) return fresh;
  return withTenant(actor, 'audit.decide', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    const auditCase = await readAuditCase(tx, audit, today());
    const obstacles = await obstaclesTo(tx, audit, auditCase);
    if (obstacles.length > 0) return fail({ code: 'incomplete', obstacles });
    const tenantName = (await requireTenant(tx)).name;
    const draft = { tenantName, provider: await requireProviderOf(tx, audit.unitId), audit, auditCase };
    if (hashOfDraft(draft) !== seen) return fail({ code: 'changed-meanwhile' });
    const code = newVerificationCode();
    const site = env().PUBLIC_URL;
    const content = buildSnapshot({
      ...draft,
      reportVersion: await nextSnapshotVersion(tx, audit.id),
      frozenAt: fresh.value,
      approvals: [],
      verification: { code, address: site ? `${site}/v/${code}` : null },
    });
    await insertFindings(tx, audit, auditCase, content);
    await insertRemarks(tx, actor, audit, auditCase, fresh.value);
    return ok(await freeze(tx, actor, audit, content));
  });
}

async function obstaclesTo(
  tx: ScopedTx,
  audit: AuditDetails,
  known?: AuditCase,
): Promise<readonly Obstacle[]> {
  const taken = takeStep('decide', await readAuditFacts(tx, audit, today(), known));
  return taken.ok ? [] : taken.error;
}

/** The moment at which the person of the session gave the right password once more. */
async function loginAgain(
  actor: Person,
  password: string,
  { sessionId, address }: Here,
): Promise<Result<Date, PasswordFailure>> {
  const login = await getLoginOfSession(sessionId);
  if (login?.userId !== actor.userId) return fail({ code: 'wrong-credentials' });
  const tried = await attemptPassword({ email: login.email, password, address }, async () => login);
  return tried.ok ? ok(now()) : tried;
}

/** Writes what was found as rows, for statistics that never read the snapshots. */
async function insertFindings(
  tx: ScopedTx,
  { id: auditId }: AuditDetails,
  { checklist, given }: AuditCase,
  { unit, visitDate, decisionDate, judgement, deficiencies, remarks }: Snapshot,
): Promise<void> {
  const { share, threshold, proposed, chosen } = judgement;
  const outcome = {
    auditId,
    heldOn: visitDate ?? decisionDate,
    unitName: unit.name,
    operatingForm: unit.operatingForm,
    shareEarned: share.earned,
    sharePossible: share.possible,
    threshold,
    proposed,
    chosen,
    deficiencies: deficiencies.length,
    remarks: remarks.length,
  };
  const isAccepted = (item: string) => given.decisions.get(item)?.kind === 'accept';
  await insertOutcome(tx, outcome, auditFindings(checklist, isAccepted));
}

/** What the unit answered when the form asked about itself goes to those who revise the template. */
async function insertRemarks(
  tx: ScopedTx,
  { userId: givenBy }: Person,
  { id: auditId, unitId }: AuditDetails,
  { version, checklist }: AuditCase,
  givenAt: Date,
): Promise<void> {
  const { id: versionId, templateId } = version;
  const from = { versionId, templateId, auditId, unitId, kind: 'formQuestion', givenBy, givenAt } as const;
  for (const remark of formRemarks(checklist)) await insertFeedback(tx, { ...from, ...remark, id: newId() });
}

/** Locks the audit for good, with the approval of whoever decides it, its snapshot, its line in the log and its job. */
async function freeze(
  tx: ScopedTx,
  { userId }: Person,
  audit: AuditDetails,
  content: Snapshot,
): Promise<{ reportId: string }> {
  const { id: auditId, revision, caseNumber } = audit;
  const at = new Date(content.frozenAt);
  const approval: Approval = {
    name: await requireMemberName(tx, userId),
    role: 'auditor',
    at,
    method: 'password',
    authenticatedAt: at,
    sha256: approvedHash(content),
  };
  await insertApproval(tx, { auditId, revision, userId }, approval);
  const snapshot = snapshotSchema.parse({
    ...content,
    approvals: printedApprovals(await listApprovals(tx, auditId, revision), content),
  });
  const sha256 = snapshotHash(snapshot);
  const frozen = { auditId, version: snapshot.reportVersion, kind: 'decision', sha256 } as const;
  const snapshotId = await insertSnapshot(tx, { ...frozen, content: canonicalJson(snapshot), at });
  const reportId = newId();
  const { kind, version } = frozen;
  await insertReport(tx, {
    id: reportId,
    auditId,
    snapshotId,
    kind,
    version,
    code: snapshot.verification.code,
  });
  const { chosen: alternative, motive } = content.judgement;
  await updateDraft(tx, auditId, { choice: { alternative, motive }, decisionDate: content.decisionDate });
  await updateAudit(tx, auditId, { status: 'decided' });
  await insertLog(tx, {
    target: { type: 'audit', id: auditId },
    detail: { caseNumber, from: audit.status, to: 'decided', snapshotId, sha256 },
  });
  await enqueue(tx, 'seal-report', { reportId });
  return { reportId };
}

function printedApprovals(approvals: readonly Approval[], { template }: Snapshot): Snapshot['approvals'] {
  const role = translator(template.content.language, 'role');
  return approvals.map((approval) => ({
    name: approval.name,
    role: role(approval.role),
    at: approval.at.toISOString(),
    method: approval.method,
    sha256: approval.sha256,
  }));
}
