import { beforeAll, describe, expect, test } from 'vitest';
import { importOrganisation, previewImport } from '@/lib/commands/import-organisation';
import { listProviders } from '@/lib/data/providers';
import { withTenant } from '@/lib/data/scope';
import { listUnitEvents } from '@/lib/data/unit-events';
import { listUnits } from '@/lib/data/units';
import { sheetWords, type WrittenOrganisation, writeOrganisationFile } from '@/lib/files/organisation-words';
import { readSheetsFile } from '@/lib/files/sheets-file';
import { today } from '@/lib/time/clock';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;

beforeAll(async () => {
  home = await makeTenant('hemma');
});

/** A file as a person would send it: written, and read again by the same means as the route reads it. */
const fileOf = async (organisation: WrittenOrganisation) =>
  rightly(await readSheetsFile(await writeOrganisationFile(organisation, 'sv')));

const organisation: WrittenOrganisation = {
  providers: [{ name: 'Omsorg AB', operatingForm: 'privat', contract: 'A-1', contractTo: '2027-12-31' }],
  units: [
    { name: 'Del', provider: 'Omsorg AB', parent: 'Helhet', validFrom: '2026-01-01' },
    { name: 'Helhet', provider: 'Omsorg AB', validFrom: '2026-01-01', addressProtected: 'ja' },
  ],
};

const unitNamed = async (name: string) => {
  const units = await withTenant(home.as.admin, 'unit.list', (tx) => listUnits(tx, today()));
  return units.find((unit) => unit.name === name);
};

const take = async (given: WrittenOrganisation) => {
  const sheets = await fileOf(given);
  const { seen } = rightly(await previewImport(home.as.admin, sheets, sheetWords()));
  return importOrganisation(home.as.admin, { sheets, words: sheetWords(), seen });
};

describe('a file of providers and units', () => {
  test('writes nothing before it is confirmed, all of it then, and nothing the second time', async () => {
    rightly(await previewImport(home.as.admin, await fileOf(organisation), sheetWords()));
    expect(await unitNamed('Helhet')).toBeUndefined();
    expect(await take(organisation)).toEqual({ ok: true, value: { written: 3 } });
    const whole = await unitNamed('Helhet');
    expect(whole).toMatchObject({ providerName: 'Omsorg AB', addressProtected: true });
    expect(await unitNamed('Del')).toMatchObject({ parentId: whole?.id, validFrom: '2026-01-01' });
    expect(await take(organisation)).toEqual({ ok: true, value: { written: 0 } });
  });

  test('changes what it says and nothing else, and the history of the unit tells', async () => {
    const change = {
      providers: [],
      units: [{ name: 'Helhet', provider: `Regi ${home.slug}`, phone: '08-1' }],
    };
    expect(await take(change)).toEqual({ ok: true, value: { written: 1 } });
    const whole = await unitNamed('Helhet');
    expect(whole).toMatchObject({ providerName: `Regi ${home.slug}`, addressProtected: true });
    const events = await withTenant(home.as.admin, 'unit.read', (tx) => listUnitEvents(tx, whole?.id ?? ''));
    expect(events.map(({ event }) => event.kind)).toEqual(['newProvider']);
  });

  test('lets two units change places in the tree', async () => {
    const swap = {
      providers: [],
      units: [
        { name: 'Helhet', parent: 'Del' },
        { name: 'Del', parent: `Enhet A ${home.slug}` },
      ],
    };
    expect(await take(swap)).toEqual({ ok: true, value: { written: 2 } });
    expect(await unitNamed('Helhet')).toMatchObject({ parentId: (await unitNamed('Del'))?.id });
  });

  test('is not taken when the units have changed since it was seen, and of two who confirm it, one is told', async () => {
    const more = { providers: [], units: [{ name: 'Helhet', phone: '08-2' }] };
    const sheets = await fileOf(more);
    const { seen } = rightly(await previewImport(home.as.admin, sheets, sheetWords()));
    const confirmed = { sheets, words: sheetWords(), seen };
    const answers = await Promise.all([
      importOrganisation(home.as.admin, confirmed),
      importOrganisation(home.as.admin, confirmed),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, error: { code: 'not-the-one-seen' } });
  });

  test('with one thing wrong writes nothing at all', async () => {
    const before = await withTenant(home.as.admin, 'provider.list', listProviders);
    const wrong = { providers: [{ name: 'Bra AB', operatingForm: 'privat' }], units: [{ name: 'Ny' }] };
    const refused = await previewImport(home.as.admin, await fileOf(wrong), sheetWords());
    expect(refused).toMatchObject({ ok: false, error: { code: 'problems' } });
    expect(await withTenant(home.as.admin, 'provider.list', listProviders)).toEqual(before);
  });
});
