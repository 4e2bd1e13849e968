/** Whether two values are equal as JSON, whatever order their members were put together in. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [mine, theirs] = [membersOf(one), membersOf(other)];
  return (
    mine.length === theirs.length &&
    mine.every(([name, value]) => Object.hasOwn(other, name) && isSameValue(value, Reflect.get(other, name)))
  );
}

/** JSON has no undefined: a member that is, is not there. */
function membersOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}
