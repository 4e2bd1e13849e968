import { z } from 'zod';
import { updateActionsToAgreed } from '@/lib/data/actions';
import { type Approval, insertApproval, listApprovals } from '@/lib/data/approvals';
import type { AuditCase } from '@/lib/data/audit-case';
import { updateDraft } from '@/lib/data/audit-draft';
import { insertOutcome } from '@/lib/data/audit-outcomes';
import { listReopenings } from '@/lib/data/audit-reopenings';
import { insertFrozenReport, nextSnapshotVersion } from '@/lib/data/audit-snapshots';
import { type AuditDetails, lockAudit, requireAudit, updateAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { insertFeedback } from '@/lib/data/feedback';
import { insertLog } from '@/lib/data/log';
import { requireMemberName } from '@/lib/data/members';
import { insertNotice } from '@/lib/data/notices';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { formRemarks } from '@/lib/domain/feedback/form-remarks';
import { type FreshLoginFailure, freshLoginSchema } from '@/lib/domain/fresh-login';
import { takeStep } from '@/lib/domain/life-cycle';
import type { Obstacle } from '@/lib/domain/life-cycle-requirements';
import { fail, ok, type Result } from '@/lib/domain/result';
import { auditFindings } from '@/lib/domain/results/audit-findings';
import { buildSnapshot } from '@/lib/report/build-snapshot';
import { printedApprovals } from '@/lib/report/printed-approvals';
import { readDraft } from '@/lib/report/read-draft';
import { readLook } from '@/lib/report/read-look';
import { approvedHash, type Snapshot, snapshotHash, snapshotSchema } from '@/lib/report/snapshot';
import { newVerification } from '@/lib/report/verification';
import { type FreshProof, type Here, loginAgain } from '@/lib/session/fresh-login';
import { now, today } from '@/lib/time/clock';

export const auditToDecideSchema = z.object({
  auditId: z.uuid(),
  /** `hashOfDraft` of what the person has read and decides on. */
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  login: freshLoginSchema,
});
export type AuditToDecide = z.infer<typeof auditToDecideSchema>;

export type DecideFailure =
  /** Everything that is missing, all of it at once. */
  | { readonly code: 'incomplete'; readonly obstacles: readonly Obstacle[] }
  | { readonly code: 'changed-meanwhile' }
  | FreshLoginFailure;

/**
 * Decides an audit: locks it, freezes what the report will say, and puts the making of the report in the queue. Asks
 * the person to prove anew who they are, and keeps who approved what, when and how they proved who they are.
 * @throws Denied when the audit is not one of the actor's own.
 */
export async function decideAudit(
  actor: Person,
  { auditId, seen, login }: AuditToDecide,
  here: Here,
): Promise<Result<{ reportId: string }, DecideFailure>> {
  const early = await withTenant(actor, 'audit.decide', async (tx) => {
    const draft = await readDraft(tx, await requireAudit(tx, auditId), today());
    return takeStep('decide', draft.facts);
  });
  if (!early.ok) return fail({ code: 'incomplete', obstacles: early.error });
  const fresh = await loginAgain(actor, 'decide', login, here);
  if (!fresh.ok) return fresh;
  return withTenant(actor, 'audit.decide', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    const { parts, auditCase, facts, sha256 } = await readDraft(tx, audit, today());
    const taken = takeStep('decide', facts);
    if (!taken.ok) return fail({ code: 'incomplete', obstacles: taken.error });
    if (sha256 !== seen) return fail({ code: 'changed-meanwhile' });
    const content = buildSnapshot({
      ...parts,
      reportVersion: await nextSnapshotVersion(tx, audit.id),
      replaces: await replacedBy(tx, audit),
      frozenAt: now(),
      approvals: [],
      verification: newVerification(),
    });
    await insertFindings(tx, audit, auditCase, content);
    await insertRemarks(tx, actor, audit, auditCase, new Date(content.frozenAt));
    await insertNotice(tx, {
      kind: 'auditDecided',
      key: `decided ${auditId} ${content.reportVersion}`,
      auditId,
      recipients: [...facts.auditorIds, ...facts.unitManagerIds],
    });
    return ok(await freeze(tx, actor, audit, content, fresh.value));
  });
}

/** The version that the decision takes the place of, and why the audit was taken up again; null at the first decision. */
async function replacedBy(tx: ScopedTx, { id }: AuditDetails): Promise<Snapshot['replaces'] | null> {
  const [last] = await listReopenings(tx, id);
  return last ? { version: last.version, motive: last.motive } : null;
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
  proof: FreshProof,
): Promise<{ reportId: string }> {
  const { id: auditId, revision, caseNumber } = audit;
  const at = new Date(content.frozenAt);
  const approval: Approval = {
    name: await requireMemberName(tx, userId),
    role: 'auditor',
    at,
    method: proof.method,
    authenticatedAt: proof.at,
    sha256: approvedHash(content),
    step: 'decide',
  };
  await insertApproval(tx, { auditId, revision, userId }, approval);
  const { language } = content.template.content;
  const snapshot = snapshotSchema.parse({
    ...content,
    tenant: { ...content.tenant, ...(await readLook(tx)) },
    approvals: printedApprovals(await listApprovals(tx, auditId, revision), language),
  });
  const sha256 = snapshotHash(snapshot);
  const { reportId, snapshotId } = await insertFrozenReport(tx, {
    auditId,
    version: snapshot.reportVersion,
    kind: 'decision',
    sha256,
    content: canonicalJson(snapshot),
    at,
    code: snapshot.verification.code,
  });
  const { chosen: alternative, motive } = content.judgement;
  await updateActionsToAgreed(tx, auditId);
  await updateDraft(tx, auditId, { choice: { alternative, motive }, decisionDate: content.decisionDate });
  await updateAudit(tx, auditId, { status: 'decided' });
  await insertLog(tx, {
    target: { type: 'audit', id: auditId },
    detail: { caseNumber, from: audit.status, to: 'decided', snapshotId, sha256 },
  });
  return { reportId };
}
