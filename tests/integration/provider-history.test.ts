import { beforeAll, expect, test } from 'vitest';
import { editProvider, registerProvider } from '@/lib/commands/save-provider';
import { listProviderEvents } from '@/lib/data/provider-events';
import { withTenant } from '@/lib/data/scope';
import { today } from '@/lib/time/clock';
import { connectedAs } from '../support/own-database';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let providerId: string;

const facts = {
  name: 'Omsorgen AB',
  operatingForm: 'private',
  contract: null,
  contractFrom: null,
  contractTo: null,
} as const;

const history = () =>
  withTenant(home.as.reader, 'provider.list', async (tx) =>
    (await listProviderEvents(tx)).filter((event) => event.providerId === providerId),
  );

beforeAll(async () => {
  home = await makeTenant('hemma');
  ({ providerId } = rightly(await registerProvider(home.as.admin, facts)));
});

test('what a provider was called and how it was run stays to be read, the newest first', async () => {
  const renamed = { ...facts, name: 'Omsorgen Väst AB' };
  rightly(await editProvider(home.as.admin, { providerId, revision: 1, facts: renamed }));
  const contracted = { ...renamed, contract: 'Avtal 7' };
  rightly(await editProvider(home.as.admin, { providerId, revision: 2, facts: contracted }));
  const taken = { ...contracted, operatingForm: 'municipal' } as const;
  rightly(await editProvider(home.as.admin, { providerId, revision: 3, facts: taken }));
  expect((await history()).map(({ day, event }) => [day, event])).toEqual([
    [today(), { kind: 'newForm', name: 'Omsorgen Väst AB', before: 'private', after: 'municipal' }],
    [today(), { kind: 'renamed', before: 'Omsorgen AB', after: 'Omsorgen Väst AB' }],
  ]);
});

test('a change that is refused leaves nothing in the history', async () => {
  const before = await history();
  const late = await editProvider(home.as.admin, {
    providerId,
    revision: 1,
    facts: { ...facts, name: 'Annat' },
  });
  expect(late).toEqual({ ok: false, error: 'changed-meanwhile' });
  expect(await history()).toEqual(before);
});

test('what has happened is added to and never changed, whoever asks as the application', async () => {
  await connectedAs('app', async (client) => {
    for (const change of [`UPDATE provider_event SET day = '2000-01-01'`, 'DELETE FROM provider_event'])
      await expect(client.query(change), change).rejects.toThrow(/permission denied/);
  });
});
