import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, afterEach, expect, inject, vi } from 'vitest';
import { privilegesSql, ROLES, type RoleName } from '@/scripts/roles.mjs';
import { TEMPLATE_DATABASE } from './database-names';

/** Gives each test file a database of its own, reached through the three logins, and fails a test that logs an error. */
const name = `foljsam_${randomBytes(6).toString('hex')}`;

export const addressAs = (role: RoleName | 'superuser'): string => {
  const url = new URL(inject('superuserUrl'));
  url.pathname = `/${name}`;
  if (role !== 'superuser') Object.assign(url, { username: ROLES[role], password: inject('rolePassword') });
  return url.href;
};

/** Runs work on a connection of one login, past the application's own. */
export async function connectedAs<Value>(
  role: RoleName | 'superuser',
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({ connectionString: addressAs(role) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

let kept: Promise<Client> | null = null;

/** Asks on the superuser's connection that the file keeps: for what is asked hundreds of times. */
export async function askedOften<Value>(work: (client: Client) => Promise<Value>): Promise<Value> {
  kept ??= (async () => {
    const client = new Client({ connectionString: addressAs('superuser') });
    await client.connect();
    return client;
  })();
  return work(await kept);
}

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: inject('superuserUrl') });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

await onServer(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE_DATABASE} OWNER ${ROLES.owner}`);
await connectedAs('superuser', (client) => client.query(privilegesSql(name)));

process.env.DATABASE_URL = addressAs('app');
process.env.WORKER_DATABASE_URL = addressAs('worker');
process.env.OWNER_DATABASE_URL = addressAs('owner');
process.env.SESSION_SECRET = randomBytes(32).toString('base64url');
process.env.KEY_ENCRYPTION_KEY = randomBytes(32).toString('base64');
// As the site's server has it; what leaves the house by mail leads there.
process.env.NEXTAUTH_URL = 'http://127.0.0.1:3000';
// Where the providers of tests are; `localhost` and other such names are not.
process.env.ALLOWED_PRIVATE_HOSTS = '127.0.0.1';
process.env.LOG_LEVEL = 'silent';

const { logger } = await import('@/lib/observe/logger');
const { closeDatabase } = await import('@/lib/data/client');

/** What was logged as an error during the test; a test that expects one empties it. */
export const loggedErrors = vi.spyOn(logger, 'error');

afterEach(() => {
  const calls = [...loggedErrors.mock.calls];
  loggedErrors.mockClear();
  expect(calls, 'errors in the log').toEqual([]);
});

afterAll(async () => {
  await closeDatabase();
  await (await kept)?.end();
  await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
});
