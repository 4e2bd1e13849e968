import type { DeficiencyDecision } from './deficiency';
import { fulfilledShare, isBelow } from './fulfilled-share';
import {
  alternativeOf,
  compareAlternatives,
  decisiveReasons,
  type JudgedAction,
  type JudgementCase,
  judge,
  type Reason,
} from './judgement';
import { type PlainDate, plainDate } from './plain-date';
import type { JudgementCode } from './template/template-schema';

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

  const single = unique(decisive.flatMap(remediesFor)).flatMap((remedy) => {
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
  const byGain = given.items
    .filter(({ key }) => lacking.has(key))
    .sort((a, b) => gain(b) - gain(a))
    .map(({ key }) => key);
  const fulfilled = new Set<string>();
  const covered = (key: string) => fulfilled.has(key) || given.decisions.get(key)?.kind === 'accept';
  for (const key of byGain) {
    if (!isBelow(fulfilledShare(given.items, covered), given.rules.threshold)) break;
    fulfilled.add(key);
  }
  return [...fulfilled];
}

function gain({ weight, assessment }: JudgementCase['items'][number]): number {
  return assessment === 'partial' ? weight / 2 : weight;
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
