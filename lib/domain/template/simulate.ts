import { assessedItems, type FilledChecklist, type Finding } from '../assessment';
import type { AssessedItem, DeficiencyDecisions } from '../deficiency';
import { compareAlternatives, type JudgedAction, type Judgement, judge, type Reason } from '../judgement';
import type { JudgementCode } from '../judgement-code';
import type { PlainDate } from '../plain-date';
import { isSameValue } from '../same-value';
import { isAnswerOf } from './is-answer-of';
import type { Target } from './targets-of';

/** What an audit was decided on, as it was frozen: without the form that it was asked by. */
export interface DecidedCase {
  readonly leftOut: readonly string[];
  /** By the key of the item; `assessment` is the auditor's own, or null where the form's mapping held. */
  readonly findings: ReadonlyMap<string, Finding>;
  readonly decisions: DeficiencyDecisions;
  readonly actions: readonly JudgedAction[];
  /** The decision date. */
  readonly day: PlainDate;
}

/** A version or a draft, as far as the judgement looks at it. */
export interface JudgedForm {
  /** As `targetsOf` gives them. */
  readonly targets: ReadonlyMap<string, Target>;
  readonly rules: { readonly threshold: number };
}

export type ItemChange = 'new' | 'removed' | 'requirement' | 'weight' | 'assessment' | 'critical';

/** An item that the two forms judge differently in this very case. */
export interface ItemDifference {
  readonly key: string;
  readonly changes: readonly ItemChange[];
}

/** How a decided audit would have been judged by another form: proposal against proposal, never what was chosen. */
export interface SimulatedJudgement {
  readonly from: JudgementCode;
  readonly to: JudgementCode;
  /** Negative when the draft gives a better alternative, positive when a worse, 0 when the same. */
  readonly worse: number;
  /** Mandatory items that nobody has answered as the draft asks; while there are any, the new judgement is preliminary. */
  readonly unanswered: readonly string[];
  /** By the draft: what speaks for its judgement. */
  readonly judgement: Judgement;
  /** What bears on the draft's judgement and did not on the old one. */
  readonly arose: readonly Reason[];
  readonly items: readonly ItemDifference[];
}

/**
 * Judges a decided audit again by another form. What was answered stands where it fits the question; what has become a
 * deficiency is undecided, since nobody was asked; the decisions, actions and deadlines are those of the day. An action
 * that was as critical as its items made it by default follows them.
 */
export function simulate(decided: DecidedCase, own: JudgedForm, draft: JudgedForm): SimulatedJudgement {
  const before = caseUnder(decided, own, decided.actions);
  const after = caseUnder(decided, draft, actionsUnder(decided, own, draft));
  const [old, judgement] = [judge(before), judge(after)];
  return {
    from: old.alternative,
    to: judgement.alternative,
    worse: compareAlternatives(judgement.alternative, old.alternative),
    unanswered: judgement.unassessed,
    judgement,
    arose: judgement.reasons.filter((reason) => !old.reasons.some((known) => isSameValue(known, reason))),
    items: differences(before, after),
  };
}

function caseUnder(decided: DecidedCase, { targets, rules }: JudgedForm, actions: readonly JudgedAction[]) {
  const checklist: FilledChecklist = {
    targets,
    findings: fitting(decided.findings, targets),
    leftOut: new Set(decided.leftOut),
  };
  const { decisions, day } = decided;
  return { rules, items: assessedItems(checklist), decisions, actions, day };
}

function fitting(
  findings: DecidedCase['findings'],
  targets: JudgedForm['targets'],
): ReadonlyMap<string, Finding> {
  const kept = new Map<string, Finding>();
  for (const [key, finding] of findings) {
    const target = targets.get(key);
    if (!target) continue;
    kept.set(key, isAnswerOf(target, finding.answer) ? finding : { ...finding, answer: null });
  }
  return kept;
}

function actionsUnder({ actions }: DecidedCase, own: JudgedForm, draft: JudgedForm): JudgedAction[] {
  return actions.map((action) => {
    const [before, after] = [isCritical(action, own), isCritical(action, draft)];
    const critical = before !== after && action.critical === before ? after : action.critical;
    return { ...action, critical, links: action.links.filter((key) => draft.targets.has(key)) };
  });
}

/** What an action for these places is unless the auditor says otherwise. */
function isCritical({ links }: JudgedAction, { targets }: JudgedForm): boolean {
  return links.some((key) => {
    const target = targets.get(key);
    return target?.type === 'item' && target.item.critical;
  });
}

type Case = ReturnType<typeof caseUnder>;

function differences(before: Case, after: Case): ItemDifference[] {
  const known = new Map(before.items.map((item) => [item.key, item]));
  const critical = newlyCritical(before.actions, after.actions);
  const there = after.items.flatMap((item): ItemDifference[] => {
    const changes = changesBetween(known.get(item.key), item);
    if (critical.has(item.key)) changes.push('critical');
    return changes.length > 0 ? [{ key: item.key, changes }] : [];
  });
  const left = new Set(after.items.map(({ key }) => key));
  const removed = before.items.filter(({ key }) => !left.has(key));
  return [...there, ...removed.map(({ key }): ItemDifference => ({ key, changes: ['removed'] }))];
}

function changesBetween(before: AssessedItem | undefined, after: AssessedItem): ItemChange[] {
  if (!before) return ['new'];
  return (['requirement', 'weight', 'assessment'] as const).filter((part) => before[part] !== after[part]);
}

/** The items whose actions are as critical as they were not before, or no longer. */
function newlyCritical(before: readonly JudgedAction[], after: readonly JudgedAction[]): ReadonlySet<string> {
  return new Set(
    after.flatMap(({ critical, links }, index) => (critical === before[index]?.critical ? [] : links)),
  );
}
