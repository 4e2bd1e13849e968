import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { clientOf } from './client';

/** Several copies of the application may start at once: one of them migrates, the others wait here. */
const ADVISORY_LOCK = 72_707_369;

/** Prisma's own table, kept as Prisma keeps it, so that its commands and this migrator read the same history. */
const HISTORY_TABLE = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

/** The migrations of a folder, oldest first. `checksum` is the SHA-256 of the script, in hexadecimal digits. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = await migrationNames(folder);
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function migrationNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** A migration and its line in the history stand or fall together, unlike Prisma's own, which may stop half-way. */
async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`The migration ${migration.name} failed and left nothing behind`, { cause: error });
  }
}

/**
 * Brings a database to the newest migration, or to the one named by `through`, as the owner, and says which ones were
 * applied now. @throws when a migration fails, when one in the history is not in the folder or was changed after it was applied.
 */
export async function migrate(
  ownerUrl: string,
  folder: string,
  { through }: { readonly through?: string } = {},
): Promise<string[]> {
  const known = await readMigrations(folder);
  const wanted = through === undefined ? known : known.filter(({ name }) => name <= through);
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    await client.query(HISTORY_TABLE);
    const history = await client.query<{
      migration_name: string;
      checksum: string;
      finished_at: Date | null;
    }>('SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL');
    const missing = notApplied(wanted, history.rows);
    for (const migration of missing) await apply(client, migration);
    return missing.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

function notApplied(
  wanted: Migration[],
  history: { migration_name: string; checksum: string; finished_at: Date | null }[],
): Migration[] {
  const known = new Map(wanted.map((migration) => [migration.name, migration]));
  for (const line of history) {
    const migration = known.get(line.migration_name);
    if (!migration)
      throw new Error(`The database has a migration that is newer than this program: ${line.migration_name}`);
    if (line.finished_at === null)
      throw new Error(`The migration ${line.migration_name} was begun but never finished`);
    if (line.checksum !== migration.checksum)
      throw new Error(`The migration ${line.migration_name} was changed after it was applied`);
  }
  const applied = new Set(history.map((line) => line.migration_name));
  return wanted.filter((migration) => !applied.has(migration.name));
}

export type Readiness = 'ready' | 'unreachable' | 'not-migrated';

/** Whether the database answers the application's login and holds every migration that this program knows. */
export async function databaseReadiness(folder: string): Promise<Readiness> {
  const wanted = await migrationNames(folder);
  try {
    const rows = await clientOf('app').$queryRaw<{ name: string }[]>`
      SELECT name FROM app.applied_migrations() AS name`;
    const applied = new Set(rows.map((row) => row.name));
    return wanted.every((name) => applied.has(name)) ? 'ready' : 'not-migrated';
  } catch (error) {
    return isMissingFunction(error) ? 'not-migrated' : 'unreachable';
  }
}

/** The schema or the function is not there yet: the very first migration has not run. */
function isMissingFunction(error: unknown): boolean {
  const text = String(error);
  return text.includes('3F000') || text.includes('42883') || text.includes('42501');
}
