import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import {
  listRetentionRules,
  lockRetention,
  type StoredRule,
  upsertRetentionRule,
} from '@/lib/data/retention-rules';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { type FreshLoginFailure, freshLoginSchema } from '@/lib/domain/fresh-login';
import { fail, ok, type Result } from '@/lib/domain/result';
import { conflictOf, type RetentionRule, retentionRuleSchema } from '@/lib/domain/retention/retention-rule';
import { type Here, loginAgain } from '@/lib/session/fresh-login';
import { now } from '@/lib/time/clock';

export const retentionRuleToSetSchema = z.object({
  rule: retentionRuleSchema,
  /** Of the rule that the person has read; 0 where there was none. */
  revision: z.int().min(0),
  login: freshLoginSchema,
});

export type SetRuleFailure =
  | { readonly code: 'changed-meanwhile' }
  /** A part of an audit would be kept for longer than the audit. */
  | { readonly code: 'outlives-audit' }
  | FreshLoginFailure;

/**
 * Writes down what the organisation has decided about how long something is kept. Asks the person to prove anew who they are.
 * Nothing is disposed of by it: the log keeps what held before, and what is due is for two people to say.
 */
export async function setRetentionRule(
  actor: Person,
  { rule, revision, login }: z.infer<typeof retentionRuleToSetSchema>,
  here: Here,
): Promise<Result<null, SetRuleFailure>> {
  const obstacle = await withTenant(actor, 'retention.setRule', async (tx) =>
    obstacleTo(await listRetentionRules(tx), rule, revision),
  );
  if (obstacle) return fail({ code: obstacle });
  const fresh = await loginAgain(actor, 'retention', login, here);
  if (!fresh.ok) return fresh;
  return withTenant(actor, 'retention.setRule', async (tx) => {
    await lockRetention(tx);
    const known = await listRetentionRules(tx);
    const late = obstacleTo(known, rule, revision);
    if (late) return fail({ code: late });
    await writeRule(tx, known, rule, { revision, savedBy: actor.userId });
    return ok(null);
  });
}

function obstacleTo(
  known: readonly StoredRule[],
  rule: RetentionRule,
  revision: number,
): 'changed-meanwhile' | 'outlives-audit' | null {
  const stands = known.find(({ type }) => type === rule.type)?.revision ?? 0;
  return stands === revision ? conflictOf(known, rule) : 'changed-meanwhile';
}

async function writeRule(
  tx: ScopedTx,
  known: readonly StoredRule[],
  rule: RetentionRule,
  by: { readonly revision: number; readonly savedBy: string },
): Promise<void> {
  const before = known.find(({ type }) => type === rule.type);
  await upsertRetentionRule(tx, { ...rule, ...by, savedAt: now() });
  await insertLog(tx, {
    detail: {
      retentionType: rule.type,
      yearsBefore: before?.years ?? null,
      years: rule.years,
      referenceBefore: before?.reference ?? null,
      reference: rule.reference,
    },
  });
}
