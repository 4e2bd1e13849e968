import { line, optionalLine } from '../../input';
import type { PlainDate } from '../../plain-date';
import type { OperatingForm } from '../../provider';
import { cellReader } from './cell-reader';
import type { PlannedProvider } from './import-plan';
import {
  nameKey,
  providerColumns,
  type SheetLine,
  type SheetProblem,
  type SheetWords,
} from './organisation-sheets';

/** A provider as the tenant has it. */
export type KnownProvider = {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly operatingForm: OperatingForm;
  readonly contract: string | null;
  readonly contractFrom: PlainDate | null;
  readonly contractTo: PlainDate | null;
};

/** What the lines make of the providers. */
export function planProviders(
  lines: readonly SheetLine[],
  standing: readonly KnownProvider[],
  words: SheetWords,
): { readonly planned: PlannedProvider[]; readonly problems: SheetProblem[] } {
  const problems: SheetProblem[] = [];
  const planned: PlannedProvider[] = [];
  const seen = new Set<string>();
  // The first of each name, should there be several.
  const standingByKey = new Map(
    [...standing].reverse().map((provider) => [nameKey(provider.name), provider]),
  );
  for (const each of lines) {
    const cells = cellReader('providers', each, problems);
    const name = cells.text('name', line(200));
    if (name === null && !each.cells.name) cells.tell('name', 'required');
    if (name === null) continue;
    const key = nameKey(name);
    if (seen.has(key)) cells.tell('name', 'twice');
    seen.add(key);
    const known = standingByKey.get(key);
    const operatingForm = cells.code('operatingForm', words.operatingForms, 'not-a-form');
    if (!known && !each.cells.operatingForm) cells.tell('operatingForm', 'required');
    const facts = {
      name: known?.name ?? name,
      operatingForm: operatingForm ?? known?.operatingForm ?? 'municipal',
      contract: cells.text('contract', optionalLine(200)) ?? known?.contract ?? null,
      contractFrom: cells.day('contractFrom') ?? known?.contractFrom ?? null,
      contractTo: cells.day('contractTo') ?? known?.contractTo ?? null,
    };
    if (facts.contractFrom && facts.contractTo && facts.contractTo < facts.contractFrom)
      cells.tell('contractTo', 'ends-before-it-begins');
    const changed = providerColumns.filter((column) => known && known[column] !== facts[column]);
    const state = known ? (changed.length > 0 ? 'changed' : 'same') : 'new';
    planned.push({ state, id: known?.id ?? null, revision: known?.revision ?? 0, changed, ...facts });
  }
  return { planned, problems };
}
