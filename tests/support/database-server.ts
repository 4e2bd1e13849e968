import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '@/lib/data/migrations';
import { installQueue } from '@/lib/jobs/install-queue';
import { startEmbeddedDatabase } from '@/scripts/embedded-database.mjs';
import { makeDatabase } from '@/scripts/make-database.mjs';
import { MIGRATIONS, TEMPLATE_DATABASE } from './database-names';

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's address of the server; the tests themselves log in as the three roles. */
    superuserUrl: string;
    rolePassword: string;
  }
}

const at = (url: string, database: string): string =>
  Object.assign(new URL(url), { pathname: `/${database}` }).href;

async function openServer(): Promise<{
  superuserUrl: (database: string) => string;
  stop: () => Promise<void>;
}> {
  const given = process.env.TEST_SUPERUSER_URL;
  if (given) return { superuserUrl: (database) => at(given, database), stop: async () => {} };
  const dataFolder = mkdtempSync(join(tmpdir(), 'foljsam-test-'));
  const server = await startEmbeddedDatabase({ dataFolder, fast: true });
  return {
    superuserUrl: server.superuserUrl,
    stop: async () => {
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Starts a Postgres for the run, with one migrated database that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer();
  const password = randomBytes(18).toString('base64url');
  const addresses = await makeDatabase({
    superuserUrl: server.superuserUrl,
    database: TEMPLATE_DATABASE,
    passwords: { owner: password, app: password, worker: password },
  });
  await migrate(addresses.owner, MIGRATIONS);
  await installQueue(addresses.worker);
  project.provide('superuserUrl', server.superuserUrl('postgres'));
  project.provide('rolePassword', password);
  return server.stop;
}
