import type { FulfilledShare } from '@/lib/domain/fulfilled-share';
import type { JudgementCode } from '@/lib/domain/judgement-code';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { OperatingForm } from '@/lib/domain/provider';
import type { AuditFinding } from '@/lib/domain/results/audit-findings';
import { dayColumn } from './columns';
import type { ScopedTx } from './scope';

/** What an audit came to when it was decided. */
export type NewOutcome = {
  readonly auditId: string;
  /** The day of the visit, or of the decision where there was none. */
  readonly heldOn: PlainDate;
  readonly unitName: string;
  readonly operatingForm: OperatingForm;
  /** In the points of `FulfilledShare`. */
  readonly shareEarned: number;
  readonly sharePossible: number;
  readonly threshold: number;
  readonly proposed: JudgementCode;
  readonly chosen: JudgementCode;
  readonly deficiencies: number;
  readonly remarks: number;
};

/**
 * Writes what an audit came to and found, before it is decided: afterwards the database takes no more of it. What an earlier
 * decision of the same audit found gives way.
 */
export async function insertOutcome(
  tx: ScopedTx,
  outcome: NewOutcome,
  findings: readonly AuditFinding[],
): Promise<void> {
  const { tenantId } = tx.actor;
  const { auditId } = outcome;
  await tx.db.auditFinding.deleteMany({ where: { auditId } });
  await tx.db.auditOutcome.deleteMany({ where: { auditId } });
  await tx.db.auditOutcome.create({ data: { ...outcome, tenantId, heldOn: dayColumn(outcome.heldOn) } });
  await tx.db.auditFinding.createMany({ data: findings.map((found) => ({ ...found, tenantId, auditId })) });
}

/** How much an audit had fulfilled when it was decided, in points; null when it is not decided. */
export async function getOutcomeShare(tx: ScopedTx, auditId: string): Promise<FulfilledShare | null> {
  const row = await tx.db.auditOutcome.findUnique({
    where: { tenantId_auditId: { tenantId: tx.actor.tenantId, auditId } },
    select: { shareEarned: true, sharePossible: true },
  });
  return row && { earned: row.shareEarned, possible: row.sharePossible };
}
