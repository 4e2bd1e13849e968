import { generateNKeysBetween } from 'fractional-indexing';
import type { DraftChange } from './draft-change';
import {
  type DraftNode,
  type DraftNodes,
  mayHold,
  type NodeContent,
  type NodeKind,
  type NodePlace,
} from './draft-node';
import { subtreeOf, treeOf } from './draft-tree';
import { freeKey, keysIn } from './free-key';

/** Where something is put: in which node (null for the top), before which of its children; at the end when null. */
export interface Spot {
  readonly parent: string | null;
  readonly before: string | null;
}

/** A node that is to be made. */
export interface NewNode {
  readonly id: string;
  readonly content: NodeContent;
}

/** New nodes, one after the other. Nothing when the place cannot hold them. */
export function addNodes(nodes: DraftNodes, added: readonly NewNode[], spot: Spot): DraftChange[] {
  if (!added.every(({ content }) => canHold(nodes, spot.parent, content.kind))) return [];
  const { orders, moved } = makeRoom(nodes, spot, added.length, null);
  return [
    ...added.flatMap(({ id, content }, index) => {
      const place = { parent: spot.parent, order: orders[index] ?? '', removed: false };
      return [write(id, content), put(id, place)];
    }),
    ...moved,
  ];
}

/** A copy of a node and what it holds, right after it, with keys of its own. What is removed is not copied. */
export function copyNode(nodes: DraftNodes, id: string, newId: () => string): DraftChange[] {
  const node = nodes.get(id);
  if (!node) return [];
  const copied = liveSubtree(nodes, node);
  const ids = new Map(copied.map((one) => [one.id, newId()]));
  const keys = freshKeys(nodes, copied);
  const { orders, moved } = makeRoom(nodes, spotAfter(nodes, node), 1, null);
  return [
    ...copied.flatMap((one) => {
      const into = ids.get(one.id) ?? '';
      const place: NodePlace =
        one === node
          ? { ...one.place, order: orders[0] ?? '', removed: false }
          : { ...one.place, parent: ids.get(one.place.parent ?? '') ?? null };
      return [write(into, withKeys(one.content, keys)), put(into, place)];
    }),
    ...moved,
  ];
}

/** The node with all it holds, somewhere else. Nothing when it cannot stand there. */
export function moveNode(nodes: DraftNodes, id: string, spot: Spot): DraftChange[] {
  const node = nodes.get(id);
  if (!node || !mayStand(nodes, node, spot.parent) || spot.before === id) return [];
  const { orders, moved } = makeRoom(nodes, spot, 1, id);
  return [put(id, { ...node.place, parent: spot.parent, order: orders[0] ?? '' }), ...moved];
}

/** Whether the node may be moved there: of a kind that can stand there, and not into itself. */
export function mayStand(nodes: DraftNodes, node: DraftNode, parent: string | null): boolean {
  if (!canHold(nodes, parent, node.content.kind)) return false;
  for (let above = parent; above !== null; above = nodes.get(above)?.place.parent ?? null) {
    if (above === node.id) return false;
  }
  return true;
}

/**
 * One step up or down among what is not removed. From the first or last place it leaves its holder: into the next one
 * that can hold it, or else beside its holder. Nothing when there is nowhere to go.
 */
export function stepNode(nodes: DraftNodes, id: string, steps: 1 | -1): DraftChange[] {
  const node = nodes.get(id);
  if (!node) return [];
  const siblings = liveChildren(nodes, node.place.parent);
  const at = siblings.findIndex((sibling) => sibling.id === id);
  const next = siblings[at + steps];
  if (next) {
    const before = steps === -1 ? next.id : (siblings[at + 2]?.id ?? null);
    return moveNode(nodes, id, { parent: node.place.parent, before });
  }
  const holder = node.place.parent === null ? undefined : nodes.get(node.place.parent);
  return holder ? leaveHolder(nodes, node, holder, steps) : [];
}

function leaveHolder(nodes: DraftNodes, node: DraftNode, holder: DraftNode, steps: 1 | -1): DraftChange[] {
  const around = liveChildren(nodes, holder.place.parent);
  const at = around.findIndex(({ id }) => id === holder.id);
  const neighbour = around[at + steps];
  if (neighbour && mayStand(nodes, node, neighbour.id)) {
    const before = steps === -1 ? null : (liveChildren(nodes, neighbour.id)[0]?.id ?? null);
    return moveNode(nodes, node.id, { parent: neighbour.id, before });
  }
  const before = steps === -1 ? holder.id : (neighbour?.id ?? null);
  return moveNode(nodes, node.id, { parent: holder.place.parent, before });
}

/** Takes a node away, with what it holds, or brings it back. It keeps its place meanwhile. */
export function setRemoved(nodes: DraftNodes, id: string, removed: boolean): DraftChange[] {
  const node = nodes.get(id);
  return node && node.place.removed !== removed ? [put(id, { ...node.place, removed })] : [];
}

/** The nodes as they are when changes have been made. */
export function withChanges(nodes: DraftNodes, changes: readonly DraftChange[]): Map<string, DraftNode> {
  const changed = new Map(nodes);
  const halves = new Map<string, { readonly content?: NodeContent; readonly place?: NodePlace }>();
  for (const { target, field, value } of changes) {
    const before = changed.get(target) ?? halves.get(target) ?? {};
    const half: { readonly content?: NodeContent; readonly place?: NodePlace } = {
      ...before,
      [field]: value,
    };
    if (half.content && half.place)
      changed.set(target, { id: target, content: half.content, place: half.place });
    else halves.set(target, half);
  }
  return changed;
}

/** What takes changes back, made before they are. A node that was made is removed: nothing is ever deleted. */
export function inverseOf(nodes: DraftNodes, changes: readonly DraftChange[]): DraftChange[] {
  const inverse = new Map<string, DraftChange>();
  for (const change of changes) {
    const before = nodes.get(change.target);
    if (before) {
      const back =
        change.field === 'content' ? write(before.id, before.content) : put(before.id, before.place);
      inverse.set(`${change.target} ${change.field}`, back);
    } else if (change.field === 'place') {
      inverse.set(`${change.target} place`, put(change.target, { ...change.value, removed: true }));
    }
  }
  return [...inverse.values()].reverse();
}

/** What a node holds, in order, but for what is removed. */
export function liveChildren(nodes: DraftNodes, parent: string | null): readonly DraftNode[] {
  return (treeOf(nodes).children.get(parent) ?? []).filter(({ place }) => !place.removed);
}

const write = (target: string, value: NodeContent): DraftChange => ({ target, field: 'content', value });
const put = (target: string, value: NodePlace): DraftChange => ({ target, field: 'place', value });

function canHold(nodes: DraftNodes, parent: string | null, kind: NodeKind): boolean {
  const holder = parent === null ? null : nodes.get(parent);
  return holder !== undefined && mayHold(holder?.content.kind ?? null, kind);
}

function spotAfter(nodes: DraftNodes, node: DraftNode): Spot {
  const siblings = treeOf(nodes).children.get(node.place.parent) ?? [];
  const at = siblings.findIndex(({ id }) => id === node.id);
  return { parent: node.place.parent, before: siblings[at + 1]?.id ?? null };
}

interface Room {
  readonly orders: readonly string[];
  /** Siblings that had to get keys of their own, since they shared one with what stands before the place. */
  readonly moved: readonly DraftChange[];
}

/** Order keys for `count` nodes at a spot. `moving` is the node that leaves its place for it, if any. */
function makeRoom(nodes: DraftNodes, { parent, before }: Spot, count: number, moving: string | null): Room {
  const there = treeOf(nodes).children.get(parent) ?? [];
  const siblings = there.filter(({ id }) => id !== moving);
  const found = siblings.findIndex(({ id }) => id === before);
  const at = found === -1 ? siblings.length : found;
  const lower = siblings[at - 1]?.place.order ?? null;
  const after = siblings.slice(at);
  const apart = after.findIndex(({ place }) => lower === null || place.order > lower);
  const shared = apart === -1 ? after : after.slice(0, apart);
  const upper = after[shared.length]?.place.order ?? null;
  const orders = generateNKeysBetween(lower, upper, count + shared.length);
  const moved = shared.map(({ id, place }, index) =>
    put(id, { ...place, order: orders[count + index] ?? place.order }),
  );
  return { orders: orders.slice(0, count), moved };
}

function liveSubtree(nodes: DraftNodes, node: DraftNode): DraftNode[] {
  const tree = treeOf(nodes);
  const children = new Map(
    [...tree.children].map(([parent, held]) => [parent, held.filter(({ place }) => !place.removed)]),
  );
  return subtreeOf({ ...tree, children }, node);
}

/** The new key of each key that is copied. */
function freshKeys(nodes: DraftNodes, copied: readonly DraftNode[]): ReadonlyMap<string, string> {
  const taken = new Set(keysIn(nodes));
  const fresh = new Map<string, string>();
  for (const { content } of copied) {
    if (typeof content.key !== 'string') continue;
    const key = freeKey(content.key, taken);
    taken.add(key);
    fresh.set(content.key, key);
  }
  return fresh;
}

/** A section's gate is copied with it, and then the copy is the gate. */
function withKeys(content: NodeContent, keys: ReadonlyMap<string, string>): NodeContent {
  const renamed = (name: 'key' | 'gate') => {
    const value = content[name];
    return typeof value === 'string' ? { [name]: keys.get(value) ?? value } : {};
  };
  return { ...content, ...renamed('key'), ...renamed('gate') };
}
