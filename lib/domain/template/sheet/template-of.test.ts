import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sheetWords } from '@/lib/text/sheet-words';
import { anyFullTemplate } from '@/tests/support/arbitrary-template';
import { shippedTemplates } from '@/tests/support/read-template';
import { matrix, plainTick, row, section, smallTemplate, tick } from '@/tests/support/small-template';
import type { Template } from '../template-schema';
import type { GivenCell, GivenSheet, SheetTable } from './sheet-table';
import { sheetsOf } from './sheets-of';
import { templateOf } from './template-of';

const swedish = sheetWords.sv;
const english = sheetWords.en;
const languages = [swedish, english];

const given = (tables: readonly SheetTable[]): GivenSheet[] =>
  tables.map(({ name, columns, rows }) => ({ name, rows: [columns.map(({ head }) => head), ...rows] }));

const written = (template: Template) => given(sheetsOf(template, sheetWords[template.language]));

/** The sheets with the cell in the column of that head changed; rows are counted as the spreadsheet does. */
function withCell(
  sheets: GivenSheet[],
  sheet: string,
  row: number,
  head: string,
  cell: GivenCell,
): GivenSheet[] {
  return sheets.map((each) => {
    if (each.name !== sheet) return each;
    const column = each.rows[0]?.indexOf(head) ?? -1;
    const rows = each.rows.map((cells, at) => (at === row - 1 ? cells.with(column, cell) : cells));
    return { ...each, rows };
  });
}

const small = () =>
  written(
    smallTemplate({
      documents: [{ key: 'sol', kind: 'law', designation: 'SoL' }],
      sections: [
        section('ett', [tick('rutin'), matrix('tabell', [row('rad')])]),
        section('tva', [plainTick('info')]),
      ],
    }),
  );

const problemsOf = (sheets: readonly GivenSheet[]) => {
  const read = templateOf(sheets, languages);
  return read.ok
    ? []
    : read.error.map(({ place: { sheet, row, column }, code }) => [sheet, row, column, code]);
};

describe('a template as sheets', () => {
  test.each(shippedTemplates())('%s comes back as it was', (_file, template) => {
    expect(templateOf(written(template), languages)).toEqual({ ok: true, value: template });
  });

  test('comes back as it was, whatever the template uses of the format and in either language', () => {
    fc.assert(
      fc.property(anyFullTemplate, (template) => {
        expect(templateOf(written(template), languages)).toEqual({ ok: true, value: template });
      }),
    );
  });

  test('shows the numbers of the form, and does not read them', () => {
    const sheets = small();
    expect(sheets[0]?.rows.map(([number]) => number)).toContain('1.1');
    expect(problemsOf(withCell(sheets, 'Kontrollpunkter', 3, 'Nummer', '99'))).toEqual([]);
  });

  test.each([swedish, english])('has no two words for the same thing, nor one for two', (words) => {
    const { sheets, columns, kinds, requirements, roles, assessments, answers, entries, parts, facts } =
      words;
    for (const list of [
      sheets,
      columns,
      kinds,
      requirements,
      roles,
      assessments,
      answers,
      entries,
      parts,
      facts,
    ]) {
      const lowered = Object.values(list).map((word) => word.toLowerCase());
      expect(new Set(lowered).size).toBe(lowered.length);
    }
  });
});

describe('sheets that somebody has edited', () => {
  test('may have their columns in another order, columns and sheets of their own, and empty rows', () => {
    const [items, ...others] = small();
    if (!items) throw new Error('There is no first sheet');
    const rows = items.rows.map((cells, at) => [at === 0 ? 'Egen' : 'anteckning', ...cells.toReversed(), '']);
    const edited = [
      { name: 'Eget blad', rows: [['hej']] },
      { name: ' kontrollpunkter', rows: [...rows.slice(0, 3), [], [null, ''], ...rows.slice(3)] },
      ...others,
    ];
    expect(templateOf(edited, languages)).toEqual(templateOf(small(), languages));
  });

  test('are read with words in any case, with the codes of the format, and with a decimal comma', () => {
    let sheets = withCell(small(), 'Kontrollpunkter', 3, 'Krav', 'önskemål');
    sheets = withCell(sheets, 'Kontrollpunkter', 3, 'Slag', 'yesNo');
    sheets = withCell(sheets, 'Kontrollpunkter', 3, 'Svaren betyder', ' JA : uppfyllt\r\nno: partial \n');
    sheets = withCell(sheets, 'Kontrollpunkter', 3, 'Vikt', ' 1,5 ');
    sheets = withCell(sheets, 'Kontrollpunkter', 3, 'Kritisk', true);
    sheets = withCell(sheets, 'Kontrollpunkter', 3, 'Hänvisningar', 'SoL: 3 kap.\n5.7');
    const read = templateOf(sheets, languages);
    expect(read.ok && read.value.sections[0]?.content[0]).toMatchObject({
      kind: 'yesNo',
      requirement: 'desirable',
      mapping: { yes: 'fulfilled', no: 'partial' },
      weight: 1.5,
      critical: true,
      references: [{ document: 'sol', place: '3 kap.' }, { place: '5.7' }],
    });
  });

  test('give a row without a key one of its own, from its words', () => {
    let sheets = withCell(small(), 'Kontrollpunkter', 3, 'Nyckel', null);
    sheets = withCell(sheets, 'Kontrollpunkter', 3, 'Text', 'Är rutinen känd?[^1]');
    sheets = withCell(sheets, 'Kontrollpunkter', 4, 'Nyckel', '');
    sheets = withCell(sheets, 'Fotnoter', 1, 'Text', 'Text');
    const read = templateOf(
      sheets.map((sheet) =>
        sheet.name === 'Fotnoter' ? { ...sheet, rows: [...sheet.rows, [1, 'En not.']] } : sheet,
      ),
      languages,
    );
    const keys = read.ok && read.value.sections[0]?.content.map((block) => 'key' in block && block.key);
    expect(keys).toEqual(['ar-rutinen-kand', 'tabell']);
  });
});

describe('what is wrong with a sheet', () => {
  test('is said for all of it at once, each at its sheet, row and column', () => {
    let sheets = withCell(small(), 'Kontrollpunkter', 3, 'Krav', 'Kanske');
    sheets = withCell(sheets, 'Kontrollpunkter', 3, 'Vikt', 'tung');
    sheets = withCell(sheets, 'Kontrollpunkter', 4, 'Text', { unreadable: 'formula-error' });
    sheets = withCell(sheets, 'Kontrollpunkter', 5, 'Svaren betyder', 'Bra');
    sheets = withCell(sheets, 'Kontrollpunkter', 8, 'Nyckel', 'rutin');
    sheets = withCell(sheets, 'Kontrollpunkter', 8, 'Text', { unreadable: 'date' });
    sheets = withCell(sheets, 'Mall', 2, 'Innehåll', 'Inte En Nyckel');
    sheets = withCell(sheets, 'Mall', 4, 'Uppgift', 'Något annat');
    sheets = withCell(sheets, 'Rapport', 2, 'Del', 'Rubrik');
    sheets = withCell(sheets, 'Lagar och krav', 2, 'Slag', 'Påhitt');
    expect(problemsOf(sheets)).toEqual([
      ['Kontrollpunkter', 3, 'Krav', 'unknown-word'],
      ['Kontrollpunkter', 3, 'Vikt', 'not-a-number'],
      ['Kontrollpunkter', 4, 'Text', 'formula-error'],
      ['Kontrollpunkter', 5, 'Svaren betyder', 'unknown-word'],
      ['Kontrollpunkter', 8, 'Text', 'date-cell'],
      ['Kontrollpunkter', 8, 'Nyckel', 'duplicate-key'],
      ['Mall', null, 'Språk', 'missing-entry'],
      ['Mall', 2, 'Innehåll', 'bad-format'],
      ['Mall', 4, 'Uppgift', 'unknown-entry'],
      ['Rapport', null, null, 'missing-report-part'],
      ['Lagar och krav', 2, 'Slag', 'unknown-word'],
    ]);
  });

  test('is said of a row that stands where nothing of its kind can', () => {
    let sheets = withCell(small(), 'Kontrollpunkter', 3, 'Nivå', 3);
    sheets = withCell(sheets, 'Kontrollpunkter', 8, 'Nivå', 'hög');
    sheets = withCell(sheets, 'Kontrollpunkter', 10, 'Nivå', 1);
    sheets = withCell(sheets, 'Kontrollpunkter', 6, 'Slag', 'Stycke');
    expect(problemsOf(sheets)).toEqual([
      ['Kontrollpunkter', 3, 'Nivå', 'level-jumps'],
      ['Kontrollpunkter', 6, 'Svaren betyder', 'not-for-this-kind'],
      ['Kontrollpunkter', 6, 'Nyckel', 'not-for-this-kind'],
      ['Kontrollpunkter', 6, 'Slag', 'stands-nowhere'],
      ['Kontrollpunkter', 8, 'Nivå', 'bad-level'],
      ['Kontrollpunkter', 10, 'Slag', 'stands-nowhere'],
    ]);
  });

  test('is said of a cell that rows of its kind do not use', () => {
    expect(problemsOf(withCell(small(), 'Kontrollpunkter', 2, 'Krav', 'Krav'))).toEqual([
      ['Kontrollpunkter', 2, 'Krav', 'not-for-this-kind'],
    ]);
  });

  test('is a missing sheet or column, and then nothing that only follows from it', () => {
    const sheets = small().filter(({ name }) => name !== 'Rapport');
    expect(problemsOf(sheets)).toEqual([['Rapport', null, null, 'missing-sheet']]);
    expect(problemsOf(withCell(small(), 'Kontrollpunkter', 1, 'Krav', 'Kraf'))).toEqual([
      ['Kontrollpunkter', null, 'Krav', 'missing-column'],
    ]);
    expect(problemsOf(withCell(small(), 'Kontrollpunkter', 1, 'Nummer', 'Krav'))).toEqual([
      ['Kontrollpunkter', 1, 'Krav', 'repeated-column'],
    ]);
  });

  test('is that it is no template at all', () => {
    expect(problemsOf([{ name: 'Blad1', rows: [['a']] }])).toEqual([['', null, null, 'unknown-sheets']]);
  });

  test('is said of any cells whatever, without a fault of our own', () => {
    const cell: fc.Arbitrary<GivenCell> = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constantFrom(null, { unreadable: 'date' }, { unreadable: 'formula-error' }),
      fc.constantFrom('Avsnitt', 'Tabell', 'Ruta', '__proto__', 'constructor: Uppfyllt', '=1+1'),
    );
    const heads = Object.values(swedish.columns);
    const rows = fc.array(fc.array(cell, { maxLength: heads.length }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, (cells) => {
        const sheets = small().map((sheet) =>
          sheet.name === 'Kontrollpunkter' ? { ...sheet, rows: [heads, ...cells] } : sheet,
        );
        const read = templateOf(sheets, languages);
        expect(read.ok || read.error.length > 0).toBe(true);
      }),
    );
  });
});
