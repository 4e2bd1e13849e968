import { movedInOrder } from '../diff/moved-in-order';

/**
 * The order of `ids`, all that a list is to hold after a merge. It is the tenant's own order when the tenant has
 * changed it since `base`, and else the library's; what only the other one has comes after what it follows there.
 * `disagree` when both have changed the order of what they have in common, in different ways.
 */
export function mergeOrder(
  base: readonly string[],
  library: readonly string[],
  own: readonly string[],
  ids: readonly string[],
): { readonly ids: readonly string[]; readonly disagree: boolean } {
  const weChanged = movedInOrder(base, own).size > 0;
  const [first, second] = weChanged ? [own, library] : [library, own];
  const wanted = new Set(ids);
  const order = first.filter((id) => wanted.has(id));
  const placed = new Set(order);
  for (const [at, id] of second.entries()) {
    if (!wanted.has(id) || placed.has(id)) continue;
    const previous = second.slice(0, at).findLast((earlier) => placed.has(earlier));
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, id);
    placed.add(id);
  }
  const disagree = weChanged && movedInOrder(base, library).size > 0 && movedInOrder(library, own).size > 0;
  return { ids: [...order, ...ids.filter((id) => !placed.has(id))], disagree };
}
