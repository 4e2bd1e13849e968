import type { z } from 'zod';
import { isPlainDate, type PlainDate } from '../../plain-date';
import {
  isCalled,
  type SheetColumnName,
  type SheetLine,
  type SheetName,
  type SheetProblem,
  type SheetProblemCode,
  sheetProblemCodes,
} from './organisation-sheets';

/** Reads the cells of one line by what they are to hold, and gathers what is wrong with them. */
export type CellReader = {
  /** What a schema makes of a cell; null for an empty one, and for one that is wrong. */
  readonly text: (column: SheetColumnName, schema: z.ZodType<string | null>) => string | null;
  readonly day: (column: SheetColumnName) => PlainDate | null;
  /** Which of some codes a cell names; null for an empty one, and for one that names none, which is told as `otherwise`. */
  readonly code: <Code extends string>(
    column: SheetColumnName,
    words: Readonly<Record<Code, readonly string[]>>,
    otherwise: SheetProblemCode,
  ) => Code | null;
  readonly tell: (column: SheetColumnName, code: SheetProblemCode) => void;
};

const earliest = '1900-01-01';
const latest = '2099-12-31';

export function cellReader(
  sheet: SheetName,
  { row, cells }: SheetLine,
  problems: SheetProblem[],
): CellReader {
  const tell: CellReader['tell'] = (column, code) => {
    problems.push({ sheet, row, column, code });
  };
  return {
    tell,
    text: (column, schema) => {
      const parsed = schema.safeParse(cells[column] ?? '');
      if (parsed.success) return parsed.data;
      if (cells[column]) tell(column, codeOf(parsed.error));
      return null;
    },
    day: (column) => {
      const text = cells[column];
      if (!text) return null;
      if (isPlainDate(text) && text >= earliest && text <= latest) return text;
      tell(column, 'not-a-day');
      return null;
    },
    code: (column, words, otherwise) => {
      const text = cells[column];
      if (!text) return null;
      for (const code in words) if (isCalled(text, words[code])) return code;
      tell(column, otherwise);
      return null;
    },
  };
}

function codeOf(error: z.ZodError): SheetProblemCode {
  const said = error.issues[0]?.message;
  return sheetProblemCodes.find((code) => code === said) ?? 'unreadable';
}
