import {
  type AssessedItem,
  type Deficiency,
  type DeficiencyDecisions,
  type DeficiencyStanding,
  deficienciesOf,
  type LinkedAction,
} from './deficiency';
import { type FulfilledShare, fulfilledShare, isBelow } from './fulfilled-share';
import { type JudgementCode, judgementCodes } from './judgement-code';
import type { PlainDate } from './plain-date';

/** An action as the judgement sees it: its deadline already resolved to a day. */
export interface JudgedAction extends LinkedAction {
  readonly critical: boolean;
  readonly status: 'open' | 'reported' | 'returned' | 'verified' | 'carriedOver';
  /** The last day it may be done, or null when it has no deadline. */
  readonly dueDate: PlainDate | null;
  readonly remediedOn: PlainDate | null;
}

/** All that a judgement rests on. `day` is the decision date up to the decision, and the real day afterwards. */
export interface JudgementCase {
  /** At a share of fulfilled requirements below `threshold` (0–1) the worst alternative is proposed. */
  readonly rules: { readonly threshold: number };
  /** In the order of the form; reasons come in the same order. */
  readonly items: readonly AssessedItem[];
  readonly decisions: DeficiencyDecisions;
  readonly actions: readonly JudgedAction[];
  readonly day: PlainDate;
}

/** A fact that bears on the judgement, naming its item by key or its action by number. */
export type Reason =
  | { code: 'criticalActionOverdue'; action: number; dueDate: PlainDate }
  | { code: 'criticalActionReturned'; action: number }
  /** `items` are those that are not fully fulfilled and not accepted. */
  | { code: 'shareBelowThreshold'; items: readonly string[] }
  | { code: 'actionOverdue'; action: number; dueDate: PlainDate }
  | { code: 'actionReturned'; action: number }
  | { code: 'actionWithoutDeadline'; action: number }
  | { code: 'deficiencyUndecided'; item: string; assessment: Deficiency['assessment'] }
  | { code: 'deficiencyWithoutAction'; item: string; assessment: Deficiency['assessment'] }
  | { code: 'actionVerified'; action: number; remediedOn: PlainDate | null }
  | { code: 'actionCarriedOver'; action: number }
  | { code: 'actionReported'; action: number; dueDate: PlainDate }
  | { code: 'actionAhead'; action: number; dueDate: PlainDate }
  | { code: 'deficiencyAccepted'; item: string }
  | { code: 'remark'; item: string; assessment: Deficiency['assessment'] };

export type ReasonCode = Reason['code'];

/**
 * The best alternative that each fact leaves possible, in the order reasons are told: the worst first. This
 * table *is* the judgement: what is proposed is the worst that any fact leads to.
 */
export const leadsTo = {
  criticalActionOverdue: 'nonCompliant',
  criticalActionReturned: 'nonCompliant',
  shareBelowThreshold: 'nonCompliant',
  actionOverdue: 'mostlyCompliant',
  actionReturned: 'mostlyCompliant',
  actionWithoutDeadline: 'mostlyCompliant',
  deficiencyUndecided: 'mostlyCompliant',
  deficiencyWithoutAction: 'mostlyCompliant',
  actionVerified: 'compliantAfterAction',
  actionCarriedOver: 'compliantAfterAction',
  actionReported: 'compliantAfterAction',
  actionAhead: 'compliantAfterAction',
  deficiencyAccepted: 'compliant',
  remark: 'compliant',
} as const satisfies Record<ReasonCode, JudgementCode>;

const told = Object.keys(leadsTo);

export interface Judgement {
  readonly alternative: JudgementCode;
  /** True while a mandatory item that applies is unassessed; a wish never changes the proposal. */
  readonly preliminary: boolean;
  /** Keys of the mandatory items that wait for an assessment. */
  readonly unassessed: readonly string[];
  readonly share: FulfilledShare;
  readonly threshold: number;
  /** Every fact that bears on it, those that decided it first. */
  readonly reasons: readonly Reason[];
}

/**
 * The proposed final judgement and why.
 *
 * Total: every case has an answer. It obeys a law: raising one item along unfulfilled < partial < fulfilled, with
 * applicability, decisions and actions held fixed, never worsens it; and the order of what it is given never
 * changes the alternative. Source: the four alternatives of the forms; the threshold is our own choice.
 */
export function judge(given: JudgementCase): Judgement {
  const share = shareOf(given);
  const reasons = factsOf(given, share);
  const unassessed = given.items
    .filter((item) => item.requirement === 'mandatory' && item.assessment === 'unassessed')
    .map((item) => item.key);
  return {
    alternative: worst(reasons),
    preliminary: unassessed.length > 0,
    unassessed,
    share,
    threshold: given.rules.threshold,
    reasons: reasons.sort(inTellingOrder(given)),
  };
}

/** The proposed alternative alone, for weighing many what-ifs. */
export function alternativeOf(given: JudgementCase): JudgementCode {
  return worst(factsOf(given, shareOf(given)));
}

/** Negative when `a` is the better alternative, 0 when they are the same. */
export function compareAlternatives(a: JudgementCode, b: JudgementCode): number {
  return judgementCodes.indexOf(a) - judgementCodes.indexOf(b);
}

/** The reasons that decided: each of them alone would have led to the proposed alternative. */
export function decisiveReasons({ alternative, reasons }: Judgement): Reason[] {
  return reasons.filter((reason) => leadsTo[reason.code] === alternative);
}

function worst(reasons: readonly Reason[]): JudgementCode {
  return reasons
    .map((reason): JudgementCode => leadsTo[reason.code])
    .reduce((a, b) => (compareAlternatives(a, b) < 0 ? b : a), 'compliant');
}

function shareOf({ items, decisions }: JudgementCase): FulfilledShare {
  return fulfilledShare(items, (key) => decisions.get(key)?.kind === 'accept');
}

function factsOf(given: JudgementCase, share: FulfilledShare): Reason[] {
  const { deficiencies, remarks } = deficienciesOf(given.items, given.decisions, given.actions);
  const reasons: Reason[] = given.actions.flatMap((action) => actionReasons(action, given.day));
  if (isBelow(share, given.rules.threshold)) {
    const items = deficiencies.filter(({ standing }) => standing !== 'accepted').map(({ item }) => item);
    reasons.push({ code: 'shareBelowThreshold', items });
  }
  reasons.push(...deficiencies.flatMap(deficiencyReasons));
  reasons.push(...remarks.map(({ item, assessment }): Reason => ({ code: 'remark', item, assessment })));
  return reasons;
}

function actionReasons(action: JudgedAction, day: PlainDate): Reason[] {
  const { number, critical, status, dueDate, remediedOn } = action;
  if (status === 'verified') return [{ code: 'actionVerified', action: number, remediedOn }];
  if (status === 'carriedOver') return [{ code: 'actionCarriedOver', action: number }];

  const reasons: Reason[] = [];
  if (status === 'returned') {
    reasons.push({ code: critical ? 'criticalActionReturned' : 'actionReturned', action: number });
  }
  if (dueDate === null) {
    reasons.push({ code: 'actionWithoutDeadline', action: number });
  } else if (dueDate < day) {
    reasons.push({ code: critical ? 'criticalActionOverdue' : 'actionOverdue', action: number, dueDate });
  } else if (status !== 'returned') {
    reasons.push({ code: status === 'reported' ? 'actionReported' : 'actionAhead', action: number, dueDate });
  }
  return reasons;
}

const codeOfStanding = {
  undecided: 'deficiencyUndecided',
  withoutAction: 'deficiencyWithoutAction',
  accepted: 'deficiencyAccepted',
  // The action itself is the fact: it says what follows.
  actionRequired: null,
} as const satisfies Record<DeficiencyStanding, ReasonCode | null>;

function deficiencyReasons({ item, assessment, standing }: Deficiency): Reason[] {
  const code = codeOfStanding[standing];
  if (code === null) return [];
  return code === 'deficiencyAccepted' ? [{ code, item }] : [{ code, item, assessment }];
}

function inTellingOrder({ items }: JudgementCase): (a: Reason, b: Reason) => number {
  const position = new Map(items.map(({ key }, index) => [key, index]));
  const place = (reason: Reason): number => {
    if ('action' in reason) return reason.action;
    return 'item' in reason ? (position.get(reason.item) ?? 0) : 0;
  };
  return (a, b) => told.indexOf(a.code) - told.indexOf(b.code) || place(a) - place(b);
}
