import { fail, type Result } from '../../result';
import { parseTemplate } from '../parse-template';
import type { Template } from '../template-schema';
import { type CellCodec, choice, text } from './cell-codecs';
import { type GivenRow, type Report, readCell, reportTo, sameWord, tableIn } from './given-table';
import { readEntries } from './read-entries';
import { readItems } from './read-items';
import { placeOfPath, type SheetPlaces } from './sheet-places';
import type { GivenSheet, SheetPlace, SheetProblem } from './sheet-table';
import type { SheetWords } from './sheet-words';

const structural: readonly SheetProblem['code'][] = ['missing-sheet', 'missing-column', 'repeated-column'];

type SheetId = Exclude<keyof SheetWords['sheets'], 'help'>;

/**
 * The template that the sheets make, read by the words of the language whose sheet names they bear. When anything
 * is wrong it gives everything that is wrong, each at its sheet, row and column; where one thing was said of a cell
 * already, what follows from it is left out. Rows without a key get a new one from their words.
 */
export function templateOf(
  sheets: readonly GivenSheet[],
  languages: readonly SheetWords[],
): Result<Template, readonly SheetProblem[]> {
  const words = languages.find((each) => sheetNamed(sheets, each.sheets.items) !== undefined);
  const problems: SheetProblem[] = [];
  const report = reportTo(problems);
  if (!words) {
    const names = languages.map((each) => each.sheets.items).join(', ');
    report({ sheet: '', row: null, column: null }, 'unknown-sheets', { names });
    return fail(problems);
  }
  const places: SheetPlaces = new Map();
  const content = readContent(sheets, { words, report, places });
  // Without a sheet or a column, the rest would only say in many ways that it is not there.
  const isWhole = problems.every(({ code }) => !structural.includes(code));
  const parsed = isWhole ? parseTemplate(content) : null;
  if (parsed?.ok && problems.length === 0) return parsed;
  const told = new Set(problems.map(({ place }) => placeName(place)));
  const sheetOfList = (list: string | number | undefined) => words.sheets[sheetIdOf(list)];
  const others = (parsed === null || parsed.ok ? [] : parsed.errors)
    .map(({ path, code, params }) => ({
      place: placeOfPath(content, path, places, sheetOfList),
      code,
      params,
    }))
    .filter(({ place }) => !told.has(placeName(place)));
  return fail([...problems, ...others].toSorted(inSheetOrder(words)));
}

interface Reading {
  readonly words: SheetWords;
  readonly report: Report;
  readonly places: SheetPlaces;
}

function readContent(sheets: readonly GivenSheet[], reading: Reading): unknown {
  const { words, report } = reading;
  const sheet = (id: SheetId): GivenSheet | null => {
    const found = sheetNamed(sheets, words.sheets[id]);
    if (found) return found;
    report({ sheet: words.sheets[id], row: null, column: null }, 'missing-sheet');
    return null;
  };
  const template = sheet('template');
  const entries = template ? readEntries(template, reading) : {};
  const documents = readList(sheet('documents'), words.documentColumns, reading, {
    key: text,
    kind: choice(words.documentKinds),
    designation: text,
    title: text,
  });
  const parts = readList(sheet('report'), words.reportColumns, reading, {
    part: choice(words.parts),
    fact: choice(words.facts),
    label: text,
  });
  const footnotes = readList(sheet('footnotes'), words.footnoteColumns, reading, { key: text, text });
  const items = sheet('items');
  const { number: _follows, ...heads } = words.columns;
  const rows = items ? tableIn(items, heads, report) : [];
  const sections = readItems(rows, { ...reading, designations: designationsIn(documents) });
  return Object.assign(entries, { format: 1, documents, report: parts, sections, footnotes });
}

/** Entries of a plain list: a row each, a column for each field. */
function readList<Id extends string>(
  sheet: GivenSheet | null,
  heads: Readonly<Record<Id, string>>,
  { report, places }: Reading,
  codecs: Readonly<Record<Id, CellCodec>>,
): Record<string, unknown>[] {
  if (!sheet) return [];
  const ids = Object.keys(codecs) as Id[];
  return tableIn(sheet, heads, report).map((row: GivenRow<Id>) => {
    const given = ids.map((id) => [id, readCell(row, id, codecs[id], report)] as const);
    const entry = Object.fromEntries(given.filter(([, value]) => value !== undefined));
    places.set(entry, (step) => row.place(ids.find((id) => id === step) ?? null));
    return entry;
  });
}

function designationsIn(documents: readonly Record<string, unknown>[]): ReadonlyMap<string, string> {
  return new Map(
    documents.map(({ designation, key }) => [String(designation).toLowerCase(), String(key)] as const),
  );
}

function sheetNamed(sheets: readonly GivenSheet[], name: string): GivenSheet | undefined {
  return sheets.find((sheet) => sameWord(sheet.name) === sameWord(name));
}

const listSheets: readonly SheetId[] = ['documents', 'report', 'footnotes'];

function sheetIdOf(list: string | number | undefined): SheetId {
  if (list === undefined || list === 'sections') return 'items';
  return listSheets.find((id) => id === list) ?? 'template';
}

function placeName({ sheet, row, column }: SheetPlace): string {
  return JSON.stringify([sameWord(sheet), row, column]);
}

function inSheetOrder(words: SheetWords) {
  const order = Object.values(words.sheets).map(sameWord);
  const position = ({ sheet, row }: SheetPlace) => [order.indexOf(sameWord(sheet)), row ?? 0] as const;
  return (one: SheetProblem, other: SheetProblem): number => {
    const [sheet, row] = position(one.place);
    const [otherSheet, otherRow] = position(other.place);
    return sheet - otherSheet || row - otherRow;
  };
}
