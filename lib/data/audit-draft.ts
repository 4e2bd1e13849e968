import { type JudgementChoice, judgementChoiceSchema } from '@/lib/domain/judgement-choice';
import type { PlainDate } from '@/lib/domain/plain-date';
import { dayColumn, dayOrNull } from './columns';
import { reached, type ScopedTx } from './scope';

/** What the auditors write about the audit as a whole. Working material until the decision, for those who work on it. */
export type AuditDraft = {
  /** Sammanfattande bedömning; null when it is empty, as it may be. */
  readonly summary: string | null;
  /** Null while the proposed alternative is to stand; once decided, the one that stands. */
  readonly choice: JudgementChoice | null;
  readonly judgementComment: string | null;
  /** Whether the report shows what the unit said in the fact review, beside what came of it. */
  readonly showFactComments: boolean;
  /** Null while it is proposed as the day it is. */
  readonly decisionDate: PlainDate | null;
  readonly decisionDateMotive: string | null;
  /** What somebody has last asked another to approve; null when nobody has. */
  readonly approval: AskedApproval | null;
  /** Why it was returned instead of approved; null once approval is asked for anew. */
  readonly returnMotive: string | null;
};

/** A draft that waits for four eyes: who asked, as of which day, and the SHA-256 of what was asked about. */
export type AskedApproval = { readonly by: string; readonly on: PlainDate; readonly sha256: string };

/** The draft of an audit that the transaction has reached. @throws Denied (notFound) when there is no such audit. */
export async function requireDraft(tx: ScopedTx, auditId: string): Promise<AuditDraft> {
  const row = await tx.db.audit.findUnique({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: auditId } },
    include: { auditors: { select: { userId: true } }, _count: { select: { reopenings: true } } },
  });
  const audit = reached(tx, row, ({ unitId, status, auditors, _count }) => ({
    unitId,
    auditorIds: auditors.map(({ userId }) => userId),
    decided: status === 'decided' || status === 'closed' || _count.reopenings > 0,
  }));
  const { judgementChoice: alternative, judgementMotive: motive } = audit;
  const { approvalAskedBy: by, approvalSha256: sha256 } = audit;
  const on = dayOrNull(audit.approvalAskedOn);
  return {
    summary: audit.summary,
    choice: alternative === null ? null : judgementChoiceSchema.parse({ alternative, motive }),
    judgementComment: audit.judgementComment,
    showFactComments: audit.showFactComments,
    decisionDate: dayOrNull(audit.decisionDate),
    decisionDateMotive: audit.decisionDateMotive,
    approval: by !== null && on !== null && sha256 !== null ? { by, on, sha256 } : null,
    returnMotive: audit.returnMotive,
  };
}

/** Changes the draft of an audit that the transaction has locked; the audit's revision grows by one. */
export async function updateDraft(
  tx: ScopedTx,
  auditId: string,
  { choice, decisionDate, approval, ...columns }: Partial<AuditDraft>,
): Promise<void> {
  await tx.db.audit.update({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: auditId } },
    data: {
      ...columns,
      ...(choice !== undefined && {
        judgementChoice: choice?.alternative ?? null,
        judgementMotive: choice?.motive ?? null,
      }),
      ...(decisionDate !== undefined && { decisionDate: decisionDate && dayColumn(decisionDate) }),
      ...(approval !== undefined && {
        approvalAskedBy: approval?.by ?? null,
        approvalAskedOn: approval && dayColumn(approval.on),
        approvalSha256: approval?.sha256 ?? null,
      }),
      revision: { increment: 1 },
    },
  });
}
