import { describe, expect, test } from 'vitest';
import { readCsv } from './read-csv';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** As Windows writes Swedish. */
const windows = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));

const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));

const rowsOf = (bytes: Uint8Array) => {
  const read = readCsv(bytes);
  return read.ok ? read.value[0]?.rows : read.error;
};

const swedish = 'Indikator;Värde;Kommentar\r\nA.1;82,5 median 80 av 40;\r\nA.2;3,2;"Åtta; nio"\r\n';
const asRead = [
  ['Indikator', 'Värde', 'Kommentar'],
  ['A.1', '82,5 median 80 av 40', null],
  ['A.2', '3,2', 'Åtta; nio'],
];

describe('a CSV file is read as it was meant', () => {
  test.each([
    ['with semicolons and decimal commas, in UTF-8 with its mark', utf8(`\ufeff${swedish}`)],
    ['and without', utf8(swedish)],
    ['as Windows writes', windows(swedish)],
    ['in UTF-16 with tabs', utf16(swedish.replaceAll(';', '\t').replace('"Åtta\t nio"', 'Åtta; nio'))],
    ['with commas', utf8('Indikator,Värde,Kommentar\nA.1,"82,5 median 80 av 40",\nA.2,"3,2",Åtta; nio\n')],
  ])('%s', (_, bytes) => {
    expect(rowsOf(bytes)).toEqual(asRead);
  });

  test('with its rows where a spreadsheet program shows them, whatever stands in them', () => {
    expect(rowsOf(utf8('a;b\n\n"två\nrader";2;3\n5" rör;"och ""så"""\n'))).toEqual([
      ['a', 'b'],
      [null],
      ['två\nrader', '2', '3'],
      ['5" rör', 'och "så"'],
    ]);
    expect(rowsOf(new Uint8Array())).toEqual([]);
  });
});

describe('what is no CSV file is refused', () => {
  test.each([
    ['a quotation that never ends', utf8('a;b\n"c;d\n'), 'broken-csv'],
    ['bytes of something else', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'not-a-spreadsheet'],
    ['more rows than a list can need', utf8('a;b\n'.repeat(20_001)), 'too-large-inside'],
    ['more columns', utf8(';'.repeat(200)), 'too-large-inside'],
  ])('%s', (_, bytes, why) => {
    expect(rowsOf(bytes)).toBe(why);
  });
});
