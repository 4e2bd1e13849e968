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
  const standingByKey = byKey(standing);
  const planned: PlannedUnit[] = [];
  const rows: number[] = [];
  const seen = new Set<string>();
  for (const each of lines) {
    const cells = cellReader('units', each, problems);
    const name = cells.text('name', line(200));
    if (name === null && !each.cells.name) cells.tell('name', 'required');
    if (name === null) continue;
    const key = nameKey(name);
    const known = standingByKey.get(key) ?? [];
    if (known.length > 1) cells.tell('name', 'ambiguous');
    if (seen.has(key)) cells.tell('name', 'twice');
    seen.add(key);
    planned.push(plannedUnit(name, known[0], cells, { each, providers, names, words }));
    rows.push(each.row);
  }
  const circles = keysInCircles([...standing, ...planned]);
  for (const [at, { name }] of planned.entries())
    if (circles.has(nameKey(name)))
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

function byKey(units: readonly KnownUnit[]): ReadonlyMap<string, KnownUnit[]> {
  const found = new Map<string, KnownUnit[]>();
  for (const unit of units) {
    const key = nameKey(unit.name);
    found.set(key, [...(found.get(key) ?? []), unit]);
  }
  return found;
}

/** The names, as they are compared, of what would come to be a part of itself. Each unit is looked at once: files are long. */
function keysInCircles(
  units: readonly { readonly name: string; readonly parent: string | null }[],
): ReadonlySet<string> {
  const above = new Map(
    units.map(({ name, parent }) => [nameKey(name), parent === null ? null : nameKey(parent)]),
  );
  const circles = new Set<string>();
  const walked = new Set<string>();
  for (const first of above.keys()) {
    const way: string[] = [];
    let key: string | null = first;
    for (; key !== null && !walked.has(key); key = above.get(key) ?? null) {
      walked.add(key);
      way.push(key);
    }
    const back = key === null ? -1 : way.indexOf(key);
    if (back !== -1) for (const each of way.slice(back)) circles.add(each);
  }
  return circles;
}
