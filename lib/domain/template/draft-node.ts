import { generateKeyBetween } from 'fractional-indexing';
import { z } from 'zod';
import { hasUnwantedCharacters } from '../unwanted-characters';
import { isTooLarge } from './loose-node';

/** The parts of a template that it has one of each. Each holds its part of the file under the file's own names. */
export const singletonKinds = ['head', 'documents', 'report', 'alternatives', 'rules', 'footnotes'] as const;
export type SingletonKind = (typeof singletonKinds)[number];

export const freeItemKinds = ['tick', 'yesNo', 'openQuestion', 'number', 'text'] as const;
export type FreeItemKind = (typeof freeItemKinds)[number];

/** What the form is made of, from its sections down. */
export const blockKinds = [
  'section',
  'paragraph',
  'comment',
  'group',
  'matrix',
  ...freeItemKinds,
  'matrixRow',
] as const;
export type BlockKind = (typeof blockKinds)[number];

export const nodeKinds = [...singletonKinds, ...blockKinds] as const;
export type NodeKind = (typeof nodeKinds)[number];

/**
 * All that the format says of one node, but for what it holds. Only its kind is sure: the rest is as somebody is just
 * writing it, and `parseTemplate` says what is wrong with it.
 */
export type NodeContent = { readonly kind: NodeKind } & Readonly<Record<string, unknown>>;

/**
 * Where a node stands: in which other node (null for the top), and in which order there. `order` is an order key of
 * `fractional-indexing`: a node moves by a key of its own, whatever others do beside it. A removed node keeps its place.
 */
export interface NodePlace {
  readonly parent: string | null;
  readonly order: string;
  readonly removed: boolean;
}

/** One node of a draft. Its id is made up once; keys may be wrong or double while somebody writes. */
export interface DraftNode {
  readonly id: string;
  readonly content: NodeContent;
  readonly place: NodePlace;
}

export type DraftNodes = ReadonlyMap<string, DraftNode>;

/** Where the file keeps what a node holds. */
export const childList = { section: 'content', group: 'items', matrix: 'rows' } as const;
export type HolderKind = keyof typeof childList;

export const isHolder = (kind: NodeKind): kind is HolderKind => Object.hasOwn(childList, kind);

export const isFreeItem = (kind: NodeKind): kind is FreeItemKind =>
  freeItemKinds.some((candidate) => candidate === kind);

/** Whether it is a control or question: what is numbered, answered and assessed. */
export const isItem = (kind: NodeKind): boolean => kind === 'matrixRow' || isFreeItem(kind);

export const isSingleton = (kind: NodeKind): kind is SingletonKind =>
  singletonKinds.some((candidate) => candidate === kind);

/** Whether a node of one kind may stand in one of another; null is the top of the form. */
export function mayHold(holder: NodeKind | null, kind: NodeKind): boolean {
  switch (holder) {
    case null:
      return kind === 'section';
    case 'section':
      return kind !== 'matrixRow' && !isSingleton(kind);
    case 'group':
      return isFreeItem(kind);
    case 'matrix':
      return kind === 'matrixRow';
    default:
      return false;
  }
}

/** Within these a content is looked through at once; the longest list of paragraphs that the format allows fits. */
const maxDepth = 12;
const maxValues = 5_000;
const maxLength = 1_000_000;

const bounded = z
  .custom<Record<string, unknown>>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  )
  .refine((value) => !isTooLarge(value, maxDepth, maxValues), {
    abort: true,
    params: { code: 'text-too-long' },
  })
  .refine((value) => JSON.stringify(value).length <= maxLength, {
    abort: true,
    params: { code: 'text-too-long' },
  })
  .refine((value) => textsIn(value).every((text) => !hasUnwantedCharacters(text)), {
    params: { code: 'forbidden-character' },
  });

/** A content as it is taken in: of a known kind, of a size that can be looked through, in characters that can be kept. */
export const nodeContentSchema = bounded.pipe(
  z.custom<NodeContent>((value) => {
    const { kind } = value as { kind?: unknown };
    return nodeKinds.some((known) => known === kind);
  }),
);

export const nodePlaceSchema = z.strictObject({
  parent: z.uuid().nullable(),
  order: z.string().max(200).refine(isOrderKey),
  removed: z.boolean(),
});

/** Whether something can be put after it: only a key that the library has made holds to its own rules. */
function isOrderKey(text: string): boolean {
  try {
    generateKeyBetween(text, null);
    return true;
  } catch {
    return false;
  }
}

/** Every text in a value, the names of its members included. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...textsIn(inner)]);
}
