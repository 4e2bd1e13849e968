import { beforeAll, describe, expect, test } from 'vitest';
import { endOwnSource } from '@/lib/commands/end-own-source';
import { saveOwnSource, sourceEditSchema } from '@/lib/commands/save-own-source';
import { withTenant } from '@/lib/data/scope';
import { listCitingTemplates, listSources } from '@/lib/data/sources';
import { plainDate } from '@/lib/domain/plain-date';
import type { RegisteredSource } from '@/lib/domain/source/registered-source';
import type { Source } from '@/lib/domain/source/source-schema';
import { addSource, guidance, makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let away: TestTenant;

beforeAll(async () => {
  home = await makeTenant('hemma');
  away = await makeTenant('borta');
});

const register = (tenant: TestTenant): Promise<RegisteredSource[]> =>
  withTenant(tenant.as.reader, 'source.read', listSources);

const find = async (tenant: TestTenant, key: string): Promise<RegisteredSource | undefined> =>
  (await register(tenant)).find((source) => source.key === key);

const save = (source: Source, revision: number) => saveOwnSource(home.as.admin, { source, revision });

const on = (text: string) => ({ day: plainDate(text), knownFrom: 'Nämndens beslut' });

describe('a tenant’s register of laws and specifications', () => {
  test('begins as what is shipped; a correction holds for that tenant alone, until it is taken back', async () => {
    const shipped = await find(home, 'bbic');
    expect(shipped).toMatchObject({ origin: 'shipped', validTo: null, revision: 0 });
    rightly(await save({ ...guidance('bbic', home.slug), validTo: on('2026-12-31') }, 0));
    expect(await find(home, 'bbic')).toMatchObject({
      origin: 'corrected',
      revision: 1,
      validTo: { day: '2026-12-31', knownFrom: 'Nämndens beslut' },
    });
    expect(await find(away, 'bbic')).toEqual(shipped);
    rightly(await endOwnSource(home.as.admin, { key: 'bbic', revision: 1 }));
    expect(await find(home, 'bbic')).toEqual(shipped);
  });

  test('two who change the same source lose nothing: the later one is refused', async () => {
    const key = await addSource(home.as.admin, home.slug);
    rightly(await save({ ...guidance(key, home.slug), note: 'Den första.' }, 1));
    expect(await save({ ...guidance(key, home.slug), note: 'Den andra.' }, 1)).toEqual({
      ok: false,
      error: 'changed-meanwhile',
    });
    expect(await endOwnSource(home.as.admin, { key, revision: 1 })).toMatchObject({ ok: false });
    expect(await find(home, key)).toMatchObject({ note: 'Den första.', revision: 2 });
  });

  test('two who add the same key at once: one of them does', async () => {
    const both = await Promise.all([1, 2].map(() => save(guidance('pa-en-gang', home.slug), 0)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('what has been taken back can be written again', async () => {
    const key = await addSource(home.as.admin, home.slug);
    rightly(await endOwnSource(home.as.admin, { key, revision: 1 }));
    expect(await find(home, key)).toBeUndefined();
    rightly(await save(guidance(key, home.slug), 0));
    expect(await find(home, key)).toMatchObject({ origin: 'own', revision: 1 });
  });

  test('a successor must be in the register, must not lead back, and cannot leave while it is needed', async () => {
    const older = await addSource(home.as.admin, home.slug);
    const newer = await addSource(home.as.admin, home.slug);
    const replacedBy = (key: string) => ({ key, knownFrom: 'Nämndens beslut' });
    const change = (key: string, by: string) =>
      save({ ...guidance(key, home.slug), replacedBy: replacedBy(by) }, 1);
    expect(await change(older, 'finns-inte')).toEqual({ ok: false, error: 'unknown-successor' });
    rightly(await change(older, newer));
    expect(await change(newer, older)).toEqual({ ok: false, error: 'goes-in-circles' });
    expect(await endOwnSource(home.as.admin, { key: newer, revision: 1 })).toEqual({
      ok: false,
      error: 'still-needed',
    });
    const backwards = {
      ...guidance(newer, home.slug),
      validFrom: on('2026-02-01'),
      validTo: on('2026-01-01'),
    };
    expect(await save(backwards, 1)).toEqual({ ok: false, error: 'ends-before-it-begins' });
  });

  test('each change is written in the log, by the name of whoever made it', async () => {
    const key = await addSource(away.as.admin, away.slug);
    rightly(await endOwnSource(away.as.admin, { key, revision: 1 }));
    const logged = await withTenant(away.as.admin, 'log.read', (tx) =>
      tx.db.logEntry.findMany({
        where: { action: { startsWith: 'source.' } },
        orderBy: { id: 'desc' },
        take: 2,
      }),
    );
    expect(logged.map(({ action, userId }) => [action, userId])).toEqual([
      ['source.end', away.as.admin.userId],
      ['source.edit', away.as.admin.userId],
    ]);
  });

  test('is held against the newest published version of each of the tenant’s templates', async () => {
    const citing = await withTenant(home.as.reader, 'source.read', listCitingTemplates);
    expect(citing.map(({ versionId }) => versionId)).toEqual([home.versionId]);
  });
});

describe('what a person writes of a source', () => {
  const written = {
    ...guidance('var-riktlinje', 'x'),
    validFrom: { day: '2026-01-01', knownFrom: ' Beslut ' },
  };

  test('is trimmed, and stored only as the register can read it again', () => {
    const { source } = sourceEditSchema.parse({ revision: 0, source: { ...written, name: '  ' } });
    expect(source).toMatchObject({ name: null, validFrom: { knownFrom: 'Beslut' } });
  });

  test('needs where a day is known from, a key that is one, and no characters that nobody sees', () => {
    const codesOf = (change: object) =>
      sourceEditSchema
        .safeParse({ revision: 0, source: { ...written, ...change } })
        .error?.issues.map(({ path, message }) => [path.join('.'), message]);
    expect(codesOf({ validFrom: { day: '2026-01-01', knownFrom: '' } })).toEqual([
      ['source.validFrom.knownFrom', 'required'],
    ]);
    expect(codesOf({ key: 'Vår riktlinje' })).toEqual([['source.key', 'not-a-key']]);
    expect(codesOf({ designation: 'a\u202Eb' })).toEqual([['source.designation', 'unwanted-characters']]);
  });
});
