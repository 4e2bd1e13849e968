import { resolve } from 'node:path';
import { getInstallationState } from '@/lib/data/installation-state';
import { type Env, env } from '@/lib/env';
import { keyIdOf } from '@/lib/report/tenant-key';
import { now } from '@/lib/time/clock';
import type { RoleName } from '../roles.mjs';
import { type Finding, reasonOf, wrong } from './finding';
import {
  asLogin,
  lookAtAppRights,
  lookAtClock,
  lookAtLocks,
  lookAtMigrations,
  lookAtRole,
  lookAtSeals,
} from './look-at-database';
import { lookAtDisk, lookAtFonts, lookAtNode } from './look-at-machine';
import { lookAtMail, lookAtPublicAddress, lookAtSettings } from './look-at-settings';
import { lookAtWork } from './look-at-work';

/** Looks over the whole installation, changing nothing. What cannot be looked at is a finding, too. */
export async function examine(root: string): Promise<Finding[]> {
  const machine = [...lookAtNode(), ...lookAtDisk(root), ...lookAtFonts()];
  const settings = readSettings();
  if ('findings' in settings) return [...machine, ...settings.findings];
  return [
    ...machine,
    ...lookAtSettings(settings.env),
    ...(await lookAtMail(settings.env)),
    ...(await lookAtPublicAddress(settings.env, now())),
    ...(await lookAtDatabase(settings.env, resolve(root, 'prisma/migrations'))),
  ];
}

function readSettings(): { env: Env } | { findings: Finding[] } {
  try {
    return { env: env() };
  } catch (error) {
    return { findings: [wrong('settings', reasonOf(error), 'Mend them, and ask again.')] };
  }
}

async function lookAtDatabase(settings: Env, migrations: string): Promise<Finding[]> {
  const { DATABASE_URL, WORKER_DATABASE_URL, OWNER_DATABASE_URL, KEY_ENCRYPTION_KEY } = settings;
  const logins: [RoleName, string | undefined][] = [
    ['app', DATABASE_URL],
    ['worker', WORKER_DATABASE_URL],
    ['owner', OWNER_DATABASE_URL],
  ];
  const roles: Finding[] = [];
  for (const [role, url] of logins) roles.push(...(await asLogin(role, url, (ask) => lookAtRole(role, ask))));
  // Without all three logins the rest would say the same once more.
  if (roles.some(({ state }) => state === 'error')) return roles;
  const keyId = KEY_ENCRYPTION_KEY === undefined ? null : keyIdOf(KEY_ENCRYPTION_KEY);
  const asOwner = await asLogin('owner', OWNER_DATABASE_URL, async (ask) => [
    ...(await lookAtClock(ask, now)),
    ...(await lookAtMigrations(ask, migrations)),
    ...(await lookAtLocks(ask)),
    ...(await lookAtSeals(ask, keyId, now())),
  ]);
  const asApp = await asLogin('app', DATABASE_URL, lookAtAppRights);
  const work = await getInstallationState().then(
    (state) => lookAtWork(state, now()),
    (error: unknown) => [
      wrong('queue', `The queue cannot be read: ${reasonOf(error)}.`, 'Run foljsam database migrate.'),
    ],
  );
  return [...roles, ...asOwner, ...asApp, ...work];
}
