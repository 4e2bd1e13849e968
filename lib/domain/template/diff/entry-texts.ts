import type { Item } from '../item-schema';
import type { Template } from '../template-schema';
import type { Entry } from './template-entries';

/** A text of an entry. `words` is the one that it is known by: an item's label, a section's title, a paragraph's text. */
export const textFields = [
  'words',
  'name',
  'shortName',
  'fullTitle',
  'origin',
  'intro',
  'guidance',
  'answerLabel',
  'unit',
  'comment',
  'yes',
  'no',
  'note',
] as const;
export type TextField = (typeof textFields)[number];

/** Each text as its paragraphs; one that is left out is not there. */
type Texts = Partial<Record<TextField, readonly string[]>>;

/** A text that is another than it was, each as its paragraphs; none where there was, or is, no such text. */
export interface TextChange {
  readonly field: TextField;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The texts that differ between an entry and what it has become; all of them when one of the two is not there. */
export function textChanges(before: Entry | null, after: Entry | null): TextChange[] {
  const old = before ? textsOf(before) : {};
  const now = after ? textsOf(after) : {};
  return textFields
    .map((field) => ({ field, before: old[field] ?? [], after: now[field] ?? [] }))
    .filter(({ before, after }) => !areEqual(before, after));
}

const areEqual = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, at) => text === other[at]);

/** What the entry is known by in the form; empty for a group without a line of its own, and for the rules. */
export function wordsOf(entry: Entry): string {
  return textsOf(entry).words?.[0] ?? '';
}

/** Our own short name for it, where it has one. */
export function shortNameOf(entry: Entry): string | null {
  return textsOf(entry).shortName?.[0] ?? null;
}

function textsOf(entry: Entry): Texts {
  switch (entry.part) {
    case 'head':
      return headTexts(entry.value);
    case 'rules':
      return { note: [entry.value.note] };
    case 'section':
      return { words: [entry.value.title], shortName: list(entry.value.shortTitle) };
    case 'group':
      return { words: list(entry.value.label), comment: list(entry.value.comment?.label) };
    case 'matrix': {
      const { heading, guidance = [], comment } = entry.value;
      return { words: [heading], guidance, comment: list(comment?.label) };
    }
    case 'item':
      return itemTexts(entry.value);
    case 'document':
      return { words: [entry.value.designation], fullTitle: list(entry.value.title) };
    case 'paragraph':
    case 'alternative':
    case 'footnote':
      return { words: [entry.value.text] };
    case 'comment':
    case 'column':
    case 'reportPart':
      return { words: [entry.value.label] };
  }
}

function headTexts({ title, name, origin, intro, wording }: Template): Texts {
  return { words: [title], name: [name], origin: [origin], intro, yes: [wording.yes], no: [wording.no] };
}

function itemTexts(item: Item): Texts {
  return {
    words: [item.label],
    shortName: list(item.shortLabel),
    guidance: item.guidance ?? [],
    answerLabel: list('answerLabel' in item ? item.answerLabel : undefined),
    unit: list('unit' in item ? item.unit : undefined),
    comment: list(item.comment?.label),
  };
}

const list = (text: string | undefined): string[] => (text === undefined ? [] : [text]);
