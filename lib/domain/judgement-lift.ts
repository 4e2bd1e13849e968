import type { DeficiencyDecision } from './deficiency-decision';
import { isBelow, pointsLacking } from './fulfilled-share';
import {
  alternativeOf,
  compareAlternatives,
  decisiveReasons,
  type JudgedAction,
  type JudgementCase,
  judge,
  type Reason,
} from './judgement';
import type { JudgementCode } from './judgement-code';
import { type PlainDate, plainDate } from './plain-date';

/** One thing that could be done. A deadline is never moved: what is late is remedied by being done. */
export type Remedy =
  /** The item becomes fulfilled. */
  | { kind: 'fulfil'; item: string }
  /** Its deficiency is accepted with a motive. */
  | { kind: 'accept'; item: string }
  /** Its deficiency gets an action with a deadline ahead. */
  | { kind: 'requireAction'; item: string }
  | { kind: 'verify'; action: number }
  /** An action that has no deadline gets one that lies ahead. */
  | { kind: 'setDeadline'; action: number };

export interface Lift {
  /** Each of these alone lifts the proposal, to `leadsTo`; the best first. */
  readonly single: readonly { readonly remedy: Remedy; readonly leadsTo: JudgementCode }[];
  /**
   * When none does: remedies that together lift it, and as few items as possible where it is a matter of
   * share. Null when nothing can: the proposal is the best one, or there are actions, which no remedy undoes.
   */
  readonly together: { readonly remedies: readonly Remedy[]; readonly leadsTo: JudgementCode } | null;
}

/** An action that would lower the proposal if it were not done by its due date. */
export interface Lowering {
  readonly action: number;
  readonly dueDate: PlainDate;
  readonly leadsTo: JudgementCode;
}

/** What would lift the proposed judgement, found by judging again with each remedy applied. */
export function whatWouldLift(given: JudgementCase): Lift {
  const judgement = judge(given);
  const decisive = decisiveReasons(judgement);
  const lifting = (remedies: readonly Remedy[]): JudgementCode | null => {
    const then = alternativeOf(remedies.reduce(withRemedy, given));
    return compareAlternatives(then, judgement.alternative) < 0 ? then : null;
  };

  const single = singleCandidates(given, decisive).flatMap((remedy) => {
    const leadsTo = lifting([remedy]);
    return leadsTo ? [{ remedy, leadsTo }] : [];
  });
  if (single.length > 0) {
    return {
      single: single.sort((a, b) => compareAlternatives(a.leadsTo, b.leadsTo)),
      together: null,
    };
  }
  const remedies = unique(decisive.flatMap((reason) => mildestRemedies(given, reason)));
  const leadsTo = lifting(remedies);
  return { single, together: leadsTo ? { remedies, leadsTo } : null };
}

const longAgo = plainDate('1000-01-01');

/** What each unfinished action would do to the proposal if its deadline passed, found by judging again. */
export function whatWouldLower(given: JudgementCase): Lowering[] {
  const now = alternativeOf(given);
  return given.actions.flatMap(({ number, status, dueDate }) => {
    if (status === 'verified' || status === 'carriedOver' || dueDate === null) return [];
    const late = withAction(given, number, { dueDate: longAgo });
    const leadsTo = alternativeOf(late);
    return compareAlternatives(leadsTo, now) > 0 ? [{ action: number, dueDate, leadsTo }] : [];
  });
}

/**
 * The remedies worth trying alone. One remedy mends one item or one action, so none is tried where two of them
 * decide, or where not even the heaviest item would bring the share up: that spares judging a long form anew for
 * each of its items.
 */
function singleCandidates(given: JudgementCase, decisive: readonly Reason[]): Remedy[] {
  const targets = new Set<string | number>();
  for (const reason of decisive) {
    if ('action' in reason) targets.add(reason.action);
    if ('item' in reason) targets.add(reason.item);
    if ('items' in reason && fewestToReachThreshold(given, reason.items).length > 1) return [];
  }
  return targets.size > 1 ? [] : unique(decisive.flatMap(remediesFor));
}

/** Every remedy that could take one reason away. */
function remediesFor(reason: Reason): Remedy[] {
  switch (reason.code) {
    case 'shareBelowThreshold':
      return [
        ...fulfilEach(reason.items),
        ...reason.items.map((item) => ({ kind: 'accept', item }) as const),
      ];
    case 'deficiencyUndecided':
    case 'deficiencyWithoutAction': {
      const { item } = reason;
      return [
        { kind: 'fulfil', item },
        { kind: 'accept', item },
        { kind: 'requireAction', item },
      ];
    }
    case 'actionWithoutDeadline':
      return [
        { kind: 'setDeadline', action: reason.action },
        { kind: 'verify', action: reason.action },
      ];
    case 'criticalActionOverdue':
    case 'criticalActionReturned':
    case 'actionOverdue':
    case 'actionReturned':
      return [{ kind: 'verify', action: reason.action }];
    default:
      return [];
  }
}

/** The remedies that take one reason away while asking as little as possible of the unit and the auditor. */
function mildestRemedies(given: JudgementCase, reason: Reason): Remedy[] {
  switch (reason.code) {
    case 'shareBelowThreshold':
      return fulfilEach(fewestToReachThreshold(given, reason.items));
    case 'deficiencyUndecided':
    case 'deficiencyWithoutAction':
      return [{ kind: 'requireAction', item: reason.item }];
    default:
      return remediesFor(reason).slice(0, 1);
  }
}

function fulfilEach(items: readonly string[]): Remedy[] {
  return items.map((item) => ({ kind: 'fulfil', item }));
}

/** Takes the items that weigh most first, and of equals the first in the form, until the threshold is reached. */
function fewestToReachThreshold(given: JudgementCase, candidates: readonly string[]): string[] {
  const lacking = new Set(candidates);
  const heaviestFirst = given.items
    .filter(({ key }) => lacking.has(key))
    .sort((a, b) => pointsLacking(b) - pointsLacking(a));
  const { share } = judge(given);
  let earned = share.earned;
  const fewest: string[] = [];
  for (const item of heaviestFirst) {
    if (!isBelow({ ...share, earned }, given.rules.threshold)) break;
    earned += pointsLacking(item);
    fewest.push(item.key);
  }
  return fewest;
}

function withRemedy(given: JudgementCase, remedy: Remedy): JudgementCase {
  switch (remedy.kind) {
    case 'fulfil':
      return {
        ...given,
        items: given.items.map((item) =>
          item.key === remedy.item ? { ...item, assessment: 'fulfilled' } : item,
        ),
      };
    case 'accept':
      return withDecision(given, remedy.item, { kind: 'accept', motive: '' });
    case 'requireAction':
      return withDecision(
        { ...given, actions: [...given.actions, newAction(given, remedy.item)] },
        remedy.item,
        { kind: 'requireAction' },
      );
    case 'verify':
      return withAction(given, remedy.action, { status: 'verified' });
    case 'setDeadline':
      return withAction(given, remedy.action, { dueDate: given.day });
  }
}

function withDecision(given: JudgementCase, item: string, decision: DeficiencyDecision): JudgementCase {
  return { ...given, decisions: new Map(given.decisions).set(item, decision) };
}

function withAction(given: JudgementCase, number: number, change: Partial<JudgedAction>): JudgementCase {
  return {
    ...given,
    actions: given.actions.map((action) => (action.number === number ? { ...action, ...change } : action)),
  };
}

function newAction({ actions, day }: JudgementCase, item: string): JudgedAction {
  return {
    number: Math.max(0, ...actions.map(({ number }) => number)) + 1,
    links: [item],
    critical: false,
    status: 'open',
    dueDate: day,
    remediedOn: null,
  };
}

function unique(remedies: readonly Remedy[]): Remedy[] {
  return [...new Map(remedies.map((remedy) => [JSON.stringify(remedy), remedy])).values()];
}
