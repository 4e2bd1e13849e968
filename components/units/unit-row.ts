import type { Messages } from '@/lib/text/messages';

/** Regi: who stands behind the provider. */
export type OperatingFormName = keyof Messages['units']['operatingForm'];

/** A unit as lists show it. Days are calendar days, `YYYY-MM-DD`. */
export type UnitRow = {
  id: string;
  name: string;
  href: string;
  /** The unit it is a part of; one that is not in the same list counts as none. */
  parentId?: string | null;
  providerName: string;
  operatingForm: OperatingFormName;
  validFrom: string;
  validTo: string | null;
  addressProtected: boolean;
  /** The names of those who answer for the unit today, the manager before the deputies. */
  managers: readonly string[];
};

/** A unit with the units that are parts of it. */
export type UnitBranch = { unit: UnitRow; parts: readonly UnitBranch[] };

/** Orders a flat list by what is a part of what, and keeps the list's own order among equals. */
export function unitTree(units: readonly UnitRow[]): UnitBranch[] {
  const listed = new Set(units.map(({ id }) => id));
  const partsOf = new Map<string | null, UnitRow[]>();
  for (const unit of units) {
    const parent = unit.parentId && listed.has(unit.parentId) ? unit.parentId : null;
    partsOf.set(parent, [...(partsOf.get(parent) ?? []), unit]);
  }
  const branches = (parent: string | null): UnitBranch[] =>
    (partsOf.get(parent) ?? []).map((unit) => ({ unit, parts: branches(unit.id) }));
  return branches(null);
}

/** Whether a unit exists on a day, has ended before it, or starts after it. */
export function validityOn(
  unit: Pick<UnitRow, 'validFrom' | 'validTo'>,
  day: string,
): 'valid' | 'ended' | 'planned' {
  if (unit.validTo !== null && unit.validTo < day) return 'ended';
  return unit.validFrom > day ? 'planned' : 'valid';
}
