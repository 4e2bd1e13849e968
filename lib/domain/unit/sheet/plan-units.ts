import { z } from 'zod';
import { line, optionalLine } from '../../input';
import type { PlainDate } from '../../plain-date';
import { type CellReader, cellReader } from './cell-reader';
import type { PlannedUnit } from './import-plan';
import {
  nameKey,
  type SheetLine,
  type SheetProblem,
  type SheetWords,
  unitColumns,
} from './organisation-sheets';

/** A unit as the tenant has it, with the names of who runs it and what it is a part of. */
export type KnownUnit = {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly provider: string;
  readonly parent: string | null;
  readonly validFrom: PlainDate;
  /** Its last day, where that is said already. */
  readonly validTo: PlainDate | null;
  readonly address: string | null;
  readonly addressProtected: boolean;
  readonly phone: string | null;
  readonly email: string | null;
};

const email = optionalLine(254).pipe(z.email({ error: 'not-an-address' }).nullable());

/**
 * What the lines make of the units. A unit may name a provider and a unit that come with the same file.
 *
 * @param providers the names of those who will be there, by how they are compared
 */
export function planUnits(
  lines: readonly SheetLine[],
  standing: readonly KnownUnit[],
  providers: ReadonlyMap<string, string>,
  words: SheetWords,
): { readonly planned: PlannedUnit[]; readonly problems: SheetProblem[] } {
  const problems: SheetProblem[] = [];
  const given = lines.flatMap(({ cells: { name } }) => (name ? [name] : []));
  const names = new Map([...given, ...standing.map(({ name }) => name)].map((name) => [nameKey(name), name]));
  const planned: PlannedUnit[] = [];
  const rows: number[] = [];
  for (const each of lines) {
    const cells = cellReader('units', each, problems);
    const name = cells.text('name', line(200));
    if (name === null && !each.cells.name) cells.tell('name', 'required');
    if (name === null) continue;
    const known = standing.filter((unit) => nameKey(unit.name) === nameKey(name));
    if (known.length > 1) cells.tell('name', 'ambiguous');
    if (planned.some((unit) => nameKey(unit.name) === nameKey(name))) cells.tell('name', 'twice');
    planned.push(plannedUnit(name, known[0], cells, { each, providers, names, words }));
    rows.push(each.row);
  }
  for (const [at, unit] of planned.entries())
    if (isInCircle(unit, planned, standing))
      problems.push({ sheet: 'units', row: rows[at] ?? null, column: 'parent', code: 'circle' });
  return { planned, problems };
}

type Surroundings = {
  readonly each: SheetLine;
  readonly providers: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  readonly words: SheetWords;
};

function plannedUnit(
  name: string,
  known: KnownUnit | undefined,
  cells: CellReader,
  { each, providers, names, words }: Surroundings,
): PlannedUnit {
  const named = (column: 'provider' | 'parent', among: ReadonlyMap<string, string>): string | null => {
    const text = each.cells[column];
    if (!text) return null;
    const found = among.get(nameKey(text));
    if (found === undefined)
      cells.tell(column, column === 'provider' ? 'unknown-provider' : 'unknown-parent');
    return found ?? null;
  };
  if (!known && !each.cells.provider) cells.tell('provider', 'required');
  if (!known && !each.cells.validFrom) cells.tell('validFrom', 'required');
  const isProtected = cells.code('addressProtected', { yes: words.yes, no: words.no }, 'not-yes-or-no');
  const facts = {
    name: known?.name ?? name,
    provider: named('provider', providers) ?? known?.provider ?? '',
    parent: named('parent', names) ?? known?.parent ?? null,
    validFrom: cells.day('validFrom') ?? known?.validFrom ?? ('1900-01-01' as PlainDate),
    address: cells.text('address', optionalLine(300)) ?? known?.address ?? null,
    addressProtected: isProtected === null ? (known?.addressProtected ?? false) : isProtected === 'yes',
    phone: cells.text('phone', optionalLine(50)) ?? known?.phone ?? null,
    email: cells.text('email', email) ?? known?.email ?? null,
  };
  if (known?.validTo && known.validTo < facts.validFrom) cells.tell('validFrom', 'ends-before-it-begins');
  const changed = unitColumns.filter((column) => known && known[column] !== facts[column]);
  const state = known ? (changed.length > 0 ? 'changed' : 'same') : 'new';
  return { state, id: known?.id ?? null, revision: known?.revision ?? 0, changed, ...facts };
}

/** Whether a unit would come to be a part of itself. */
function isInCircle(
  unit: PlannedUnit,
  planned: readonly PlannedUnit[],
  standing: readonly KnownUnit[],
): boolean {
  const parents = new Map([...standing, ...planned].map(({ name, parent }) => [nameKey(name), parent]));
  const above = new Set<string>();
  for (let name = unit.parent; name !== null; name = parents.get(nameKey(name)) ?? null) {
    if (nameKey(name) === nameKey(unit.name)) return true;
    if (above.has(nameKey(name))) return false;
    above.add(nameKey(name));
  }
  return false;
}
