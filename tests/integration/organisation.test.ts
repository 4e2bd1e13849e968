import { beforeAll, expect, test } from 'vitest';
import { previewOrganisation, saveOrganisation } from '@/lib/commands/save-organisation';
import { withTenant } from '@/lib/data/scope';
import { getReportingOccasions, getSettings, requireTenant } from '@/lib/data/tenants';
import { connectedAs } from '../support/own-database';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;

/** The open action of the decided audit, as if it had been agreed to be done by *T1 2027*. */
beforeAll(async () => {
  home = await makeTenant('hemma');
  await connectedAs('superuser', async (client) => {
    await client.query('SET session_replication_role = replica');
    const deadline = { deadline: { kind: 'tertial', name: 'T1', year: 2027 }, words: 'T1 2027' };
    await client.query('UPDATE action SET deadline = $1 WHERE id = $2', [deadline, home.actionId]);
  });
});

const standing = () =>
  withTenant(home.as.admin, 'organisation.change', async (tx) => ({
    name: (await requireTenant(tx)).name,
    revision: (await getSettings(tx)).revision,
    occasions: [...(await getReportingOccasions(tx))],
  }));

test('a reporting day is changed once it has been seen which open actions move with it, and to which day', async () => {
  const before = await standing();
  const later = before.occasions.map((each) => (each.name === 'T1' ? { ...each, month: 5, day: 15 } : each));
  const wanted = { ...before, occasions: later };
  const { moves, seen } = rightly(await previewOrganisation(home.as.admin, wanted));
  expect(moves).toMatchObject([
    {
      id: home.actionId,
      before: '2027-04-30',
      after: '2027-05-15',
      origin: { kind: 'audit', id: home.decidedAuditId },
    },
  ]);
  expect(await saveOrganisation(home.as.admin, { ...wanted, seen: 'something else' })).toEqual({
    ok: false,
    error: 'not-the-one-seen',
  });
  rightly(await saveOrganisation(home.as.admin, { ...wanted, seen }));
  expect((await standing()).occasions).toEqual(later);
});

test('of two who save at once, one is told', async () => {
  const before = await standing();
  const { seen } = rightly(await previewOrganisation(home.as.admin, before));
  const answers = await Promise.all(
    ['Ena kommunen', 'Andra kommunen'].map((name) =>
      saveOrganisation(home.as.admin, { ...before, name, seen }),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, error: 'changed-meanwhile' });
});
