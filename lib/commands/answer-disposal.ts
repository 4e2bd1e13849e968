import { z } from 'zod';
import { type Disposal, getDisposal, updateDisposalToAnswered } from '@/lib/data/disposals';
import { insertLog } from '@/lib/data/log';
import { enqueue } from '@/lib/data/queue';
import { lockRetention } from '@/lib/data/retention-rules';
import { Denied, type ScopedTx, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { type FreshLoginFailure, freshLoginSchema } from '@/lib/domain/fresh-login';
import { text } from '@/lib/domain/input';
import { fail, ok, type Result } from '@/lib/domain/result';
import { hasLapsed } from '@/lib/domain/retention/disposal';
import { type Here, loginAgain } from '@/lib/session/fresh-login';
import { now } from '@/lib/time/clock';

export const disposalToApproveSchema = z.object({
  disposalId: z.uuid(),
  /** The hash of what the person has read. */
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  login: freshLoginSchema,
});
export const disposalToDeclineSchema = z.object({ disposalId: z.uuid(), motive: text(2000) });
export const disposalToWithdrawSchema = z.object({ disposalId: z.uuid() });

/** Why a proposal takes no answer: it has had one, it is too old, or it is for somebody else to give. */
export type AnswerFailure = 'answered' | 'lapsed' | 'own-proposal' | 'others-proposal';

export type ApproveFailure = { readonly code: AnswerFailure | 'changed-meanwhile' } | FreshLoginFailure;

/**
 * Approves what another administrator has proposed to dispose of, and puts the doing of it in the queue. Asks the person to
 * prove anew who they are. @throws Denied when there is no such proposal.
 */
export async function approveDisposal(
  actor: Person,
  { disposalId, seen, login }: z.infer<typeof disposalToApproveSchema>,
  here: Here,
): Promise<Result<null, ApproveFailure>> {
  const early = await withTenant(actor, 'retention.approve', (tx) =>
    requireAnswerable(tx, disposalId, 'other'),
  );
  if (!early.ok) return fail({ code: early.error });
  if (early.value.sha256 !== seen) return fail({ code: 'changed-meanwhile' });
  const fresh = await loginAgain(actor, 'retention', login, here);
  if (!fresh.ok) return fresh;
  return withTenant(actor, 'retention.approve', async (tx) => {
    await lockRetention(tx);
    const late = await requireAnswerable(tx, disposalId, 'other');
    if (!late.ok) return fail({ code: late.error });
    await answer(tx, disposalId, { status: 'approved', by: actor, motive: null });
    await insertLog(tx, {
      target: { type: 'disposal', id: disposalId },
      detail: { things: late.value.items.length, sha256: seen },
    });
    await enqueue(tx, 'dispose', { disposalId });
    return ok(null);
  });
}

/** Declines what another administrator has proposed, and says why. @throws Denied when there is no such proposal. */
export async function declineDisposal(
  actor: Person,
  { disposalId, motive }: z.infer<typeof disposalToDeclineSchema>,
): Promise<Result<null, AnswerFailure>> {
  return withTenant(actor, 'retention.decline', async (tx) => {
    await lockRetention(tx);
    const found = await requireAnswerable(tx, disposalId, 'other');
    if (!found.ok) return found;
    await answer(tx, disposalId, { status: 'declined', by: actor, motive });
    await insertLog(tx, { target: { type: 'disposal', id: disposalId } });
    return ok(null);
  });
}

/** Takes back what one has proposed oneself. @throws Denied when there is no such proposal. */
export async function withdrawDisposal(
  actor: Person,
  { disposalId }: z.infer<typeof disposalToWithdrawSchema>,
): Promise<Result<null, AnswerFailure>> {
  return withTenant(actor, 'retention.withdraw', async (tx) => {
    await lockRetention(tx);
    const found = await requireAnswerable(tx, disposalId, 'self');
    if (!found.ok) return found;
    await answer(tx, disposalId, { status: 'withdrawn', by: actor, motive: null });
    await insertLog(tx, { target: { type: 'disposal', id: disposalId } });
    return ok(null);
  });
}

/** The proposal, when it waits for an answer of whoever asks: to take back one's own, or to say yes or no to another's. */
async function requireAnswerable(
  tx: ScopedTx,
  disposalId: string,
  who: 'self' | 'other',
): Promise<Result<Disposal, AnswerFailure>> {
  const { actor } = tx;
  const found = await getDisposal(tx, disposalId);
  if (!found || actor.kind !== 'person') throw new Denied('notFound', 'disposal');
  if (found.status !== 'proposed') return fail('answered');
  if (hasLapsed(found.proposedAt, now())) return fail('lapsed');
  const own = found.proposedBy === actor.userId;
  if (own === (who === 'self')) return ok(found);
  return fail(own ? 'own-proposal' : 'others-proposal');
}

const answer = (
  tx: ScopedTx,
  disposalId: string,
  given: {
    readonly status: 'approved' | 'declined' | 'withdrawn';
    readonly by: Person;
    readonly motive: string | null;
  },
): Promise<void> =>
  updateDisposalToAnswered(tx, disposalId, {
    status: given.status,
    answeredBy: given.by.userId,
    answeredAt: now(),
    motive: given.motive,
  });
