import { operatingForms } from '@/lib/domain/provider';
import {
  providerColumns,
  type SheetColumnName,
  type SheetWords,
  unitColumns,
} from '@/lib/domain/unit/sheet/organisation-sheets';
import { type Language, languages } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import { type Sheet, sheetOf, writeSpreadsheet } from './spreadsheet';

type Words = ReturnType<typeof translator<'unitsImport'>>;

const wordsIn = (language: Language): Words => translator(language, 'unitsImport');

/** What the parts of a file may be called: their names in every language. */
export function sheetWords(): SheetWords {
  const each = (word: (t: Words) => string) => languages.map((language) => word(wordsIn(language)));
  const named = <Name extends string>(names: readonly Name[], word: (t: Words, name: Name) => string) =>
    Object.fromEntries(names.map((name) => [name, each((t) => word(t, name))])) as unknown as Readonly<
      Record<Name, readonly string[]>
    >;
  return {
    sheets: named(['providers', 'units'], (t, sheet) => t(`sheet.${sheet}`)),
    columns: named([...providerColumns, ...unitColumns], (t, column) => t(`column.${column}`)),
    operatingForms: named(operatingForms, (t, form) => t(`form.${form}`)),
    yes: each((t) => t('yes')),
    no: each((t) => t('no')),
  };
}

/** A provider and a unit as they stand in a file. */
type WrittenRow = Readonly<Partial<Record<SheetColumnName, string | null>>>;

export type WrittenOrganisation = {
  readonly providers: readonly WrittenRow[];
  readonly units: readonly WrittenRow[];
};

/** A file to fill in: what the tenant has, under the columns that are read. */
export async function writeOrganisationFile(
  { providers, units }: WrittenOrganisation,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const t = wordsIn(language);
  const sheet = (name: string, columns: readonly SheetColumnName[], rows: readonly WrittenRow[]): Sheet =>
    sheetOf(
      name,
      columns.map((column) => ({
        header: t(`column.${column}`),
        width: column === 'name' || column === 'address' ? 36 : 20,
        kind: 'text' as const,
        of: (row: WrittenRow) => row[column] ?? null,
      })),
      rows,
    );
  return writeSpreadsheet([
    sheet(t('sheet.providers'), providerColumns, providers),
    sheet(t('sheet.units'), unitColumns, units),
  ]);
}
