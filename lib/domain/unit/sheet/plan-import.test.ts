import { describe, expect, test } from 'vitest';
import { plainDate } from '../../plain-date';
import type { GivenCell } from '../../template/sheet/sheet-table';
import type { SheetWords } from './organisation-sheets';
import { planImport, type StandingOrganisation } from './plan-import';

const words: SheetWords = {
  sheets: { providers: ['Utförare'], units: ['Enheter'] },
  columns: {
    name: ['Namn'],
    operatingForm: ['Regi'],
    contract: ['Avtal'],
    contractFrom: ['Avtal från'],
    contractTo: ['Avtal till'],
    provider: ['Utförare'],
    parent: ['Del av'],
    validFrom: ['Gäller från'],
    address: ['Adress'],
    addressProtected: ['Skyddad adress'],
    phone: ['Telefon'],
    email: ['E-post'],
  },
  operatingForms: { municipal: ['kommunal'], private: ['privat'], nonProfit: ['ideell'] },
  yes: ['ja'],
  no: ['nej'],
};

const standing: StandingOrganisation = {
  providers: [
    {
      id: '0190a2b4-0000-7000-8000-000000000001',
      revision: 3,
      name: 'Kommunen',
      operatingForm: 'municipal',
      contract: null,
      contractFrom: null,
      contractTo: null,
    },
  ],
  units: [
    {
      id: '0190a2b4-0000-7000-8000-000000000002',
      revision: 2,
      name: 'Norr',
      provider: 'Kommunen',
      parent: null,
      validFrom: plainDate('2020-01-01'),
      validTo: null,
      address: 'Gatan 1',
      addressProtected: true,
      phone: null,
      email: null,
    },
  ],
};

const plan = (units: GivenCell[][], providers: GivenCell[][] = []) =>
  planImport(
    [
      { name: 'utförare', rows: [['Namn', 'Regi'], ...providers] },
      {
        name: 'Enheter',
        rows: [['Namn', 'Utförare', 'Del av', 'Gäller från', 'Adress', 'Skyddad adress'], ...units],
      },
    ],
    standing,
    words,
  );

describe('a file of providers and units', () => {
  test('says of each what is new, what is changed and what stays; an empty cell changes nothing', () => {
    const planned = plan(
      [
        ['norr', null, null, null, 'Gatan 2', null],
        ['Söder', 'Omsorg AB', 'Norr', '2026-01-01', null, 'Nej'],
        [null, null, null, null, null, null],
      ],
      [
        ['Kommunen', null],
        ['Omsorg AB', 'Privat'],
      ],
    );
    if (!planned.ok) throw new Error(JSON.stringify(planned.error));
    expect(planned.value.providers.map(({ name, state }) => [name, state])).toEqual([
      ['Kommunen', 'same'],
      ['Omsorg AB', 'new'],
    ]);
    const [north, south] = planned.value.units;
    expect(north).toMatchObject({
      state: 'changed',
      changed: ['address'],
      address: 'Gatan 2',
      addressProtected: true,
    });
    expect(south).toMatchObject({
      state: 'new',
      provider: 'Omsorg AB',
      parent: 'Norr',
      validFrom: '2026-01-01',
    });
  });

  test('is told everything that is wrong with it at once, each with its row and column', () => {
    const planned = plan(
      [
        ['Söder', 'Ingen', 'Ingenstans', '31/1', { unreadable: 'formula-error' }, 'kanske'],
        ['söder', null, null, null, null, null],
        [null, 'Kommunen', null, null, null, null],
        ['Norr', null, 'Öst', null, null, null],
        ['Öst', 'Kommunen', 'Norr', '2026-01-01', null, null],
      ],
      [['Ny', 'statlig']],
    );
    if (planned.ok) throw new Error('The file was taken');
    const told = planned.error.map(({ sheet, row, column, code }) => `${sheet} ${row} ${column} ${code}`);
    expect(told.sort()).toEqual(
      [
        'providers 2 operatingForm not-a-form',
        'units 2 address unreadable',
        'units 2 addressProtected not-yes-or-no',
        'units 2 parent unknown-parent',
        'units 2 provider unknown-provider',
        'units 2 validFrom not-a-day',
        'units 3 name twice',
        'units 3 provider required',
        'units 3 validFrom required',
        'units 4 name required',
        'units 5 parent circle',
        'units 6 parent circle',
      ].sort(),
    );
  });

  test('is taken as long as it may be, each unit a part of the one before', () => {
    const units = Array.from({ length: 19_999 }, (_, at) => [
      `Enhet ${at}`,
      'Kommunen',
      at === 0 ? 'Norr' : `Enhet ${at - 1}`,
      '2026-01-01',
      null,
      null,
    ]);
    const planned = plan(units);
    expect(planned.ok && planned.value.units.length).toBe(19_999);
  });

  test('is told the first of what is wrong with it, also when nothing in it is right', () => {
    const wrong = Array.from({ length: 19_999 }, () => [
      'Söder',
      'Ingen',
      'Ingenstans',
      '31/1',
      null,
      'kanske',
    ]);
    const planned = plan(wrong);
    expect(planned.ok === false && planned.error.length).toBe(200);
  });

  test('must have a sheet that is known, and a column of names', () => {
    expect(planImport([{ name: 'Blad1', rows: [['Namn']] }], standing, words)).toEqual({
      ok: false,
      error: [{ sheet: 'units', row: null, column: null, code: 'sheet-missing' }],
    });
    expect(planImport([{ name: 'Enheter', rows: [['Enhet']] }], standing, words)).toEqual({
      ok: false,
      error: [{ sheet: 'units', row: 1, column: 'name', code: 'column-missing' }],
    });
  });
});
