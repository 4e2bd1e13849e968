import { expect, test } from '@playwright/test';
import { KillableSite } from '../support/killable-site';
import { saveUnderFire } from '../support/saves-under-fire';

const SAVES = 200;
const KILLS = ['server', 'database', 'server', 'server', 'database', 'server'] as const;

const site = new KillableSite();

test.beforeAll(async () => {
  test.setTimeout(120_000);
  await site.start();
});

test.afterAll(() => site.stop());

test('no acknowledged answer is lost, and none is saved twice, when server and database are killed while it is saved', async () => {
  test.setTimeout(240_000);
  const { acknowledged, attempts, history, standing } = await saveUnderFire(site, SAVES, KILLS);
  expect(acknowledged).toHaveLength(SAVES);
  expect(attempts, 'some were cut off, or nothing is proved').toBeGreaterThan(SAVES);
  const byMutation = new Map(history.map((row) => [row.mutation_id, row]));
  for (const { mutationId, target, value, revision } of acknowledged)
    expect(byMutation.get(mutationId)).toMatchObject({ target, after: value, revision });
  expect(history).toHaveLength(SAVES);
  for (const { target, value, revision } of standing) {
    const last = acknowledged.findLast((change) => change.target === target);
    expect({ value, revision }).toEqual({ value: last?.value, revision: last?.revision });
  }
});
