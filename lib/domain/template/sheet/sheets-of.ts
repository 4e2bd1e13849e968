import { targetsOf } from '../targets-of';
import { purposeOf } from '../template-purpose';
import type { Block, Section, Template } from '../template-schema';
import { type FieldColumn, itemCodecs } from './item-codecs';
import { fieldsOfKind } from './item-fields';
import type { SheetColumn, SheetTable } from './sheet-table';
import {
  type ItemColumn,
  itemColumns,
  type RowKind,
  type SheetWords,
  type TemplateEntry,
} from './sheet-words';

/**
 * A template as sheets, for people who revise in a spreadsheet: the items in the form's order, a row each, and what
 * stands around them. `templateOf` reads it back as the same template. The numbers are there to be read; they follow
 * from the order.
 */
export function sheetsOf(template: Template, words: SheetWords): SheetTable[] {
  return [
    itemSheet(template, words),
    templateSheet(template, words),
    reportSheet(template, words),
    documentSheet(template, words),
    footnoteSheet(template, words),
    helpSheet(words),
  ];
}

const widths: Partial<Record<ItemColumn, number>> = {
  number: 9,
  level: 6,
  kind: 16,
  text: 70,
  meaning: 32,
  guidance: 40,
  references: 30,
  shortName: 28,
  key: 34,
  concept: 34,
};

const column = (head: string, width: number, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({
  head,
  width,
  kind,
});

interface Row {
  readonly kind: RowKind;
  readonly level: number;
  readonly node: Readonly<Record<string, unknown>>;
}

function itemSheet(template: Template, words: SheetWords): SheetTable {
  const codecOf = itemCodecs(words);
  const targets = targetsOf(template);
  const cellOf = ({ kind, level, node }: Row, id: ItemColumn) => {
    if (id === 'level') return level;
    if (id === 'kind') return words.kinds[kind];
    if (id === 'number') return targets.get(String(node.key))?.number ?? null;
    const field = fieldsOfKind[kind][id];
    const given = field === undefined ? undefined : node[field];
    return given === undefined ? null : codecOf(id, kind).write(given);
  };
  const rows = template.sections.flatMap((section) => rowsOf(section, 1));
  return {
    name: words.sheets.items,
    columns: itemColumns.map((id) => column(words.columns[id], widths[id] ?? 16, kindOf(id, codecOf))),
    rows: rows.map((row) => itemColumns.map((id) => cellOf(row, id))),
    isHeading: (row) => row[itemColumns.indexOf('kind')] === words.kinds.section,
  };
}

function kindOf(id: ItemColumn, codecOf: ReturnType<typeof itemCodecs>): SheetColumn['kind'] {
  if (id === 'level') return 'number';
  if (id === 'number' || id === 'kind') return 'text';
  const field: FieldColumn = id;
  return codecOf(field, 'number').kind;
}

function rowsOf(block: Section | Block, level: number): Row[] {
  const own: Row = { kind: block.kind, level, node: { ...block } };
  switch (block.kind) {
    case 'section':
      return [own, ...block.content.flatMap((inner) => rowsOf(inner, level + 1))];
    case 'group':
      return [own, ...block.items.flatMap((item) => rowsOf(item, level + 1))];
    case 'matrix':
      return [
        own,
        ...block.columns.map((node): Row => ({ kind: 'column', level: level + 1, node })),
        ...block.rows.map((node): Row => ({ kind: 'matrixRow', level: level + 1, node: { ...node } })),
      ];
    default:
      return [own];
  }
}

function templateSheet(template: Template, words: SheetWords): SheetTable {
  const { key, name, language, origin, title, intro, alternatives, rules, wording } = template;
  const entries: [TemplateEntry, string][] = [
    ['key', key],
    ['name', name],
    ['language', words.languages[language]],
    ['purpose', words.purposes[purposeOf(template)]],
    ['origin', origin],
    ['title', title],
    ...intro.map((paragraph): [TemplateEntry, string] => ['intro', paragraph]),
    ...alternatives.map(({ code, text }): [TemplateEntry, string] => [code, text]),
    ...(alternatives.length > 0 ? [['threshold', String(rules.threshold)] as [TemplateEntry, string]] : []),
    ['note', rules.note],
    ['yes', wording.yes],
    ['no', wording.no],
  ];
  return {
    name: words.sheets.template,
    columns: [column(words.entryColumns.entry, 34), column(words.entryColumns.value, 100)],
    rows: entries.map(([entry, given]) => [words.entries[entry], given]),
  };
}

function reportSheet({ report }: Template, words: SheetWords): SheetTable {
  const { part, fact, label } = words.reportColumns;
  return {
    name: words.sheets.report,
    columns: [column(part, 28), column(fact, 28), column(label, 80)],
    rows: report.map((entry) => [
      words.parts[entry.part],
      entry.part === 'fact' ? words.facts[entry.fact] : null,
      entry.label,
    ]),
  };
}

function documentSheet({ documents }: Template, words: SheetWords): SheetTable {
  const { key, kind, designation, title } = words.documentColumns;
  return {
    name: words.sheets.documents,
    columns: [column(key, 28), column(kind, 18), column(designation, 36), column(title, 70)],
    rows: documents.map((document) => [
      document.key,
      words.documentKinds[document.kind],
      document.designation,
      document.title ?? null,
    ]),
  };
}

function footnoteSheet({ footnotes }: Template, words: SheetWords): SheetTable {
  return {
    name: words.sheets.footnotes,
    columns: [column(words.footnoteColumns.key, 14), column(words.footnoteColumns.text, 100)],
    rows: footnotes.map(({ key, text }) => [key, text]),
  };
}

function helpSheet(words: SheetWords): SheetTable {
  return {
    name: words.sheets.help,
    columns: [column(words.helpHead, 110)],
    rows: Object.values(words.help).map((paragraph) => [paragraph]),
  };
}
