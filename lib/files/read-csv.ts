import { CsvError, parse } from 'csv-parse/sync';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { GivenSheet } from '@/lib/domain/template/sheet/sheet-table';
import { mostColumns, mostRows } from './read-spreadsheet';

export type CsvFailure = 'not-a-spreadsheet' | 'too-large-inside' | 'broken-csv';

/** Spreadsheet programs put a semicolon where a comma stands in numbers, as in Swedish; a tab is for pasting. */
const delimiters = [';', ',', '\t'] as const;

/**
 * A CSV file (RFC 4180) as a spreadsheet program saves it, read as one sheet of texts: with semicolons, commas or tabs, in
 * UTF-8, UTF-16 or Windows-1252. Rows are counted as the program shows them, the empty ones too.
 */
export function readCsv(bytes: Uint8Array): Result<GivenSheet[], CsvFailure> {
  const text = decoded(bytes);
  // No text that a person has written has these.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000e-\u001f]/u.test(text)) return fail('not-a-spreadsheet');
  try {
    const rows = recordsOf(text, delimiterOf(text), mostRows + 1);
    if (rows.length > mostRows || rows.some((row) => row.length > mostColumns))
      return fail('too-large-inside');
    return ok([{ name: '', rows: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))) }]);
  } catch (error) {
    if (error instanceof CsvError) return fail('broken-csv');
    throw error;
  }
}

/** What says so is UTF-16; what could be UTF-8 is that; the rest is how Windows writes. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What divides the head of the file into most columns. */
function delimiterOf(text: string): string {
  const widths = delimiters.map((delimiter) => recordsOf(text, delimiter, 1)[0]?.length ?? 0);
  return delimiters[widths.indexOf(Math.max(...widths))] ?? delimiters[0];
}

/** A quotation mark inside a cell that has none around it is a character like others. */
const recordsOf = (text: string, delimiter: string, to: number): string[][] =>
  parse(text, { delimiter, to, relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
