import { type JudgementCode, judgementCodes } from '@/lib/domain/judgement-code';
import type { PlainDate } from '@/lib/domain/plain-date';
import { dayColumn, dayOrNull } from './columns';
import type { ScopedTx } from './scope';

/** The closing judgement of an audit: what stands once all is remedied. */
export type Closing = {
  readonly on: PlainDate;
  readonly alternative: JudgementCode;
  /** Why another alternative was chosen than the proposed one; else null. */
  readonly motive: string | null;
  readonly comment: string | null;
};

/** A closing as columns of its audit; null takes it away. */
export const closingColumns = (closing: Closing | null) => ({
  closedOn: closing && dayColumn(closing.on),
  closingChoice: closing?.alternative ?? null,
  closingMotive: closing?.motive ?? null,
  closingComment: closing?.comment ?? null,
});

/** The closing judgement of an audit that the transaction has reached; null until it is closed. */
export async function getClosing(tx: ScopedTx, auditId: string): Promise<Closing | null> {
  const row = await tx.db.audit.findUnique({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: auditId } },
    select: { closedOn: true, closingChoice: true, closingMotive: true, closingComment: true },
  });
  const on = dayOrNull(row?.closedOn ?? null);
  const alternative = judgementCodes.find((code) => code === row?.closingChoice);
  if (!row || on === null || !alternative) return null;
  return { on, alternative, motive: row.closingMotive, comment: row.closingComment };
}
