import { listFailures, listMergers, listUnitFindings } from '@/lib/data/findings';
import { type Results, readResults } from '@/lib/data/results';
import type { ScopedTx } from '@/lib/data/scope';
import type { Outcome } from '@/lib/domain/results/outcome';
import type { ResultsChoice } from '@/lib/domain/results/results-choice';
import { compareUnits, type UnitComparison } from '@/lib/domain/results/unit-comparison';
import { type Merger, type UnitYears, unitYears } from '@/lib/domain/results/unit-years';

/** How many of the worst controls are shown until one asks for all. */
export const WORST = 8;

/** How many units have room beside each other. */
const MOST_UNITS = 12;

export type ResultsPage = Results & {
  readonly comparison: UnitComparison;
  readonly years: UnitYears & { readonly unitId: string };
};

/** All that the page of the results shows, or null while nothing in reach is decided. */
export async function readResultsPage(tx: ScopedTx, choice: ResultsChoice): Promise<ResultsPage | null> {
  const results = await readResults(tx, choice);
  if (!results) return null;
  const { filter, pairs, outcomes, all } = results;
  const byControl =
    choice.group === 'control' ? results.failures : await listFailures(tx, 'control', filter, pairs);
  const worst = byControl.slice(0, WORST);
  const findings = await listUnitFindings(
    tx,
    filter,
    worst.map(({ key }) => key),
  );
  const mergers = await listMergers(tx);
  const unitId = followedUnit(all, choice, mergers);
  return {
    ...results,
    comparison: compareUnits(outcomes, worst, findings, MOST_UNITS),
    years: { unitId, ...unitYears(all, unitId, mergers) },
  };
}

/** The unit that is asked for, or else the one that has been followed up most. */
function followedUnit(
  all: readonly Outcome[],
  { over, unit }: ResultsChoice,
  mergers: readonly Merger[],
): string {
  const known = [over, unit].find((id) => id !== null && all.some(({ unitId }) => unitId === id));
  if (known) return known;
  const [most] = [...new Set(all.map(({ unitId }) => unitId))]
    .map((unitId) => ({ unitId, audits: unitYears(all, unitId, mergers).outcomes.length }))
    .sort((a, b) => b.audits - a.audits);
  return most?.unitId ?? '';
}
