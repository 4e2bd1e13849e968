import { fail, ok, type Result } from '../../result';
import type { GivenSheet } from '../../template/sheet/sheet-table';
import type { ImportPlan, PlannedProvider, PlannedUnit } from './import-plan';
import {
  mostProblems,
  nameKey,
  providerColumns,
  readLines,
  type SheetProblem,
  type SheetWords,
  unitColumns,
} from './organisation-sheets';
import { type KnownProvider, planProviders } from './plan-providers';
import { type KnownUnit, planUnits } from './plan-units';

/** What the tenant has: its providers, and its units that have not ended. */
export type StandingOrganisation = {
  readonly providers: readonly KnownProvider[];
  readonly units: readonly KnownUnit[];
};

/**
 * What a file would make of the tenant's providers and units, or everything that is wrong with it. Each is known by its name;
 * an empty cell changes nothing, so a file read in twice changes nothing the second time.
 */
export function planImport(
  sheets: readonly GivenSheet[],
  standing: StandingOrganisation,
  words: SheetWords,
): Result<ImportPlan, readonly SheetProblem[]> {
  const given = {
    providers: readLines(sheets, 'providers', providerColumns, words),
    units: readLines(sheets, 'units', unitColumns, words),
  };
  if (!given.providers.isThere && !given.units.isThere)
    return fail([{ sheet: 'units', row: null, column: null, code: 'sheet-missing' }]);
  const providers = planProviders(given.providers.lines, standing.providers, words);
  const names = providerNames(providers.planned, standing.providers);
  const units = planUnits(given.units.lines, standing.units, names, words);
  const problems = [given.providers, given.units, providers, units].flatMap((part) => part.problems);
  if (problems.length > 0) return fail(problems.slice(0, mostProblems));
  return ok({ providers: providers.planned, units: units.planned });
}

/** The providers that units may name, by their names as these are compared. */
function providerNames(
  planned: readonly PlannedProvider[],
  standing: readonly KnownProvider[],
): ReadonlyMap<string, string> {
  return new Map([...standing, ...planned].map(({ name }) => [nameKey(name), name]));
}

/** How many of a list are new, changed and as they were. */
export function countStates(planned: readonly (PlannedProvider | PlannedUnit)[]) {
  const count = (state: PlannedUnit['state']) => planned.filter((one) => one.state === state).length;
  return { fresh: count('new'), changed: count('changed'), same: count('same') };
}
