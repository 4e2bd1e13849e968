/** The order once a section stands before another, or last when that is null; null when either is not there. */
export function orderAfterMove(
  order: readonly string[],
  { id, before }: { readonly id: string; readonly before: string | null },
): string[] | null {
  const others = order.filter((one) => one !== id);
  if (others.length === order.length) return null;
  return orderWith(others, { id, before });
}

/** The order with a new section in it. */
export function orderWith(
  order: readonly string[],
  { id, before }: { readonly id: string; readonly before: string | null },
): string[] | null {
  if (before === null) return [...order, id];
  const at = order.indexOf(before);
  return at < 0 ? null : order.toSpliced(at, 0, id);
}
