import type { PlainDate } from '../plain-date';
import type { DisposalItem } from './preview';
import type { RetentionRules } from './retention-rule';

export const disposalStatuses = ['proposed', 'approved', 'declined', 'withdrawn', 'lapsed', 'done'] as const;
export type DisposalStatus = (typeof disposalStatuses)[number];

export const itemStatuses = ['waiting', 'disposed', 'kept'] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/** How many days a proposal waits for its answer: what was due then may be held by now. */
export const DAYS_TO_ANSWER = 30;

const millisecondsPerDay = 86_400_000;

/** When a proposal lapses. */
export const lapsesAt = (proposedAt: Date): Date =>
  new Date(proposedAt.getTime() + DAYS_TO_ANSWER * millisecondsPerDay);

export const hasLapsed = (proposedAt: Date, now: Date): boolean => lapsesAt(proposedAt) <= now;

/** What a proposal's hash is taken of: all that its reader says yes to. */
export const frozenProposal = (rules: RetentionRules, items: readonly DisposalItem[]) => ({
  rules: rules.map(({ type, years, reference }) => ({ type, years, reference })),
  items: items.map(({ type, auditId, caseNumber, unitName, lastSeq, clock, due, amount }) => ({
    ...{ type, auditId, caseNumber, unitName, lastSeq, amount },
    clock: clock satisfies PlainDate as string,
    due: due satisfies PlainDate as string,
  })),
});
