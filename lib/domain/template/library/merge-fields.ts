import { canonicalJson, type Json } from '../../canonical-json';

/** What a part of a template file says of itself, without what is inside it. */
export type Fields = Readonly<Record<string, Json | undefined>>;

/** How an item is answered and what that means only make sense together. */
const together = new Set(['kind', 'role', 'requirement', 'mapping', 'unit', 'periodMonths']);

/**
 * The fields of `own`, where those that it has left as they were in `base` follow `library`; `conflicts` names the
 * ones that both have changed, each to something else, which stay as `own` has them.
 */
export function mergeFields(
  base: Fields,
  library: Fields,
  own: Fields,
): { readonly fields: Fields; readonly conflicts: readonly string[] } {
  const names = new Set([base, library, own].flatMap((side) => Object.keys(side)));
  const merged: Record<string, Json | undefined> = {};
  const conflicts: string[] = [];
  for (const unit of unitsOf(names)) {
    const [old, theirs, ours] = [base, library, own].map((side) => picked(side, unit));
    if (!old || !theirs || !ours) continue;
    const weChanged = !areSame(old, ours);
    const bothChanged = weChanged && !areSame(old, theirs) && !areSame(theirs, ours);
    Object.assign(merged, weChanged ? ours : theirs);
    if (bothChanged)
      conflicts.push(...unit.filter((name) => !areSame(picked(theirs, [name]), picked(ours, [name]))));
  }
  return { fields: merged, conflicts };
}

export function areSame(one: Fields, other: Fields): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

function unitsOf(names: ReadonlySet<string>): string[][] {
  const joined = [...names].filter((name) => together.has(name));
  return [joined, ...[...names].filter((name) => !together.has(name)).map((name) => [name])];
}

function picked(fields: Fields, names: readonly string[]): Record<string, Json | undefined> {
  return Object.fromEntries(
    names.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]),
  );
}
