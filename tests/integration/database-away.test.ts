import { type AddressInfo, connect, createServer } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { isDatabaseAway } from '@/lib/data/database-away';
import { freePort } from '@/scripts/process/free-port.mjs';
import { addressAs, connectedAs } from '../support/own-database';

/** What goes wrong in a transaction of a process whose database is at that address. */
async function failureAt(
  address: string,
  meanwhile: () => Promise<unknown>,
): Promise<{ failure: unknown; close: () => Promise<void> }> {
  vi.stubEnv('DATABASE_URL', address);
  vi.resetModules();
  const { clientOf, closeDatabase } = await import('@/lib/data/client');
  await closeDatabase();
  const failure = await clientOf('app')
    .$transaction(async (db) => {
      await db.$queryRaw`SELECT 1`;
      await meanwhile();
      await db.$queryRaw`SELECT 1`;
    })
    .then(
      () => null,
      (error: unknown) => error,
    );
  return { failure, close: closeDatabase };
}

const endSessions = (): Promise<unknown> =>
  connectedAs('superuser', (client) =>
    client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'foljsam_app' AND datname = current_database()`,
    ),
  );

afterEach(() => vi.unstubAllEnvs());

test('a server that nobody hears is away', async () => {
  const nowhere = Object.assign(new URL(addressAs('app')), { port: String(await freePort()) }).href;
  const { failure, close } = await failureAt(nowhere, async () => undefined);
  expect(isDatabaseAway(failure), String(failure)).toBe(true);
  await close();
});

test('a connection that breaks in the middle of a transaction is a database that is away', async () => {
  const { failure, close } = await failureAt(addressAs('app'), endSessions);
  expect(isDatabaseAway(failure), String(failure)).toBe(true);
  await close();
});

test('so is one that is cut off while it is asked', async () => {
  const { port, hostname } = new URL(addressAs('app'));
  let isCut = false;
  const between = createServer((asking) => {
    const answering = connect({ host: hostname, port: Number(port) });
    asking.on('data', (data) => (isCut ? asking.resetAndDestroy() : answering.write(data)));
    answering.on('data', (data) => asking.write(data));
    for (const socket of [asking, answering]) socket.on('error', () => answering.destroy());
    asking.on('close', () => answering.destroy());
  });
  await new Promise<void>((listening) => between.listen(0, '127.0.0.1', listening));
  const { port: own } = between.address() as AddressInfo;
  const through = Object.assign(new URL(addressAs('app')), { port: String(own) }).href;
  const { failure, close } = await failureAt(through, async () => {
    isCut = true;
  });
  expect(isDatabaseAway(failure), String(failure)).toBe(true);
  await close();
  between.close();
});

test('what the database refuses is no database that is away', async () => {
  for (const sql of ['SELECT * FROM user_account', 'SELECT 1/0', 'SELECT nonsense'])
    expect(
      isDatabaseAway(await connectedAs('app', (client) => client.query(sql).catch((error) => error))),
    ).toBe(false);
  expect(isDatabaseAway(new Error('The audit is not there'))).toBe(false);
  expect(isDatabaseAway(null)).toBe(false);
});
