/** A JSON object somewhere in a file that nothing is known about yet. */
export interface LooseNode {
  readonly value: Readonly<Record<string, unknown>>;
  readonly path: readonly (string | number)[];
  /** The nearest object around it, or null at the top. */
  readonly parent: LooseNode | null;
}

/** Every object in `root` at any depth, itself included, each before what it holds. */
export function looseNodesIn(root: unknown): LooseNode[] {
  const found: LooseNode[] = [];
  collect(root, [], null, found);
  return found;
}

/** The value at `path`, or undefined when there is nothing there. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (isObject(value) && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined),
    root,
  );
}

/** Whether `root` is nested deeper, or holds more values, than any template needs; it may even go in circles. */
export function isTooLarge(root: unknown, maxDepth: number, maxValues: number): boolean {
  let level: unknown[] = [root];
  let count = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length;
    if (depth > maxDepth || count > maxValues) return true;
    level = level.flatMap((value) => (isObject(value) ? Object.values(value) : []));
  }
  return false;
}

function collect(
  value: unknown,
  path: readonly (string | number)[],
  parent: LooseNode | null,
  found: LooseNode[],
): void {
  if (Array.isArray(value)) {
    value.forEach((entry, index) => {
      collect(entry, [...path, index], parent, found);
    });
  } else if (isObject(value)) {
    const node: LooseNode = { value, path, parent };
    found.push(node);
    for (const [name, entry] of Object.entries(value)) collect(entry, [...path, name], node, found);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
