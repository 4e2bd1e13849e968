import { type DraftNode, type DraftNodes, isSingleton, mayHold } from './draft-node';

/** The form as it stands in a draft, removed nodes included: they are shown where they stood. */
export interface DraftTree {
  /** What each node holds, in the form's order. What stands at the top is under null. */
  readonly children: ReadonlyMap<string | null, readonly DraftNode[]>;
  /**
   * Nodes that no way leads to from the top, with what they hold: their holder is gone or cannot hold them, or two people
   * moved two sections into each other. They are never lost, and never taken along in silence: somebody gives them a place.
   */
  readonly strays: readonly DraftNode[];
}

/** The order of siblings: by their order keys, and the same for everybody where two people made the same key. */
export function bySiblingOrder(one: DraftNode, other: DraftNode): number {
  if (one.place.order !== other.place.order) return one.place.order < other.place.order ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/** Puts the nodes of a draft under each other. Every node but the single parts is in the tree or under a stray. */
export function treeOf(nodes: DraftNodes): DraftTree {
  const children = new Map<string | null, DraftNode[]>();
  const strays: DraftNode[] = [];
  for (const node of nodes.values()) {
    if (isSingleton(node.content.kind)) continue;
    const { parent } = node.place;
    const holder = parent === null ? null : nodes.get(parent);
    if (holder === undefined || !mayHold(holder?.content.kind ?? null, node.content.kind)) strays.push(node);
    else siblingsIn(children, parent).push(node);
  }
  for (const siblings of children.values()) siblings.sort(bySiblingOrder);
  strays.push(...cutCircles(nodes, children, strays));
  return { children, strays: strays.sort(bySiblingOrder) };
}

/** The nodes under a node at any depth, itself first, each before what it holds. */
export function subtreeOf(tree: DraftTree, node: DraftNode): DraftNode[] {
  const found: DraftNode[] = [];
  const waiting = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    waiting.push(...(tree.children.get(next.id) ?? []).toReversed());
  }
  return found;
}

function siblingsIn(children: Map<string | null, DraftNode[]>, parent: string | null): DraftNode[] {
  const there = children.get(parent) ?? [];
  children.set(parent, there);
  return there;
}

/** Detaches one section of each circle, the one with the least id, so that everybody sees the same. */
function cutCircles(
  nodes: DraftNodes,
  children: Map<string | null, DraftNode[]>,
  strays: readonly DraftNode[],
): DraftNode[] {
  const reached = new Set<string>();
  const reach = (from: readonly DraftNode[]) => {
    const waiting = [...from];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      reached.add(node.id);
      waiting.push(...(children.get(node.id) ?? []));
    }
  };
  reach([...(children.get(null) ?? []), ...strays]);
  const cut: DraftNode[] = [];
  for (const node of nodes.values()) {
    if (reached.has(node.id) || isSingleton(node.content.kind)) continue;
    const first = circleAbove(node, nodes).reduce((least, one) => (one.id < least.id ? one : least));
    const siblings = children.get(first.place.parent) ?? [];
    children.set(
      first.place.parent,
      siblings.filter(({ id }) => id !== first.id),
    );
    cut.push(first);
    reach([first]);
  }
  return cut;
}

/** The nodes of the circle that the way up from a node runs into. */
function circleAbove(from: DraftNode, nodes: DraftNodes): readonly [DraftNode, ...DraftNode[]] {
  const way: DraftNode[] = [];
  const at = new Map<string, number>();
  let node = from;
  for (;;) {
    const seen = at.get(node.id);
    if (seen !== undefined) return [node, ...way.slice(seen + 1)];
    at.set(node.id, way.length);
    way.push(node);
    const above = node.place.parent === null ? undefined : nodes.get(node.place.parent);
    if (!above) throw new Error(`No circle above the node ${from.id}`);
    node = above;
  }
}
