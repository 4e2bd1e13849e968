import type { DraftNodes, NodeContent } from './draft-node';

/** Long enough to be told apart by, and short of the 80 characters that a key may have. */
const longest = 50;

/** Every key of the blocks of a draft, those of removed nodes included: they may come back. */
export function keysIn(nodes: DraftNodes): Set<string> {
  const keys = new Set<string>();
  for (const { content } of nodes.values()) {
    if (content.kind !== 'head' && typeof content.key === 'string') keys.add(content.key);
  }
  return keys;
}

/** The key itself, or the first of `key-2`, `key-3` … that is not taken. */
export function freeKey(key: string, taken: ReadonlySet<string>): string {
  const stem = key.replace(/-\d+$/, '');
  for (let number = 2, candidate = key; ; number += 1) {
    if (!taken.has(candidate)) return candidate;
    candidate = `${stem}-${number}`;
  }
}

/** A key made of the first words of a text: *Skriftlig rutin finns.* → `skriftlig-rutin-finns`. */
export function keyFrom(text: string, otherwise: string): string {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .replace(/-$/, '');
  if (plain === '') return otherwise;
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1));
}

const stems: Readonly<Record<string, string>> = {
  section: 'avsnitt',
  comment: 'kommentar',
  group: 'grupp',
  matrix: 'tabell',
};

/** What the key of a node is made of for as long as it has no words. */
export const keyStem = (kind: NodeContent['kind']): string => stems[kind] ?? 'punkt';

/** What the words of a node are called in its content; a paragraph has no key to be named after them. */
const wordsOf = { section: 'title', matrix: 'heading' } as const;

const wordNames: Readonly<Record<string, string>> = wordsOf;

/** The name of the field that holds the node's own words. */
export function wordField(kind: NodeContent['kind']): string {
  return wordNames[kind] ?? (kind === 'paragraph' ? 'text' : 'label');
}

/**
 * The content with new words, whose key follows them as long as it was made of the old ones. `isLasting` says that the
 * key has been published: then it stays, for it is what ties an item to its answers from version to version.
 */
export function withWords(
  content: NodeContent,
  words: string,
  taken: ReadonlySet<string>,
  isLasting: boolean,
): NodeContent {
  const field = wordField(content.kind);
  const written = { ...content, [field]: words };
  const { key } = content;
  if (isLasting || typeof key !== 'string') return written;
  const before = content[field];
  const made = keyFrom(typeof before === 'string' ? before : '', keyStem(content.kind));
  if (key !== made && !(key.startsWith(`${made}-`) && /^\d+$/.test(key.slice(made.length + 1))))
    return written;
  const others = new Set(taken);
  others.delete(key);
  return { ...written, key: freeKey(keyFrom(words, keyStem(content.kind)), others) };
}
