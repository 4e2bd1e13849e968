/**
 * The fewest of the things common to both orders that must be moved to come from one to the other: when one thing is
 * taken out and put somewhere else, that one, and not all that it passed. Things in one order alone are not looked at.
 */
export function movedInOrder(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const oldPlaces = new Map(before.map((id, at) => [id, at]));
  const common = after.flatMap((id) => {
    const place = oldPlaces.get(id);
    return place === undefined ? [] : [{ id, place }];
  });
  const kept = longestRise(common);
  return new Set(common.map(({ id }) => id).filter((id) => !kept.has(id)));
}

interface Placed {
  readonly id: string;
  readonly place: number;
}

interface Link extends Placed {
  readonly previous: Link | null;
}

/** The longest row of things whose old places rise, by keeping the lowest end of a row of each length. */
function longestRise(things: readonly Placed[]): ReadonlySet<string> {
  const ends: Link[] = [];
  for (const thing of things) {
    const at = firstNotBelow(ends, thing.place);
    ends[at] = { ...thing, previous: ends[at - 1] ?? null };
  }
  const kept = new Set<string>();
  for (let link = ends.at(-1) ?? null; link !== null; link = link.previous) kept.add(link.id);
  return kept;
}

function firstNotBelow(ends: readonly Link[], place: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle]?.place ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
