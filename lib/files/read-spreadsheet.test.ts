import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFullTemplate } from '@/tests/support/arbitrary-template';
import { workbookOf, zipOf } from '@/tests/support/zip';
import { readSpreadsheet } from './read-spreadsheet';
import { readTemplateFile } from './read-template-file';
import { templateSpreadsheet } from './template-spreadsheet';

const cells = (xml: string) => zipOf(workbookOf('Blad', `<row r="1">${xml}</row>`));

const firstRow = async (xml: string) => {
  const read = await readSpreadsheet(cells(xml));
  return read.ok ? read.value[0]?.rows[0] : read.error;
};

test('a template written as a spreadsheet is read back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anyFullTemplate, async (template) => {
      const written = await templateSpreadsheet(template);
      if (!written.ok) throw new Error(written.error);
      expect(await readTemplateFile(written.value)).toEqual({ ok: true, value: template });
    }),
    { numRuns: 30 },
  );
});

describe('a formula', () => {
  test('gives the value that it had when the file was saved, and is never worked out', async () => {
    const stored =
      '<c r="A1" t="str"><f>1+1</f><v>tre</v></c><c r="B1"><f>WEBSERVICE("http://example.org")</f><v>4</v></c>';
    expect(await firstRow(stored)).toEqual(['tre', 4]);
  });

  test('that broke, or was never worked out, says so in its cell', async () => {
    const broken = '<c r="A1" t="s"/><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1"><f>A1</f></c>';
    const unreadable = { unreadable: 'formula-error' };
    expect(await firstRow(broken)).toEqual([null, unreadable, null, unreadable]);
  });
});

test('a date is said to be one, since nothing in a template is', async () => {
  expect(await firstRow('<c r="A1" t="d"><v>2024-05-01T00:00:00Z</v></c>')).toEqual([{ unreadable: 'date' }]);
});

describe('an archive is refused', () => {
  const megabyte = Buffer.alloc(1_000_000);
  const workbook = workbookOf('Blad', '<row r="1"><c r="A1"><v>1</v></c></row>');

  test('that unfolds to more than a form can need, however small it is', async () => {
    const bomb = zipOf([...workbook, { name: 'xl/media/a.xml', bytes: Buffer.alloc(70_000_000) }]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await readSpreadsheet(bomb)).toEqual({ ok: false, error: 'too-large-inside' });
  });

  test('that says it unfolds to little and unfolds to much', async () => {
    const bomb = zipOf([...workbook, { name: 'xl/a.xml', bytes: megabyte, declaredSize: 10 }]);
    expect(await readSpreadsheet(bomb)).toEqual({ ok: false, error: 'not-a-spreadsheet' });
  });

  test('that says it unfolds to more than there is room for', async () => {
    const bomb = zipOf([...workbook, { name: 'xl/a.xml', bytes: megabyte, declaredSize: 4_000_000_000 }]);
    expect(await readSpreadsheet(bomb)).toEqual({ ok: false, error: 'too-large-inside' });
  });

  test('that has more parts than any workbook', async () => {
    const parts = Array.from({ length: 600 }, (_, at) => ({ name: `xl/${at}.xml`, bytes: Buffer.from('a') }));
    expect(await readSpreadsheet(zipOf(parts))).toEqual({ ok: false, error: 'too-large-inside' });
  });

  test('that two programs could read differently', async () => {
    const refusal = { ok: false, error: 'not-a-spreadsheet' };
    expect(await readSpreadsheet(zipOf([...workbook, ...workbook]))).toEqual(refusal);
    expect(await readSpreadsheet(zipOf(workbook, 'PK\x05\x06 another end'))).toEqual(refusal);
  });

  test('that holds no workbook, or is cut off', async () => {
    const refusal = { ok: false, error: 'not-a-spreadsheet' };
    expect(await readSpreadsheet(zipOf([{ name: 'a.txt', bytes: Buffer.from('hej') }]))).toEqual(refusal);
    expect(await readSpreadsheet(zipOf(workbook).slice(0, 300))).toEqual(refusal);
  });

  test('whose cells lie further away than any form reaches', async () => {
    const far = zipOf(workbookOf('Blad', '<row r="30000"><c r="A30000"><v>1</v></c></row>'));
    expect(await readSpreadsheet(far)).toEqual({ ok: false, error: 'too-large-inside' });
  });
});
