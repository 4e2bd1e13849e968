import type { Spot } from '@/lib/domain/template/draft-edits';
import { liveChildren } from '@/lib/domain/template/draft-edits';
import { isHolder, mayHold, type NodeKind } from '@/lib/domain/template/draft-node';
import type { DraftTree } from '@/lib/domain/template/draft-tree';
import type { DraftStore } from './draft-store';

/** One row of the tree as it is shown. */
export interface TreeRow {
  readonly id: string;
  /** 1 at the top. */
  readonly level: number;
  /** Null for what can hold nothing. */
  readonly isUnfolded: boolean | null;
}

/** The rows that are shown: what is folded shows none of what it holds. What has no place stands last. */
export function shownRows(tree: DraftTree, unfolded: ReadonlySet<string>): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const waiting = [...(tree.children.get(null) ?? []), ...tree.strays]
    .map((node) => ({ node, level: 1 }))
    .reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, level } = next;
    const canUnfold = isHolder(node.content.kind);
    const isUnfolded = canUnfold ? unfolded.has(node.id) : null;
    rows.push({ id: node.id, level, isUnfolded });
    if (!isUnfolded) continue;
    const held = (tree.children.get(node.id) ?? []).map((child) => ({ node: child, level: level + 1 }));
    waiting.push(...held.reverse());
  }
  return rows;
}

/**
 * Where something new goes, seen from what is selected: into it when it can hold it, or else after it or what is around
 * it. A section goes to the top unless it is to stand `inside`. Null when there is nowhere.
 */
export function spotFor(
  store: DraftStore,
  kind: NodeKind,
  selected: string | null,
  inside: boolean,
): Spot | null {
  let node = selected === null ? null : store.node(selected);
  const mayGoInto = kind !== 'section' || inside;
  if (node && mayGoInto && mayHold(node.content.kind, kind)) return { parent: node.id, before: null };
  while (node) {
    const parent: string | null = node.place.parent;
    const holder = parent === null ? null : store.node(parent);
    if (mayHold(holder?.content.kind ?? null, kind) && (mayGoInto || parent === null)) {
      const siblings = liveChildren(store.nodes, parent);
      const at = siblings.findIndex(({ id }) => id === node?.id);
      return { parent, before: at === -1 ? null : (siblings[at + 1]?.id ?? null) };
    }
    node = holder;
  }
  if (mayHold(null, kind) && !inside) return { parent: null, before: null };
  const last = liveChildren(store.nodes, null).at(-1);
  return last && mayHold(last.content.kind, kind) ? { parent: last.id, before: null } : null;
}

/** Where a row that is dropped on another goes: before or after it, or first in it when it is unfolded. */
export function dropSpot(
  store: DraftStore,
  rows: readonly TreeRow[],
  moved: string,
  on: string,
): Spot | null {
  const over = store.node(on);
  if (!over || moved === on) return null;
  const at = (id: string) => rows.findIndex((row) => row.id === id);
  if (at(moved) > at(on)) return { parent: over.place.parent, before: on };
  if (rows[at(on)]?.isUnfolded) return { parent: on, before: liveChildren(store.nodes, on)[0]?.id ?? null };
  const siblings = store.tree.children.get(over.place.parent) ?? [];
  const next = siblings.findIndex(({ id }) => id === on) + 1;
  return { parent: over.place.parent, before: siblings[next]?.id ?? null };
}
