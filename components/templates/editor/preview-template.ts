import { type DraftNode, isItem, type NodeContent } from '@/lib/domain/template/draft-node';
import { singletonOf } from '@/lib/domain/template/draft-nodes';
import { keysIn } from '@/lib/domain/template/free-key';
import type { Item } from '@/lib/domain/template/item-schema';
import type { Block, Column, Section, Template } from '@/lib/domain/template/template-schema';
import type { DraftStore } from './draft-store';

/** One block of the preview, and what it was made of. */
interface Built {
  readonly content: NodeContent;
  readonly held: readonly unknown[];
  readonly gate: string | undefined;
  readonly block: Block | Item;
}

/**
 * Makes the template that a draft is shown as while it may still be wrong: each node's own id stands as its key, since
 * keys may be missing or double, and what is missing is left empty. A block is the same object until something in it
 * changes, so that only what has changed is shown anew.
 */
export class PreviewTemplate {
  readonly #built = new Map<string, Built>();
  /** The node that a block was made of. */
  readonly nodeOf = new WeakMap<object, string>();

  make(store: DraftStore): Template {
    const sections = this.#listIn(null, store) as Section[];
    const part = (kind: Parameters<typeof singletonOf>[1]): NodeContent =>
      singletonOf(store.nodes, kind)?.content ?? { kind };
    const head = part('head');
    const wording = recordOf(head.wording);
    return {
      format: 1,
      key: 'preview',
      name: textOf(head.name),
      language: head.language === 'en' ? 'en' : 'sv',
      origin: textOf(head.origin),
      title: textOf(head.title),
      intro: paragraphsIn(head.intro),
      documents: uniqueIn(part('documents').documents).map((document) => ({
        key: textOf(document.key),
        kind: 'law',
        designation: textOf(document.designation),
      })),
      report: [],
      alternatives: [],
      rules: { threshold: 0, note: '' },
      wording: { yes: textOf(wording.yes), no: textOf(wording.no) },
      sections,
      footnotes: uniqueIn(part('footnotes').footnotes).map(({ key, text }) => ({
        key: textOf(key),
        text: textOf(text),
      })),
    };
  }

  /** A copy of a section, for when what it shows has changed though nothing in it has: the numbers before it. */
  renew(section: Section): Section {
    const node = this.nodeOf.get(section);
    const renewed = { ...section };
    if (node === undefined) return renewed;
    this.nodeOf.set(renewed, node);
    const built = this.#built.get(node);
    if (built) this.#built.set(node, { ...built, block: renewed });
    return renewed;
  }

  #listIn(parent: string | null, store: DraftStore): unknown[] {
    return (store.tree.children.get(parent) ?? [])
      .filter(({ place }) => !place.removed)
      .map(({ id }) => this.#blockOf(id, store));
  }

  #blockOf(id: string, store: DraftStore): unknown {
    const node = store.node(id);
    if (!node) throw new Error(`The tree holds a node that is not there: ${id}`);
    const { content } = node;
    const held = this.#listIn(id, store);
    const gate = content.kind === 'section' ? gateOf(content, store) : undefined;
    const known = this.#built.get(id);
    if (known?.content === content && known.gate === gate && isSameList(known.held, held)) return known.block;
    const block = isItem(content.kind) ? itemFrom(node, store) : holderFrom(node, held, gate);
    this.#built.set(id, { content, held, gate, block });
    this.nodeOf.set(block, id);
    return block;
  }
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((entry, index) => entry === other[index]);
}

function holderFrom({ id, content }: DraftNode, held: unknown[], gate: string | undefined): Block {
  const comment = content.comment === undefined ? {} : { comment: { label: commentLabel(content) } };
  switch (content.kind) {
    case 'paragraph':
      return { kind: 'paragraph', text: textOf(content.text) };
    case 'comment':
      return { kind: 'comment', key: id, label: textOf(content.label) };
    case 'group': {
      const label = textOf(content.label);
      const items = held as Exclude<Item, { kind: 'matrixRow' }>[];
      return { kind: 'group', key: id, items, ...(label ? { label } : {}), ...comment };
    }
    case 'matrix':
      return {
        kind: 'matrix',
        key: id,
        heading: textOf(content.heading),
        guidance: paragraphsIn(content.guidance),
        columns: columnsOf(content),
        rows: held as Extract<Item, { kind: 'matrixRow' }>[],
        ...comment,
      };
    default:
      return {
        kind: 'section',
        key: id,
        title: textOf(content.title),
        content: held as Block[],
        ...(content.audience === 'adults' || content.audience === 'children'
          ? { audience: content.audience }
          : {}),
        ...(gate === undefined ? {} : { gate }),
      };
  }
}

/** An item with what it says, so far as that is said; the mapping of a row is told by the place of its columns. */
function itemFrom({ id, content, place }: DraftNode, store: DraftStore): Item {
  const { kind, role, requirement, label, guidance, references, mapping, comment, ...rest } = content;
  const matrix = kind === 'matrixRow' && place.parent !== null ? store.node(place.parent) : null;
  const item = {
    ...rest,
    kind,
    key: id,
    label: textOf(label),
    role: role === 'gate' || role === 'scope' || role === 'feedback' ? role : 'control',
    requirement: requirement === 'desirable' || requirement === 'informational' ? requirement : 'mandatory',
    weight: 1,
    critical: content.critical === true,
    guidance: paragraphsIn(guidance),
    references: listOf(references).map(recordOf),
    mapping: matrix ? byColumn(recordOf(mapping), matrix.content, mapping === undefined) : recordOf(mapping),
    ...(comment === undefined ? {} : { comment: { label: commentLabel(content) } }),
  };
  return item as unknown as Item;
}

/** Codes may be double while somebody writes: in the preview a column is called by its place. */
function columnsOf(matrix: NodeContent): Column[] {
  return listOf(matrix.columns).map((column, index) => {
    const { label, assessment } = recordOf(column);
    return {
      code: String(index),
      label: textOf(label),
      assessment: (assessment ?? 'unassessed') as Column['assessment'],
    };
  });
}

function byColumn(
  mapping: Readonly<Record<string, unknown>>,
  matrix: NodeContent,
  asColumns: boolean,
): Record<string, unknown> {
  const columns = listOf(matrix.columns).map(recordOf);
  return Object.fromEntries(
    columns.map(({ code, assessment }, index) => [
      String(index),
      (asColumns ? assessment : mapping[textOf(code)]) ?? 'unassessed',
    ]),
  );
}

/** The node that a section's gate is, or undefined when there is no such item. */
function gateOf(section: NodeContent, store: DraftStore): string | undefined {
  const key = textOf(section.gate);
  if (key === '' || !keysIn(store.nodes).has(key)) return undefined;
  for (const { id, content, place } of store.nodes.values()) {
    if (content.key === key && isItem(content.kind) && !place.removed) return id;
  }
  return undefined;
}

const commentLabel = (content: NodeContent): string => textOf(recordOf(content.comment).label);

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Each paragraph once, since the checklist tells them apart by their words. */
const paragraphsIn = (value: unknown): string[] => [...new Set(listOf(value).map(textOf))].filter(Boolean);

function uniqueIn(value: unknown): Readonly<Record<string, unknown>>[] {
  const byKey = new Map(listOf(value).map((entry) => [recordOf(entry).key, recordOf(entry)]));
  return [...byKey.values()];
}
