import { type DeficiencyDecision, deficiencyDecisionSchema } from '@/lib/domain/deficiency-decision';
import type { ScopedTx } from './scope';

/** What was decided about one item's deficiency, and by whom. */
export type StoredDecision = {
  readonly item: string;
  /** Null when it was taken back. */
  readonly decision: DeficiencyDecision | null;
  /** Grows with every change, taking back included; the first is 1. */
  readonly revision: number;
  readonly by: string;
  readonly at: Date;
};

function decisionOf(kind: string | null, motive: string | null): DeficiencyDecision | null {
  if (kind === null) return null;
  return deficiencyDecisionSchema.parse(kind === 'accept' ? { kind, motive } : { kind });
}

/** Every decision on an audit's deficiencies, those that were taken back among them, in no particular order. */
export async function listDecisions(tx: ScopedTx, auditId: string): Promise<StoredDecision[]> {
  const rows = await tx.db.deficiencyDecision.findMany({
    where: { auditId },
    include: { member: { select: { name: true } } },
  });
  return rows.map(({ item, kind, motive, revision, member, at }) => ({
    item,
    decision: decisionOf(kind, motive),
    revision,
    by: member.name,
    at,
  }));
}

export type DecisionToSave = {
  readonly auditId: string;
  readonly item: string;
  readonly decision: DeficiencyDecision | null;
  /** The revision that the person saw, 0 when there was none. */
  readonly base: number;
  readonly userId: string;
  readonly at: Date;
};

/** Saves a decision; false, and nothing is written, where another revision stands than the one it builds on. */
export async function upsertDecision(tx: ScopedTx, save: DecisionToSave): Promise<boolean> {
  const { auditId, item, decision, base, userId, at } = save;
  const motive = decision?.kind === 'accept' ? decision.motive : null;
  const written = await tx.db.$executeRaw`
    INSERT INTO deficiency_decision AS d (tenant_id, audit_id, item, kind, motive, revision, user_id, at)
    SELECT ${tx.actor.tenantId}::uuid, ${auditId}::uuid, ${item}::text, ${decision?.kind ?? null}::text, ${motive}::text, 1,
      ${userId}::uuid, ${at}::timestamptz
    WHERE ${base}::integer = 0 OR EXISTS (
      SELECT FROM deficiency_decision known
      WHERE known.tenant_id = ${tx.actor.tenantId}::uuid AND known.audit_id = ${auditId}::uuid AND known.item = ${item})
    ON CONFLICT (tenant_id, audit_id, item) DO UPDATE
      SET kind = excluded.kind, motive = excluded.motive, revision = d.revision + 1, user_id = excluded.user_id, at = excluded.at
      WHERE d.revision = ${base}::integer`;
  return written === 1;
}
