import type { Json } from '../../canonical-json';
import type { Entry, EntryPart } from '../diff/template-entries';
import type { Template } from '../template-schema';
import type { Fields } from './merge-fields';

/** A part of a template file, apart from what is inside it and what it is inside. */
export interface LooseEntry {
  readonly id: string;
  readonly list: string;
  readonly holder: string | null;
  readonly part: EntryPart;
  readonly fields: Fields;
}

/** What holds entries of their own, by the part that it is a field of. */
const inside: Partial<Record<EntryPart, readonly string[]>> = {
  head: ['report', 'alternatives', 'rules', 'documents', 'sections', 'footnotes'],
  section: ['content'],
  group: ['items'],
  matrix: ['columns', 'rows'],
};

export function looseEntry({ id, list, holder, part, value }: Entry): LooseEntry {
  const names = inside[part] ?? [];
  const own = Object.entries<Json | undefined>(value).filter(([name]) => !names.includes(name));
  return { id, list, holder, part, fields: Object.fromEntries(own) };
}

/**
 * The template that the entries make, those of each list in the order given. Each part has the shape of its kind,
 * since it was read as one; whether they fit together, `parseTemplate` must say.
 */
export function templateFileOf(entries: readonly LooseEntry[]): Template {
  const lists = new Map<string, LooseEntry[]>();
  for (const entry of entries) {
    const found = lists.get(entry.list);
    if (found) found.push(entry);
    else lists.set(entry.list, [entry]);
  }
  const listOf = (list: string): Json[] => (lists.get(list) ?? []).map((entry) => fileOf(entry, listOf));
  const fieldsOf = (part: EntryPart): Fields =>
    lists.get('template')?.find((one) => one.part === part)?.fields ?? {};
  const names = ['report', 'alternatives', 'documents', 'sections', 'footnotes'];
  const parts = Object.fromEntries(names.map((name) => [name, listOf(name)]));
  const file: Json = { ...fieldsOf('head'), ...parts, rules: fieldsOf('rules') };
  return file as Template;
}

function fileOf({ id, part, fields }: LooseEntry, listOf: (list: string) => Json[]): Json {
  if (part === 'section') return { ...fields, content: listOf(id) };
  if (part === 'group') return { ...fields, items: listOf(id) };
  if (part === 'matrix') return { ...fields, columns: listOf(`${id}/columns`), rows: listOf(id) };
  return fields;
}
