/** What decides the place of an action in the report. */
interface Placed {
  readonly id: string;
  readonly links: readonly string[];
}

/**
 * The ids of the actions in the order of the report: as the form comes to what they are for, and those that stand free
 * last. Ids are ordered by time, so actions for the same place come in the order they were raised.
 * @param targets the template's targets in the form's order.
 */
export function reportOrder(targets: Iterable<string>, actions: readonly Placed[]): string[] {
  const places = new Map([...targets].map((key, index) => [key, index]));
  const placeOf = ({ links }: Placed): number =>
    Math.min(places.size, ...links.map((key) => places.get(key) ?? places.size));
  return actions
    .toSorted((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : Number(a.id > b.id)))
    .map(({ id }) => id);
}
