/** What JSON can say. A property whose value is undefined is left out, as `JSON.stringify` does. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };

/**
 * The one way to write `value` as JSON (RFC 8785): no spaces, names sorted by their UTF-16 units, numbers and
 * strings as ECMAScript writes them. Equal values give equal text whatever order they were put together in, so
 * that its hash names the content.
 *
 * @throws TypeError when a number is not finite, a text holds half a surrogate pair, or something is not JSON.
 */
export function canonicalJson(value: Json): string {
  switch (typeof value) {
    case 'boolean':
      return String(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`JSON has no number ${value}`);
      return JSON.stringify(value);
    case 'string':
      if (!value.isWellFormed()) throw new TypeError('JSON text must not hold half a surrogate pair');
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      if (isList(value)) return `[${Array.from(value, (entry) => canonicalJson(entry)).join(',')}]`;
      return `{${membersOf(value).join(',')}}`;
    default:
      throw new TypeError(`JSON has no ${typeof value}`);
  }
}

/** Only plain objects: a date or a map would come out as something else than it is. */
function membersOf(value: { readonly [name: string]: Json | undefined }): string[] {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('Not a plain object');
  return Object.keys(value)
    .sort()
    .flatMap((name) => {
      const member = value[name];
      return member === undefined ? [] : [`${canonicalJson(name)}:${canonicalJson(member)}`];
    });
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
