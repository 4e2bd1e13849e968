'use server';

import {
  approveDisposal,
  declineDisposal,
  disposalToApproveSchema,
  disposalToDeclineSchema,
  disposalToWithdrawSchema,
  withdrawDisposal,
} from '@/lib/commands/answer-disposal';
import { disposalToProposeSchema, proposeDisposal } from '@/lib/commands/propose-disposal';
import { retentionRuleToSetSchema, setRetentionRule } from '@/lib/commands/set-retention-rule';
import { decideFrom } from '@/lib/session/decide-from';
import { answered } from '@/lib/session/heard';
import { runAction } from '@/lib/session/tenant-action';

/** What came of it once the person has been heard stands inside the answer. */
export async function setRetentionRuleAction(slug: string, input: unknown) {
  return runAction(slug, retentionRuleToSetSchema, input, async (actor, asked) =>
    answered(await setRetentionRule(actor, asked, await decideFrom())),
  );
}

export async function proposeDisposalAction(slug: string, types: unknown) {
  return runAction(slug, disposalToProposeSchema, { types }, proposeDisposal);
}

export async function approveDisposalAction(
  slug: string,
  disposalId: unknown,
  seen: unknown,
  login: unknown,
) {
  return runAction(slug, disposalToApproveSchema, { disposalId, seen, login }, async (actor, asked) =>
    answered(await approveDisposal(actor, asked, await decideFrom())),
  );
}

export async function declineDisposalAction(slug: string, disposalId: unknown, motive: unknown) {
  return runAction(slug, disposalToDeclineSchema, { disposalId, motive }, declineDisposal);
}

export async function withdrawDisposalAction(slug: string, disposalId: unknown) {
  return runAction(slug, disposalToWithdrawSchema, { disposalId }, withdrawDisposal);
}
