import type { Measured } from '../measurement';

/**
 * Finds what shares days with a time, at most `most` of them, among what is measured of one measure: so that of a long file
 * each time is held against its neighbours, and not against the whole file.
 */
export function besideFinder(
  measured: readonly Measured[],
  most: number,
): (time: Measured) => readonly Measured[] {
  const inOrder = measured.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const lastDays: string[] = [];
  for (const { to } of inOrder) {
    const before = lastDays.at(-1);
    lastDays.push(before === undefined || to > before ? to : before);
  }
  return ({ from, to }) => {
    const found: Measured[] = [];
    for (let at = beginningBy(inOrder, to) - 1; found.length < most; at -= 1) {
      const one = inOrder[at];
      if (!one || (lastDays[at] ?? '') < from) break;
      if (one.to >= from) found.push(one);
    }
    return found;
  };
}

/** How many of them begin on a day or before it. */
function beginningBy(inOrder: readonly Measured[], day: string): number {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inOrder[middle]?.from ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
