import type { Answer } from '../answer';
import { isClosed } from '../assessment';
import type { Figure } from '../measurement/figure';
import { type FigureGrid, type SplitBy, sizeOf } from '../measurement/figure-grid';
import type { Target } from '../template/targets-of';
import type { CountedControl, MeasureRule } from './measure-rule';
import type { ReviewedCase } from './reviewed-case';

/**
 * What a case is to a rule: it is in the numerator, or in the denominator alone; its number is averaged; it is not looked at
 * (its file cannot be reviewed, or nothing of the rule concerns it); or an answer is missing to tell.
 */
export type CaseStanding =
  | { readonly kind: 'counted' | 'among' | 'outside' | 'open' }
  | { readonly kind: 'number'; readonly value: number };

type Targets = ReadonlyMap<string, Target>;

/** Whether an item is asked of a case: no gate has closed it, and nobody has said that it does not concern the case. */
export function isAsked(item: string, { findings }: ReviewedCase, targets: Targets): boolean {
  const target = targets.get(item);
  if (target === undefined) return false;
  if (target.gates.some((gate) => isClosed(gate, { findings }))) return false;
  return findings.get(item)?.assessment !== 'notApplicable';
}

const answerOf = (item: string, { findings }: ReviewedCase): Answer => findings.get(item)?.answer ?? null;

const isAnswered = (answer: Answer): boolean =>
  typeof answer === 'string' ? answer.trim() !== '' : answer !== null;

/** What a case is to a rule. */
export function standingOf(rule: MeasureRule, one: ReviewedCase, targets: Targets): CaseStanding {
  if (one.unreviewable !== null) return { kind: 'outside' };
  const gate = rule.among && answered(rule.among, one, targets);
  if (gate === 'not-asked' || gate === 'no') return { kind: 'outside' };
  if (gate === 'open') return { kind: 'open' };
  if (rule.kind === 'average') return numberOf(rule.item, one, targets);
  const controls = rule.controls.map((control) => answered(control, one, targets));
  const asked = controls.filter((each) => each !== 'not-asked');
  if (asked.includes('open')) return { kind: 'open' };
  if (asked.length === 0) return { kind: rule.controls.length === 0 ? 'counted' : 'outside' };
  const meets = (each: string) => each === 'yes';
  const isCounted = rule.counts === 'all' ? asked.every(meets) : asked.some(meets);
  return { kind: isCounted ? 'counted' : 'among' };
}

/** Whether a control has one of the answers that are looked for. */
function answered(
  { item, answers }: CountedControl,
  one: ReviewedCase,
  targets: Targets,
): 'yes' | 'no' | 'open' | 'not-asked' {
  if (!isAsked(item, one, targets)) return 'not-asked';
  const answer = answerOf(item, one);
  if (!isAnswered(answer)) return 'open';
  return typeof answer === 'string' && answers.includes(answer) ? 'yes' : 'no';
}

function numberOf(item: string, one: ReviewedCase, targets: Targets): CaseStanding {
  if (!isAsked(item, one, targets)) return { kind: 'outside' };
  const answer = answerOf(item, one);
  return typeof answer === 'object' && answer !== null
    ? { kind: 'number', value: answer.amount }
    : { kind: 'open' };
}

/** The figure that cases make by a rule. Cases with an answer missing are left out until it is there. */
export function figureOfCases(rule: MeasureRule, cases: readonly ReviewedCase[], targets: Targets): Figure {
  const standings = cases.map((one) => standingOf(rule, one, targets));
  const count = (kind: CaseStanding['kind']) => standings.filter((one) => one.kind === kind).length;
  const counted = count('counted');
  if (rule.kind === 'count') return { kind: 'count', count: counted };
  if (rule.kind === 'share')
    return { kind: 'share', numerator: counted, denominator: counted + count('among') };
  const numbers = standings.flatMap((one) => (one.kind === 'number' ? [one.value] : []));
  return { kind: 'average', mean: meanOf(numbers), median: medianOf(numbers), of: numbers.length };
}

/** To a tenth, as figures are written; the order of the numbers does not matter. */
function meanOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sum = inOrder(numbers).reduce((all, one) => all + one, 0);
  return tenths(sum / numbers.length);
}

function medianOf(numbers: readonly number[]): number | null {
  const sorted = inOrder(numbers);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : tenths((low + high) / 2);
}

const inOrder = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b);
const tenths = (value: number): number => Math.round(value * 10) / 10;

/**
 * The figures of a measure by the groups of the cases: the first split in rows, the second in columns. A case without a group
 * is counted in the totals alone.
 */
export function gridOfCases(
  rule: MeasureRule,
  cases: readonly ReviewedCase[],
  { targets, splits }: { readonly targets: Targets; readonly splits: readonly SplitBy[] },
): FigureGrid {
  const [rowsBy = null, columnsBy = null] = splits;
  const of = (split: SplitBy | null, at: number) => (one: ReviewedCase) =>
    split === null || at === split.groups.length || one.groups[split.by] === split.groups[at];
  const figures = Array.from({ length: sizeOf(rowsBy) }, (_, row) =>
    Array.from({ length: sizeOf(columnsBy) }, (__, column) =>
      figureOfCases(rule, cases.filter(of(rowsBy, row)).filter(of(columnsBy, column)), targets),
    ),
  );
  return { rowsBy, columnsBy, figures };
}
