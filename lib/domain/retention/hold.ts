import { z } from 'zod';
import type { ActionStatus } from '../action';
import type { AuditStatus } from '../audit';
import type { AuditType } from './retention-type';

/** Why something that is due is not disposed of. The database says the same once more: see `app.retention_hold`. */
export const holdSchema = z.discriminatedUnion('code', [
  /** Its audit is under way, or has been taken up again. */
  z.object({ code: z.literal('not-over') }),
  z.object({ code: z.literal('fact-review-open') }),
  z.object({ code: z.literal('report-unsealed') }),
  z.object({ code: z.literal('action-open'), number: z.int() }),
  /** The action was carried over, and no closed audit has taken it up: `into` is the one that has it, if any. */
  z.object({ code: z.literal('action-carried'), number: z.int(), into: z.string().nullable() }),
  /** It goes on with an earlier audit that is still there, which is disposed of first. */
  z.object({ code: z.literal('earlier-kept'), caseNumber: z.string() }),
  /** The decision about how long it is kept has changed since it was proposed. */
  z.object({ code: z.literal('not-due') }),
  /** It was not there any longer. */
  z.object({ code: z.literal('gone') }),
  /** Messages about audits of which nothing may go yet. */
  z.object({ code: z.literal('audits-held'), messages: z.int() }),
  /** The log goes no further: what comes next is in a review that nobody has signed, or about an audit that is held. */
  z.object({ code: z.literal('review-unsigned'), month: z.string() }),
  z.object({ code: z.literal('under-audit'), caseNumber: z.string() }),
]);
export type Hold = z.infer<typeof holdSchema>;

/** An action, as far as disposal is concerned. */
export type StandingAction = {
  readonly number: number;
  readonly status: ActionStatus;
  /** Has been decided upon. */
  readonly agreed: boolean;
  /** The audits that have it as a control. */
  readonly takenBy: readonly { readonly caseNumber: string; readonly status: AuditStatus }[];
};

/** What of an audit decides whether anything of it may go. */
export type AuditStanding = {
  readonly status: AuditStatus;
  readonly factReviewOpen: boolean;
  readonly reportUnsealed: boolean;
  readonly actions: readonly StandingAction[];
  /** The earlier audits that are still there and whose actions are controls of this one, by their case numbers. */
  readonly continues: readonly string[];
};

/**
 * Everything that keeps something of an audit from being disposed of; nothing when it may go. What is under an open action
 * never may: its own, or one that was carried on into an audit that is not closed.
 */
export function holdsOn(type: AuditType, audit: AuditStanding): Hold[] {
  const holds: Hold[] = [];
  if (audit.status !== 'closed' && audit.status !== 'cancelled') holds.push({ code: 'not-over' });
  if (audit.factReviewOpen) holds.push({ code: 'fact-review-open' });
  if (audit.reportUnsealed) holds.push({ code: 'report-unsealed' });
  for (const action of audit.actions) {
    // What a cancelled audit had drafted was never asked of anybody.
    if (audit.status !== 'cancelled' || action.agreed) holds.push(...holdsOfAction(action));
  }
  if (type === 'audits' && audit.status !== 'cancelled') {
    holds.push(...audit.continues.map((caseNumber): Hold => ({ code: 'earlier-kept', caseNumber })));
  }
  return holds;
}

function holdsOfAction({ number, status, takenBy }: StandingAction): Hold[] {
  if (status === 'verified') return [];
  if (status !== 'carriedOver') return [{ code: 'action-open', number }];
  const taking = takenBy.filter((audit) => audit.status !== 'cancelled');
  if (taking.some((audit) => audit.status === 'closed')) return [];
  return [{ code: 'action-carried', number, into: taking[0]?.caseNumber ?? null }];
}
