import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { vi } from 'vitest';
import { closeDatabase } from '@/lib/data/client';
import { startEmbeddedDatabase } from '../../scripts/embedded-database.mjs';
import { makeDatabase } from '../../scripts/make-database.mjs';

/** Another machine: a database server of its own, with the roles and an empty database. */
export type SecondInstallation = {
  readonly addresses: Awaited<ReturnType<typeof makeDatabase>>;
  /** Makes one more empty database on it; the owner's address of it. */
  readonly emptyDatabase: () => Promise<string>;
  /** Asks a database of it, the restored one unless told otherwise, as the superuser. */
  readonly ask: <Row extends object>(sql: string, values?: unknown[], database?: string) => Promise<Row[]>;
  readonly stop: () => Promise<void>;
};

export async function openSecondInstallation(): Promise<SecondInstallation> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'foljsam-second-'));
  const server = await startEmbeddedDatabase({ dataFolder, fast: true });
  const password = randomBytes(18).toString('base64url');
  const passwords = { owner: password, app: password, worker: password };
  const make = (database: string) => makeDatabase({ superuserUrl: server.superuserUrl, database, passwords });
  let made = 0;
  return {
    addresses: await make('restored'),
    emptyDatabase: async () => {
      made += 1;
      return (await make(`empty_${made}`)).owner;
    },
    ask: async (sql, values = [], database = 'restored') => {
      const client = new Client({ connectionString: server.superuserUrl(database) });
      await client.connect();
      return (await client.query(sql, values).finally(() => client.end())).rows;
    },
    stop: async () => {
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Makes what is imported from here on a process of that installation, under the same secrets. */
export async function moveTo({ addresses }: SecondInstallation): Promise<void> {
  await closeDatabase();
  vi.resetModules();
  process.env.DATABASE_URL = addresses.app;
  process.env.WORKER_DATABASE_URL = addresses.worker;
  process.env.OWNER_DATABASE_URL = addresses.owner;
}
