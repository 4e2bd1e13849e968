import type { JudgementCode } from '../judgement-code';
import type { PlainDate } from '../plain-date';
import type { OperatingForm } from '../provider';

/** A decided audit as statistics see it. */
export interface Outcome {
  readonly auditId: string;
  readonly caseNumber: string;
  /** The year that it counts to: that of its visit. */
  readonly year: number;
  readonly heldOn: PlainDate;
  readonly unitId: string;
  /** The unit's name as it was then. */
  readonly unitName: string;
  readonly operatingForm: OperatingForm;
  readonly templateId: string;
  readonly templateName: string;
  readonly versionId: string;
  readonly versionNumber: number;
  /** In the points of `FulfilledShare`. */
  readonly share: { readonly earned: number; readonly possible: number };
  readonly threshold: number;
  readonly proposed: JudgementCode;
  readonly chosen: JudgementCode;
  readonly deficiencies: number;
}

/** Which decided audits a person looks at; null chooses all. */
export interface OutcomeFilter {
  readonly templateId: string | null;
  readonly unitId: string | null;
  readonly operatingForm: OperatingForm | null;
}

/** One audit, and the one of the same unit with the same template before it, which it can be compared with. */
export interface OutcomePair {
  readonly now: string;
  readonly before: string;
}

export interface ChosenOutcomes {
  /** The last audit of each unit with each template in the year, in the order they were held. */
  readonly outcomes: readonly Outcome[];
  /** Those among them that have one of an earlier year to be held against. */
  readonly pairs: readonly OutcomePair[];
}

/** The years that have decided audits, the newest first. */
export function yearsOf(outcomes: readonly Outcome[]): number[] {
  return [...new Set(outcomes.map(({ year }) => year))].sort((a, b) => b - a);
}

/**
 * The audits of one year that count, and what each can be compared with. A unit that was audited twice in a year with one
 * template counts once, by its last audit. Only the same unit with the same template is compared: not a unit with those it
 * was made of, nor one form with another.
 */
export function chooseOutcomes(all: readonly Outcome[], year: number, filter: OutcomeFilter): ChosenOutcomes {
  const fitting = all.filter((outcome) => fits(outcome, filter)).sort(byDay);
  const outcomes = lastOfEach(fitting.filter((outcome) => outcome.year === year));
  const earlier = new Map(
    lastOfEach(fitting.filter((outcome) => outcome.year < year)).map((one) => [seriesKey(one), one]),
  );
  const pairs = outcomes.flatMap((outcome) => {
    const before = earlier.get(seriesKey(outcome));
    return before ? [{ now: outcome.auditId, before: before.auditId }] : [];
  });
  return { outcomes, pairs };
}

/** What makes two audits comparable over time. */
export const seriesKey = ({ unitId, templateId }: Outcome): string => `${unitId} ${templateId}`;

function fits(outcome: Outcome, { templateId, unitId, operatingForm }: OutcomeFilter): boolean {
  return (
    (templateId === null || outcome.templateId === templateId) &&
    (unitId === null || outcome.unitId === unitId) &&
    (operatingForm === null || outcome.operatingForm === operatingForm)
  );
}

function lastOfEach(inOrder: readonly Outcome[]): Outcome[] {
  const last = new Map<string, Outcome>();
  for (const outcome of inOrder) {
    last.delete(seriesKey(outcome));
    last.set(seriesKey(outcome), outcome);
  }
  return [...last.values()];
}

/** By day, and on the same day by case number. */
export function byDay(a: Outcome, b: Outcome): number {
  return a.heldOn.localeCompare(b.heldOn) || a.caseNumber.localeCompare(b.caseNumber);
}
