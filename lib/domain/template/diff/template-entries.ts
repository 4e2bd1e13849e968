import type { Item } from '../item-schema';
import type {
  Alternative,
  Block,
  CitedDocument,
  Column,
  CommentBlock,
  Footnote,
  Group,
  Matrix,
  Paragraph,
  ReportPart,
  Section,
  Template,
} from '../template-schema';
import { alignTexts } from './align-texts';

interface EntryPlace {
  /**
   * The same in two templates for the same thing: made of its key, or for what has none (paragraphs, headings of the
   * report) of its place, until `namedAlike` has found out which ones are the same.
   */
  readonly id: string;
  /** The list that it stands in; the order in a list is the order of its entries. */
  readonly list: string;
  /** The id of the section, group or matrix around it; null at the top. */
  readonly holder: string | null;
}

/** One thing of a template, by itself: what is inside it are entries of their own. */
export type Entry = EntryPlace &
  (
    | { readonly part: 'head'; readonly value: Template }
    | { readonly part: 'reportPart'; readonly value: ReportPart }
    | { readonly part: 'alternative'; readonly value: Alternative }
    | { readonly part: 'rules'; readonly value: Template['rules'] }
    | { readonly part: 'section'; readonly value: Section }
    | { readonly part: 'paragraph'; readonly value: Paragraph }
    | { readonly part: 'comment'; readonly value: CommentBlock }
    | { readonly part: 'group'; readonly value: Group }
    | { readonly part: 'matrix'; readonly value: Matrix }
    | { readonly part: 'column'; readonly value: Column }
    | { readonly part: 'item'; readonly value: Item }
    | { readonly part: 'document'; readonly value: CitedDocument }
    | { readonly part: 'footnote'; readonly value: Footnote }
  );
export type EntryPart = Entry['part'];

/** All there is in a template, in the form's order, each holder before what it holds. */
export function entriesOf(template: Template): readonly Entry[] {
  const { report, alternatives, rules, sections, documents, footnotes } = template;
  return [
    { part: 'head', id: 'head', list: 'template', holder: null, value: template },
    ...report.map((value, at) => top('reportPart', reportPartName(value, at), 'report', value)),
    ...alternatives.map((value) => top('alternative', value.code, 'alternatives', value)),
    { part: 'rules', id: 'rules', list: 'template', holder: null, value: rules },
    ...sections.flatMap((section) => inSection(section, 'sections', null)),
    ...documents.map((value) => top('document', value.key, 'documents', value)),
    ...footnotes.map((value) => top('footnote', value.key, 'footnotes', value)),
  ];
}

function top<Part extends EntryPart, Value>(part: Part, name: string, list: string, value: Value) {
  return { part, id: `${part}:${name}`, list, holder: null, value };
}

/** Everything but headings comes once in a report. */
function reportPartName(part: ReportPart, at: number): string {
  if (part.part === 'heading') return `heading#${at}`;
  return part.part === 'fact' ? part.fact : part.part;
}

function inSection(section: Section, list: string, holder: string | null): Entry[] {
  const id = `section:${section.key}`;
  return [
    { part: 'section', id, list, holder, value: section },
    ...section.content.flatMap((block, at) => inBlock(block, id, at)),
  ];
}

function inBlock(block: Block, holder: string, at: number): Entry[] {
  const place = { list: holder, holder };
  switch (block.kind) {
    case 'section':
      return inSection(block, holder, holder);
    case 'paragraph':
      return [{ part: 'paragraph', id: `${holder}#${at}`, ...place, value: block }];
    case 'comment':
      return [{ part: 'comment', id: `comment:${block.key}`, ...place, value: block }];
    case 'group': {
      const id = `group:${block.key}`;
      return [{ part: 'group', id, ...place, value: block }, ...itemsIn(id, block.items)];
    }
    case 'matrix': {
      const id = `matrix:${block.key}`;
      return [
        { part: 'matrix', id, ...place, value: block },
        ...block.columns.map((value) => columnOf(id, value)),
        ...itemsIn(id, block.rows),
      ];
    }
    default:
      return itemsIn(holder, [block]);
  }
}

function columnOf(matrixId: string, value: Column): Entry {
  return {
    part: 'column',
    id: `${matrixId}/${value.code}`,
    list: `${matrixId}/columns`,
    holder: matrixId,
    value,
  };
}

function itemsIn(holder: string, items: readonly Item[]): Entry[] {
  return items.map((value) => ({ part: 'item', id: `item:${value.key}`, list: holder, holder, value }));
}

/** The text of what has no key, or null for what has one. */
function textOfKeyless(entry: Entry): string | null {
  if (entry.part === 'paragraph') return entry.value.text;
  return entry.part === 'reportPart' && entry.value.part === 'heading' ? entry.value.label : null;
}

interface Keyless {
  readonly entry: Entry;
  readonly text: string;
}

/**
 * The entries of `after`, where what has no key has got the id of what it was in `before`: the one with the same text
 * in the same list, or else the one most like it there. What is new gets an id made of its text, so that two
 * templates which got the same new paragraph agree on it.
 */
export function namedAlike(before: readonly Entry[], after: readonly Entry[]): readonly Entry[] {
  const old = keylessByList(before);
  const ids = new Map<Entry, string>();
  for (const [list, found] of keylessByList(after)) {
    for (const [entry, id] of idsIn(list, old.get(list) ?? [], found)) ids.set(entry, id);
  }
  return after.map((entry) => ({ ...entry, id: ids.get(entry) ?? entry.id }));
}

function keylessByList(entries: readonly Entry[]): Map<string, Keyless[]> {
  const lists = new Map<string, Keyless[]>();
  for (const entry of entries) {
    const text = textOfKeyless(entry);
    if (text === null) continue;
    const found = lists.get(entry.list);
    if (found) found.push({ entry, text });
    else lists.set(entry.list, [{ entry, text }]);
  }
  return lists;
}

function idsIn(list: string, before: readonly Keyless[], after: readonly Keyless[]): Map<Entry, string> {
  const ids = new Map<Entry, string>();
  const left = [...before];
  const unnamed = after.filter(({ entry, text }) => {
    const at = left.findIndex((old) => old.text === text);
    const [same] = at < 0 ? [] : left.splice(at, 1);
    if (same) ids.set(entry, same.entry.id);
    return !same;
  });
  let added = 0;
  for (const pair of alignTexts(textsOf(left), textsOf(unnamed))) {
    const now = unnamed[pair.afterAt ?? -1];
    if (!now) continue;
    const old = left[pair.beforeAt ?? -1];
    ids.set(now.entry, old ? old.entry.id : `${list}+${now.text}${'+'.repeat(added)}`);
    if (!old) added += 1;
  }
  return ids;
}

const textsOf = (keyless: readonly Keyless[]): string[] => keyless.map(({ text }) => text);
