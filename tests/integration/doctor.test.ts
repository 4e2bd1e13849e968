import { beforeAll, expect, test } from 'vitest';
import { getInstallationState } from '@/lib/data/installation-state';
import { installQueue } from '@/lib/jobs/install-queue';
import { now } from '@/lib/time/clock';
import { examine } from '@/scripts/doctor/examine';
import type { Finding } from '@/scripts/doctor/finding';
import { asLogin, lookAtSeals } from '@/scripts/doctor/look-at-database';
import { lookAtNode } from '@/scripts/doctor/look-at-machine';
import { clockFinding } from '@/scripts/doctor/look-at-settings';
import { lookAtWork } from '@/scripts/doctor/look-at-work';
import { inProject } from '@/scripts/project-folder.mjs';
import { addressAs, connectedAs } from '../support/own-database';
import { makeTenant } from '../support/two-tenants';

const errorsOf = (findings: readonly Finding[]): string[] =>
  findings.filter(({ state }) => state === 'error').map(({ about, says }) => `${about}: ${says}`);

/** What the doctor finds while something is as it should not be; it is put right again. */
async function whileSo(spoil: string, mend: string): Promise<string[]> {
  const run = (sql: string) => connectedAs('superuser', (client) => client.query(sql));
  await run(spoil);
  try {
    return errorsOf(await examine(inProject()));
  } finally {
    await run(mend);
  }
}

beforeAll(async () => {
  await installQueue(addressAs('worker'));
  await makeTenant('hemma');
});

test('a sound installation has nothing wrong, and every finding that is not well says what to do', async () => {
  const findings = await examine(inProject());
  expect(errorsOf(findings)).toEqual([]);
  const abouts = new Set(findings.map(({ about }) => about));
  for (const about of ['node', 'disk', 'fonts', 'roles', 'clock', 'migrations', 'rights', 'seals', 'queue'])
    expect(abouts).toContain(about);
  for (const { state, todo } of findings) expect(todo !== undefined).toBe(state !== 'ok');
});

test('a lock that is off, a right that is too wide and a trigger that sleeps are found', async () => {
  expect(
    await whileSo(
      'ALTER TABLE unit NO FORCE ROW LEVEL SECURITY',
      'ALTER TABLE unit FORCE ROW LEVEL SECURITY',
    ),
  ).toEqual(['rights: Row level security is not forced on unit.']);
  expect(
    await whileSo(
      'GRANT SELECT ON user_account TO foljsam_app',
      'REVOKE SELECT ON user_account FROM foljsam_app',
    ),
  ).toEqual(['rights: The application can read accounts.']);
  expect(
    await whileSo('GRANT DELETE ON log_entry TO foljsam_app', 'REVOKE DELETE ON log_entry FROM foljsam_app'),
  ).toEqual(['rights: The log can be changed by foljsam_app on log_entry.']);
  expect(
    await whileSo('ALTER TABLE report DISABLE TRIGGER keep', 'ALTER TABLE report ENABLE TRIGGER keep'),
  ).toEqual(['rights: Triggers are switched off: report.keep.']);
});

test('a migration that this program does not know is found', async () => {
  const [found] = await whileSo(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '99990101000000_later', now())`,
    `DELETE FROM _prisma_migrations WHERE id = 'x'`,
  );
  expect(found).toContain('99990101000000_later');
});

test('a seal under another key, and one that is about to end, are found before a report needs them', async () => {
  const seals = (keyId: string, at: Date) =>
    asLogin('owner', addressAs('owner'), (ask) => lookAtSeals(ask, keyId, at));
  expect(errorsOf(await seals('0'.repeat(16), now()))).toEqual([
    'seals: The seal of hemma is under another KEY_ENCRYPTION_KEY.',
  ]);
  const inManyYears = new Date(now().getTime() + 50 * 365 * 86_400_000);
  expect((await seals('0'.repeat(16), inManyYears)).map(({ says }) => says).join()).toMatch(
    /ends in -\d+ days/,
  );
});

test('a queue that nobody works at is found', async () => {
  await connectedAs('superuser', (client) =>
    client.query(`SELECT graphile_worker.add_job('never', '{}', run_at => now() - interval '10 minutes')`),
  );
  expect(errorsOf(lookAtWork(await getInstallationState(), now())).join()).toMatch(
    /A job has waited for \d+ s/,
  );
});

test('a login that cannot be had is told without its password', async () => {
  const wrongLogin = Object.assign(new URL(addressAs('app')), { password: 'hemligt-ord' }).href;
  const [finding] = await asLogin('app', wrongLogin, async () => []);
  expect(finding).toMatchObject({ about: 'database', state: 'error' });
  expect(JSON.stringify(finding)).not.toContain('hemligt-ord');
});

test('a clock that is off and a Node that is past its end are told', () => {
  expect(clockFinding('the database', 1_000).state).toBe('ok');
  expect(clockFinding('the database', -10_000).state).toBe('warning');
  expect(clockFinding('the database', 60_000).state).toBe('error');
  expect(lookAtNode('24.1.0').map(({ state }) => state)).toEqual(['ok']);
  expect(lookAtNode('18.0.0').map(({ state }) => state)).toEqual(['error']);
});
