import type { PlainDate } from '@/lib/domain/plain-date';
import { dayColumn, dayOf } from './columns';
import type { ScopedTx } from './scope';

/** That a unit was asked for its self-assessment, and whether it has sent it. */
export type SelfAssessment = {
  /** The day that it is asked for by. */
  readonly replyBy: PlainDate;
  readonly askedBy: string;
  readonly askedAt: Date;
  /** Null until it is sent; then the unit's answers are locked. */
  readonly sent: { readonly by: string; readonly at: Date } | null;
};

/** The self-assessment that was asked for in an audit; null when none was. */
export async function getSelfAssessment(tx: ScopedTx, auditId: string): Promise<SelfAssessment | null> {
  const row = await tx.db.selfAssessment.findUnique({
    where: { tenantId_auditId: { tenantId: tx.actor.tenantId, auditId } },
    include: { asker: { select: { name: true } }, sender: { select: { name: true } } },
  });
  if (!row) return null;
  return {
    replyBy: dayOf(row.replyBy),
    askedBy: row.asker.name,
    askedAt: row.askedAt,
    sent: row.sender && row.sentAt ? { by: row.sender.name, at: row.sentAt } : null,
  };
}

export type NewSelfAssessment = {
  readonly auditId: string;
  readonly replyBy: PlainDate;
  readonly askedBy: string;
  readonly askedAt: Date;
};

export async function insertSelfAssessment(
  tx: ScopedTx,
  { replyBy, ...asked }: NewSelfAssessment,
): Promise<void> {
  const { tenantId } = tx.actor;
  await tx.db.selfAssessment.create({ data: { ...asked, tenantId, replyBy: dayColumn(replyBy) } });
}

/** Notes that a self-assessment is sent; false when it had been sent before, or none was asked for. */
export async function updateSelfAssessmentToSent(
  tx: ScopedTx,
  auditId: string,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { count } = await tx.db.selfAssessment.updateMany({
    where: { auditId, sentAt: null },
    data: { sentBy: by, sentAt: at },
  });
  return count === 1;
}
