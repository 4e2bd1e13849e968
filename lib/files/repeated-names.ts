/** A name that an object of a JSON text has more than once. */
export interface RepeatedName {
  readonly path: readonly (string | number)[];
  readonly name: string;
}

interface OpenObject {
  readonly names: Set<string>;
  name: string;
}
interface OpenArray {
  index: number;
}

/**
 * The names that come again in the same object. `JSON.parse` keeps the last of them and says nothing, so that the
 * text would say one thing to a person and another to us. It stops looking when it has found `most`.
 *
 * @param json a text that `JSON.parse` has read
 */
export function repeatedNames(json: string, most: number): RepeatedName[] {
  const found: RepeatedName[] = [];
  const open: (OpenObject | OpenArray)[] = [];
  let at = 0;
  while (at < json.length && found.length < most) {
    const sign = json[at];
    const inner = open.at(-1);
    if (sign === '{') open.push({ names: new Set(), name: '' });
    else if (sign === '[') open.push({ index: 0 });
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',' && inner && 'index' in inner) inner.index += 1;
    else if (sign === '"') {
      const end = endOfString(json, at);
      if (inner && 'names' in inner && isName(json, end)) {
        const name = String(JSON.parse(json.slice(at, end)));
        inner.name = name;
        if (inner.names.has(name)) found.push({ path: pathOf(open), name });
        inner.names.add(name);
      }
      at = end;
      continue;
    }
    at += 1;
  }
  return found;
}

/** Where the string that starts at `start` is over: after its closing quote. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
}

function isName(json: string, end: number): boolean {
  let at = end;
  while (' \n\r\t'.includes(json[at] ?? '')) at += 1;
  return json[at] === ':';
}

function pathOf(open: readonly (OpenObject | OpenArray)[]): (string | number)[] {
  return open.map((each) => ('index' in each ? each.index : each.name));
}
