import { isSameValue } from '../same-value';
import type { DraftNode, DraftNodes, NodeContent } from '../template/draft-node';
import { isSingleton } from '../template/draft-node';
import { nodesOf } from '../template/draft-nodes';
import { subtreeOf, treeOf } from '../template/draft-tree';
import type { Template } from '../template/template-schema';

/**
 * The nodes of a draft that a person has written in since it began, and those that say otherwise than the version it is
 * held against: a file or a library's version comes with its changes in it.
 */
export function changedNodes(
  nodes: DraftNodes,
  written: ReadonlySet<string>,
  base: Template | null,
): ReadonlySet<string> {
  const before = new Map<string, NodeContent>();
  for (const { content } of base ? nodesOf(base, () => '') : []) before.set(nameOf(content), content);
  const differs = ({ content }: DraftNode): boolean =>
    isNamed(content) && !isSameValue(before.get(nameOf(content)), content);
  return new Set(
    [...nodes.values()].filter((node) => written.has(node.id) || differs(node)).map(({ id }) => id),
  );
}

/**
 * Whether what a draft changes answers feedback that is linked to a node: it changes the node, or something that the node
 * holds. What is linked to the head is about the form as a whole, which any change is a change of.
 */
export function isAnsweredBy(nodes: DraftNodes, changed: ReadonlySet<string>, linked: string): boolean {
  const node = nodes.get(linked);
  if (!node) return false;
  if (node.content.kind === 'head') return changed.size > 0;
  if (isSingleton(node.content.kind)) return changed.has(linked);
  return subtreeOf(treeOf(nodes), node).some(({ id }) => changed.has(id));
}

/** A paragraph has no key to be found by: only what is written in it tells. */
const isNamed = ({ kind, key }: NodeContent): boolean => isSingleton(kind) || typeof key === 'string';

const nameOf = ({ kind, key }: NodeContent): string => (isSingleton(kind) ? kind : `key ${String(key)}`);
