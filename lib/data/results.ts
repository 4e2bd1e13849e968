import { type ChosenOutcomes, chooseOutcomes, type Outcome, yearsOf } from '@/lib/domain/results/outcome';
import type { ResultsChoice } from '@/lib/domain/results/results-choice';
import { countAccepted, type FailureRow, type FindingFilter, listFailures, listOutcomes } from './findings';
import type { ScopedTx } from './scope';

/** What the decided audits of one year show. */
export type Results = ChosenOutcomes & {
  readonly year: number;
  /** Every decided audit in reach, of all years. */
  readonly all: readonly Outcome[];
  readonly filter: FindingFilter;
  /** The worst first. */
  readonly failures: readonly FailureRow[];
  /** How many of the deficiencies were accepted. */
  readonly accepted: number;
};

/** What a choice among the results comes to, or null while nothing in reach is decided. */
export async function readResults(tx: ScopedTx, choice: ResultsChoice): Promise<Results | null> {
  const all = await listOutcomes(tx);
  const [newest] = yearsOf(all);
  if (newest === undefined) return null;
  const year = choice.year ?? newest;
  const chosen = chooseOutcomes(all, year, {
    templateId: choice.template,
    unitId: choice.unit,
    operatingForm: choice.form,
  });
  const filter: FindingFilter = {
    auditIds: chosen.outcomes.map(({ auditId }) => auditId),
    requirement: choice.requirement,
    countAccepted: choice.accepted === 'counted',
  };
  const failures = await listFailures(tx, choice.group, filter, chosen.pairs);
  return { ...chosen, year, all, filter, failures, accepted: await countAccepted(tx, filter) };
}
