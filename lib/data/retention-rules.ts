import {
  type RetentionRule,
  type RetentionRules,
  retentionRuleSchema,
} from '@/lib/domain/retention/retention-rule';
import type { RetentionType } from '@/lib/domain/retention/retention-type';
import type { ScopedTx } from './scope';

/** Lets one at a time in the tenant change its rules, propose a disposal or answer one, until the transaction ends. */
export async function lockRetention(tx: ScopedTx): Promise<void> {
  await tx.db
    .$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('retention ' || ${tx.actor.tenantId}, 0))::text`;
}

/** A rule as it is stored, with how many times it has been written. */
export type StoredRule = RetentionRule & { readonly revision: number };

/** What the tenant has decided about what it keeps. */
export async function listRetentionRules(tx: ScopedTx): Promise<StoredRule[]> {
  const rows = await tx.db.retentionRule.findMany({ orderBy: { type: 'asc' } });
  return rows.map(({ revision, ...row }) => ({ ...retentionRuleSchema.parse(row), revision }));
}

/**
 * Writes what has been decided about a type, in the place of the revision that was read (0: nothing was decided); false when
 * somebody else has written since.
 */
export async function upsertRetentionRule(
  tx: ScopedTx,
  rule: RetentionRule & { readonly revision: number; readonly savedBy: string; readonly savedAt: Date },
): Promise<boolean> {
  const { type, revision, ...said } = rule;
  const { tenantId } = tx.actor;
  if (revision === 0) {
    const { count } = await tx.db.retentionRule.createMany({
      data: [{ tenantId, type, ...said }],
      skipDuplicates: true,
    });
    return count === 1;
  }
  const { count } = await tx.db.retentionRule.updateMany({
    where: { type, revision },
    data: { ...said, revision: { increment: 1 } },
  });
  return count === 1;
}

/** The rules alone, as a proposal keeps them. */
export const rulesOf = (stored: readonly StoredRule[]): RetentionRules =>
  stored.map(({ type, years, reference }): RetentionRule & { type: RetentionType } => ({
    type,
    years,
    reference,
  }));
