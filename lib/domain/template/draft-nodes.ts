import { generateNKeysBetween } from 'fractional-indexing';
import {
  childList,
  type DraftNode,
  type DraftNodes,
  isHolder,
  type NodeContent,
  type NodeKind,
  type SingletonKind,
  singletonKinds,
} from './draft-node';
import { type DraftTree, treeOf } from './draft-tree';
import type { Template } from './template-schema';

/** Takes a template apart into the nodes of a draft. `newId` makes a UUID. */
export function nodesOf(template: Template, newId: () => string): DraftNode[] {
  const { format: _format, sections, documents, report, alternatives, rules, footnotes, ...head } = template;
  const singletons: Record<SingletonKind, Readonly<Record<string, unknown>>> = {
    head,
    documents: { documents },
    report: { report },
    alternatives: { alternatives },
    rules: { rules },
    footnotes: { footnotes },
  };
  const nodes: DraftNode[] = [];
  const parts = singletonKinds.map((kind) => ({ kind, ...singletons[kind] }));
  addSiblings([...parts, ...sections], null, newId, nodes);
  return nodes;
}

type Block = { readonly kind: NodeKind } & Readonly<Record<string, unknown>>;

function addSiblings(
  blocks: readonly Block[],
  parent: string | null,
  newId: () => string,
  nodes: DraftNode[],
): void {
  const orders = generateNKeysBetween(null, null, blocks.length);
  blocks.forEach((block, index) => {
    const id = newId();
    const { content, held } = withoutHeld(block);
    nodes.push({ id, content, place: { parent, order: orders[index] ?? '', removed: false } });
    addSiblings(held, id, newId, nodes);
  });
}

function withoutHeld(block: Block): { content: NodeContent; held: readonly Block[] } {
  if (!isHolder(block.kind)) return { content: block, held: [] };
  const { [childList[block.kind]]: held, ...content } = block;
  return { content: { ...content, kind: block.kind }, held: held as readonly Block[] };
}

/** A draft put together, and the node that each part of it came from. */
export interface AssembledDraft {
  /** A template file's content, not yet looked at: `parseTemplate` says whether it is one. */
  readonly content: unknown;
  /** The node that the value at a path came from, by `pathKey`. */
  readonly origins: ReadonlyMap<string, string>;
}

export const pathKey = (path: readonly (string | number)[]): string => path.join('.');

/** Puts a draft together again, in tidy texts, without what is removed and what has no place. */
export function contentOf(nodes: DraftNodes, tree: DraftTree = treeOf(nodes)): AssembledDraft {
  const origins = new Map<string, string>();
  const sections: unknown[] = [];
  const content = { format: 1, ...singletonParts(nodes, origins), sections };
  const waiting = [
    { parent: null as string | null, into: sections, path: ['sections'] as (string | number)[] },
  ];
  for (let holder = waiting.pop(); holder !== undefined; holder = waiting.pop()) {
    for (const node of tree.children.get(holder.parent) ?? []) {
      if (node.place.removed) continue;
      const path = [...holder.path, holder.into.length];
      const { kind } = node.content;
      const held: unknown[] = [];
      holder.into.push(
        isHolder(kind) ? { ...tidied(node.content), [childList[kind]]: held } : tidied(node.content),
      );
      origins.set(pathKey(path), node.id);
      if (isHolder(kind)) waiting.push({ parent: node.id, into: held, path: [...path, childList[kind]] });
    }
  }
  return { content, origins };
}

/** The node of one of the single parts, or null in a draft that lacks it. */
export function singletonOf(nodes: DraftNodes, kind: SingletonKind): DraftNode | null {
  let found: DraftNode | null = null;
  for (const node of nodes.values()) {
    if (node.content.kind === kind && (found === null || node.id < found.id)) found = node;
  }
  return found;
}

/** Whether a draft is of a template for case files. */
export const isDraftOfCases = (nodes: DraftNodes): boolean =>
  singletonOf(nodes, 'head')?.content.purpose === 'caseReview';

function singletonParts(nodes: DraftNodes, origins: Map<string, string>): Record<string, unknown> {
  let parts: Record<string, unknown> = {};
  for (const kind of singletonKinds) {
    const node = singletonOf(nodes, kind);
    if (node === null) continue;
    const { kind: _kind, ...part } = tidied(node.content);
    parts = { ...parts, ...part };
    for (const name of [...Object.keys(part), ...neededNames[kind]]) origins.set(name, node.id);
  }
  return parts;
}

/** What a part must hold: its absence is the part's problem. */
const neededNames: Record<SingletonKind, readonly string[]> = {
  head: ['key', 'name', 'language', 'origin', 'title', 'intro', 'wording'],
  documents: ['documents'],
  report: ['report'],
  alternatives: ['alternatives'],
  rules: ['rules'],
  footnotes: ['footnotes'],
};

const known = new WeakMap<NodeContent, NodeContent>();

/** A content as it is published: no space at the ends of its texts, in NFC. What is already tidy stays as it is. */
function tidied(content: NodeContent): NodeContent {
  const kept = known.get(content);
  if (kept) return kept;
  const made = tidy(content) as NodeContent;
  known.set(content, made);
  return made;
}

function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').trim();
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, tidy(inner)]));
}
