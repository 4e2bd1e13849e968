import { text } from 'node:stream/consumers';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { type PlainDate, plainDate } from '@/lib/domain/plain-date';
import { type Column, sheetOf, writeSpreadsheet } from './spreadsheet';

type Row = { words: string | null; count: number | null; share: number | null; day: PlainDate | null };

const columns: readonly Column<Row>[] = [
  { kind: 'text', header: 'Ord', width: 40, of: ({ words }) => words },
  { kind: 'number', header: 'Antal', width: 10, of: ({ count }) => count },
  { kind: 'share', header: 'Andel', width: 10, of: ({ share }) => share },
  { kind: 'day', header: 'Dag', width: 12, of: ({ day }) => day },
];

const row = (parts: Partial<Row>): Row => ({ words: null, count: null, share: null, day: null, ...parts });

async function readBack(rows: readonly Row[]) {
  const bytes = await writeSpreadsheet([sheetOf('Blad', columns, rows)]);
  const [sheet] = await readXlsxFile(Buffer.from(bytes));
  return sheet;
}

describe('what is written to a spreadsheet', () => {
  test('is read back as it was: words, numbers, shares and days, under their headings', async () => {
    const sheet = await readBack([
      row({ words: 'Å, ä & <ö>', count: 3, share: 0.5, day: plainDate('2023-07-01') }),
    ]);
    expect(sheet?.sheet).toBe('Blad');
    expect(sheet?.data).toEqual([
      ['Ord', 'Antal', 'Andel', 'Dag'],
      ['Å, ä & <ö>', 3, 0.5, new Date('2023-07-01T00:00:00Z')],
    ]);
  });

  test('leaves a cell empty where there is nothing to say, which is not the same as nought', async () => {
    const sheet = await readBack([row({ words: 'Tom' }), row({ count: 0 })]);
    expect(sheet?.data.slice(1)).toEqual([
      ['Tom', null, null, null],
      [null, 0, null, null],
    ]);
  });

  test.each(['=1+1', '+46 8 508 00 000', '-', '@SUM(A1)', '\t=1', '=HYPERLINK("http://example.org")'])(
    'is a text and no formula when it begins like one: %j',
    async (words) => {
      const bytes = await writeSpreadsheet([sheetOf('Blad', columns, [row({ words })])]);
      const [sheet] = await readXlsxFile(Buffer.from(bytes), { trim: false });
      expect(sheet?.data[1]?.[0]).toBe(words);
      expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    },
  );

  test.each(['a_x0041_x0042_b', 'toString', '__proto__', 'constructor'])(
    'is itself where it means something to the format or the language: %s',
    async (words) => {
      const sheet = await readBack([row({ words }), row({ words: 'efter' })]);
      expect(sheet?.data.slice(1).map(([first]) => first)).toEqual([words, 'efter']);
    },
  );

  test('is cut where a cell holds no more', async () => {
    const sheet = await readBack([row({ words: 'a'.repeat(40_000) })]);
    expect(String(sheet?.data[1]?.[0])).toHaveLength(32_767);
  });
});

/** One part of the package, which is a zip file. */
async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const zip = await fromBufferPromise(Buffer.from(bytes));
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === name) return text(await zip.openReadStreamPromise(entry));
  }
  throw new Error(`no ${name} in the file`);
}
