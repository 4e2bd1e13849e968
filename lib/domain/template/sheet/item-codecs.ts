import {
  type CellCodec,
  choice,
  commentField,
  meanings,
  number,
  paragraphs,
  references,
  text,
  truth,
} from './cell-codecs';
import type { ItemColumn, RowKind, SheetWords } from './sheet-words';

/** The columns that hold a field of the file format; the other three say where the row stands and what it is. */
export type FieldColumn = Exclude<ItemColumn, 'number' | 'level' | 'kind'>;

/**
 * How the cell of a column is written and read on a row of some kind.
 *
 * @param designations the key of each document by its designation in lower case
 */
export function itemCodecs(
  words: SheetWords,
  designations: ReadonlyMap<string, string> = new Map(),
): (column: FieldColumn, kind: RowKind) => CellCodec {
  const byColumn: Readonly<Record<Exclude<FieldColumn, 'meaning'>, CellCodec>> = {
    text,
    requirement: choice(words.requirements),
    comment: commentField,
    guidance: paragraphs,
    references: references(designations),
    shortName: text,
    role: choice(words.roles, 'control'),
    weight: number(1),
    critical: truth(words.truth),
    answerLabel: text,
    unit: text,
    periodMonths: number(),
    audience: choice(words.audiences),
    gate: text,
    key: text,
    concept: text,
  };
  const meaningOf = {
    column: choice(words.assessments),
    row: meanings(null, words.assessments),
    item: meanings(words.answers, words.assessments),
  };
  return (column, kind) => {
    if (column !== 'meaning') return byColumn[column];
    if (kind === 'column') return meaningOf.column;
    return kind === 'matrixRow' ? meaningOf.row : meaningOf.item;
  };
}
