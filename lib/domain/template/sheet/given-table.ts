import { type CellCodec, isEmptyCell, plainText } from './cell-codecs';
import type { GivenCell, GivenSheet, SheetPlace, SheetProblem, SheetProblemCode } from './sheet-table';

/** A row of a sheet that somebody has filled in, by the ids of its columns. */
export interface GivenRow<Id extends string> {
  cell(id: Id): GivenCell;
  place(id: Id | null): SheetPlace;
}

/** Where all that is wrong is gathered. */
export type Report = (
  place: SheetPlace,
  code: SheetProblemCode,
  params?: Readonly<Record<string, string | number>>,
) => void;

/** A reporter that adds to `problems`. */
export function reportTo(problems: SheetProblem[]): Report {
  return (place, code, params = {}) => {
    problems.push({ place, code, params });
  };
}

/**
 * The rows of the sheet under its head, empty ones left out. Columns may stand in any order and among others, which
 * are left alone; where one is missing, or there twice, that is reported and no row is read.
 */
export function tableIn<Id extends string>(
  sheet: GivenSheet,
  heads: Readonly<Record<Id, string>>,
  report: Report,
): GivenRow<Id>[] {
  const [head = [], ...rows] = sheet.rows;
  const columnOf = columnsIn(sheet.name, head, heads, report);
  if (columnOf === null) return [];
  return rows.flatMap((cells, index) => {
    if (cells.every(isEmptyCell)) return [];
    const row: GivenRow<Id> = {
      cell: (id) => {
        const column = columnOf.get(id);
        return column === undefined ? null : (cells[column] ?? null);
      },
      place: (id) => ({ sheet: sheet.name, row: index + 2, column: id === null ? null : heads[id] }),
    };
    return [row];
  });
}

function columnsIn<Id extends string>(
  sheet: string,
  head: readonly GivenCell[],
  heads: Readonly<Record<Id, string>>,
  report: Report,
): ReadonlyMap<Id, number> | null {
  const found = new Map<Id, number>();
  const names = head.map((cell) => (typeof cell === 'string' ? sameWord(cell) : null));
  for (const [id, name] of Object.entries(heads) as [Id, string][]) {
    const first = names.indexOf(sameWord(name));
    const isRepeated = first >= 0 && names.indexOf(sameWord(name), first + 1) >= 0;
    if (first < 0) report({ sheet, row: null, column: name }, 'missing-column');
    else if (isRepeated) report({ sheet, row: 1, column: name }, 'repeated-column');
    else found.set(id, first);
  }
  return found.size === Object.keys(heads).length ? found : null;
}

/** What a cell says, or undefined when it is empty or says something else than the codec reads, which is reported. */
export function readCell<Id extends string>(
  row: GivenRow<Id>,
  id: Id,
  codec: CellCodec,
  report: Report,
): unknown {
  const cell = row.cell(id);
  if (cell === null || isEmptyCell(cell)) return undefined;
  const read = codec.read(cell);
  if (read.ok) return read.value;
  report(row.place(id), read.code, read.params);
  return undefined;
}

/** Names of sheets and columns are the same whatever their case and the space around them. */
export function sameWord(word: string): string {
  return plainText(word).toLowerCase();
}
