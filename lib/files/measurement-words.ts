import {
  type MeasurementColumn,
  type MeasurementWords,
  measurementColumns,
} from '@/lib/domain/measurement/sheet/measurement-sheet';
import { type Language, languages } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import { sheetOf, writeSpreadsheet } from './spreadsheet';

/** What the columns of a file may be called: their names in every language. */
export function measurementWords(): MeasurementWords {
  const named = measurementColumns.map((column) => [
    column,
    languages.map((language) => translator(language, 'measurementImport')(`column.${column}`)),
  ]);
  return Object.fromEntries(named) as Record<MeasurementColumn, string[]>;
}

/** A row to fill in. */
export type WrittenRow = Readonly<Partial<Record<MeasurementColumn, string>>>;

/** A file to fill in, under the columns that are read. */
export async function writeMeasurementFile(
  rows: readonly WrittenRow[],
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const t = translator(language, 'measurementImport');
  const columns = measurementColumns.map((column) => ({
    header: t(`column.${column}`),
    width: column === 'comment' ? 36 : 16,
    kind: 'text' as const,
    of: (row: WrittenRow) => row[column] ?? null,
  }));
  return writeSpreadsheet([sheetOf(t('sheet'), columns, rows)]);
}
