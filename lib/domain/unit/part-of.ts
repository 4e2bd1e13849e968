type Part = { readonly id: string; readonly parentId: string | null };

/** Whether a unit is another one, or a part of it, or a part of a part. */
export function isPartOf(unitId: string, wholeId: string, units: readonly Part[]): boolean {
  return lineAbove(unitId, units).includes(wholeId);
}

/** A unit, what it is a part of, and so on to the top. */
export function lineAbove(unitId: string | null, units: readonly Part[]): string[] {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const line: string[] = [];
  for (let id = unitId; id !== null && !line.includes(id); id = parents.get(id) ?? null) line.push(id);
  return line;
}
