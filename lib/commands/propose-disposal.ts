import { createHash } from 'node:crypto';
import { z } from 'zod';
import { getDisposalInHand, insertDisposal } from '@/lib/data/disposals';
import { insertLog } from '@/lib/data/log';
import { readRetentionCandidates } from '@/lib/data/retention-candidates';
import { listRetentionRules, lockRetention, rulesOf } from '@/lib/data/retention-rules';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { fail, ok, type Result } from '@/lib/domain/result';
import { frozenProposal } from '@/lib/domain/retention/disposal';
import { mostItems, previewOf } from '@/lib/domain/retention/preview';
import { retentionTypes } from '@/lib/domain/retention/retention-type';
import { now, today } from '@/lib/time/clock';

export const disposalToProposeSchema = z.object({ types: z.array(z.enum(retentionTypes)).min(1).max(5) });

export type ProposeFailure = 'nothing-due' | 'in-hand';

/**
 * Proposes to dispose of what is due today of some types, oldest first and at most 500 things: exactly that is frozen, thing
 * by thing, for another administrator to read and answer. Nothing happens to it by that.
 */
export async function proposeDisposal(
  actor: Person,
  { types }: z.infer<typeof disposalToProposeSchema>,
): Promise<Result<{ disposalId: string }, ProposeFailure>> {
  return withTenant(actor, 'retention.propose', async (tx) => {
    await lockRetention(tx);
    if (await getDisposalInHand(tx)) return fail('in-hand');
    const rules = rulesOf(await listRetentionRules(tx)).filter(({ type }) => types.includes(type));
    const { due } = previewOf(rules, await readRetentionCandidates(tx, rules, today()), today());
    const items = due.slice(0, mostItems);
    if (items.length === 0) return fail('nothing-due');
    const sha256 = createHash('sha256')
      .update(canonicalJson(frozenProposal(rules, items)))
      .digest('hex');
    const disposalId = await insertDisposal(tx, {
      ...{ rules, items, sha256 },
      proposedBy: actor.userId,
      proposedAt: now(),
    });
    await insertLog(tx, {
      target: { type: 'disposal', id: disposalId },
      detail: { things: items.length, sha256 },
    });
    return ok({ disposalId });
  });
}
