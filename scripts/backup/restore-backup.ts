import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { migrate, readMigrations } from '@/lib/data/migrations';
import { CliError } from '../cli/failure';
import { ContentMeasure } from './content-measure';
import { copyIn, copyOut, listCopiedTables, quoted, SAME_TEXT_EVERYWHERE } from './copied-tables';
import { type Manifest, tableFile } from './manifest';
import { liftGuards, setGuards } from './table-guards';
import { isSame, nowhere, verifyBackup } from './verify-backup';

export type RestoreOrder = {
  readonly ownerUrl: string;
  readonly folder: string;
  readonly migrationsFolder: string;
  /** The `keyIdOf` of the installation's key. */
  readonly keyId: string;
};

const ONLY_EMPTY = 'a backup is restored into an empty one only.';

/**
 * Fills an empty database with a backup, and reads it back: it holds what the backup holds, hash for hash, or nothing.
 * The database stands at the backup's own migrations afterwards; newer ones may follow.
 * @throws CliError when the backup is not whole, was made under another key or by a newer Följsam, or there are rows.
 */
export async function restoreBackup(order: RestoreOrder): Promise<Manifest> {
  const manifest = await verifyBackup(order.folder);
  if (manifest.keyId !== order.keyId)
    throw new CliError(
      `The backup was made under another KEY_ENCRYPTION_KEY (${manifest.keyId}, here ${order.keyId}); put that one back first.`,
    );
  await requireKnownMigrations(manifest, order.migrationsFolder);
  await withOwner(order, (client) => requireEmpty(client, manifest));
  const through = manifest.migrations.at(-1)?.name ?? '';
  await migrate(order.ownerUrl, order.migrationsFolder, { through });
  await withOwner(order, (client) => fillDatabase(client, manifest, order.folder));
  return manifest;
}

async function withOwner({ ownerUrl }: RestoreOrder, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** The backup's history must be the beginning of this program's own. */
async function requireKnownMigrations(manifest: Manifest, folder: string): Promise<void> {
  const known = await readMigrations(folder);
  for (const [place, { name, checksum }] of manifest.migrations.entries()) {
    const own = known[place];
    if (own?.name !== name || own.checksum !== checksum)
      throw new CliError(
        `The backup was made by another Följsam, with the migration ${name}; restore it with that version.`,
      );
  }
}

/** @throws CliError unless nothing is there, or the empty tables of the backup's own beginnings. */
async function requireEmpty(client: Client, manifest: Manifest): Promise<void> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`,
  );
  const names = tables.map(({ name }) => name);
  if (names.length === 0) return;
  if (!names.includes('_prisma_migrations'))
    throw new CliError(`The database holds tables that are not Följsam’s; ${ONLY_EMPTY}`);
  const history = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations',
  );
  const newer = history.rows.find(({ name }) => !manifest.migrations.some((known) => known.name === name));
  if (newer)
    throw new CliError(
      `The database has the migration ${newer.name}, which is newer than the backup; make a new database for it.`,
    );
  await requireNoRows(
    client,
    names.filter((name) => name !== '_prisma_migrations'),
  );
}

async function requireNoRows(client: Client, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const { rows } = await client.query<{ yes: boolean }>(
      `SELECT EXISTS (SELECT FROM ${quoted(table)}) AS yes`,
    );
    if (rows[0]?.yes)
      throw new CliError(`The database is not empty: there are rows in ${table}; ${ONLY_EMPTY}`);
  }
}

/** All in one transaction: whatever goes wrong, the database is as empty as it was. */
async function fillDatabase(client: Client, manifest: Manifest, folder: string): Promise<void> {
  await client.query(`BEGIN; ${SAME_TEXT_EVERYWHERE}`);
  const tables = await listCopiedTables(client);
  const names = tables.map(({ name }) => name);
  if (names.join() !== manifest.tables.map(({ name }) => name).join())
    throw new CliError(
      'The tables of the backup are not those of its migrations; it was made by another Följsam.',
    );
  await client.query(`LOCK TABLE ${names.map(quoted).join(', ')} IN ACCESS EXCLUSIVE MODE`);
  await requireNoRows(client, names);
  const guards = await liftGuards(client, names);
  for (const table of manifest.tables) {
    const file = createReadStream(tableFile(folder, table.name));
    await pipeline(file, createGunzip(), client.query(copyFrom(copyIn(table))));
  }
  await setGuards(client, guards);
  for (const [place, table] of tables.entries()) {
    const measure = new ContentMeasure();
    await pipeline(client.query(copyTo(copyOut(table))), measure, nowhere());
    const stored = manifest.tables[place];
    if (!stored || !isSame(measure.result(), stored))
      throw new CliError(`${table.name} is not the same once it is restored; the database was left empty.`);
  }
  await client.query('COMMIT');
  await client.query(`ANALYZE ${names.map(quoted).join(', ')}`);
}
