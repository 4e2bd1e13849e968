import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { CliError } from '../cli/failure';
import { ContentMeasure } from './content-measure';
import { type CopiedTable, copyOut, listCopiedTables, SAME_TEXT_EVERYWHERE } from './copied-tables';
import { type Manifest, manifestFile, type StoredTable, tableFile, totalOf } from './manifest';

export type BackupOrder = {
  readonly ownerUrl: string;
  /** Made by the backup; it appears under this name when it is whole, and not before. */
  readonly folder: string;
  /** The `keyIdOf` of the installation's key. */
  readonly keyId: string;
  readonly takenAt: Date;
};

/**
 * Copies every table as it stands at one moment, while people go on working. The memory it takes does not grow with the
 * tables. @throws CliError when the folder is there already or cannot be written, or nothing was ever migrated.
 */
export async function writeBackup(order: BackupOrder): Promise<Manifest> {
  if (await stat(order.folder).catch(() => null))
    throw new CliError(`${order.folder} is there already; a backup goes into a folder of its own.`);
  const draft = `${order.folder}.draft-${process.pid}`;
  await mkdir(draft, { recursive: true, mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    throw new CliError(`${order.folder} cannot be made: ${error.code}.`);
  });
  try {
    const manifest = await copyDatabase(order, draft);
    await writeDurably(manifestFile(draft), `${JSON.stringify(manifest, null, 2)}\n`);
    await rename(draft, order.folder);
    await flushFolder(dirname(order.folder));
    return manifest;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (isFull(error))
      throw new CliError(`The disk of ${order.folder} is full; nothing is left of the backup.`);
    throw error;
  }
}

async function copyDatabase({ ownerUrl, keyId, takenAt }: BackupOrder, draft: string): Promise<Manifest> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${SAME_TEXT_EVERYWHERE}`);
    const migrations = await appliedMigrations(client);
    const tables: StoredTable[] = [];
    for (const table of await listCopiedTables(client)) tables.push(await copyTable(client, table, draft));
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    await client.query('COMMIT');
    const postgres = rows[0]?.server_version ?? '';
    const total = totalOf({ migrations, tables });
    return { format: 1, takenAt: takenAt.toISOString(), postgres, migrations, keyId, tables, total };
  } finally {
    await client.end();
  }
}

/** @throws CliError when there are none. */
async function appliedMigrations(client: Client): Promise<Manifest['migrations']> {
  const known = await client.query<{ yes: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS yes`,
  );
  if (!known.rows[0]?.yes)
    throw new CliError('The database was never migrated: there is nothing to back up.');
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  return rows;
}

async function copyTable(client: Client, table: CopiedTable, folder: string): Promise<StoredTable> {
  const measure = new ContentMeasure();
  const file = createWriteStream(tableFile(folder, table.name), { mode: 0o600, flags: 'wx', flush: true });
  // The quickest packing: the bulk is photographs and documents, which hardly shrink.
  await pipeline(client.query(copyTo(copyOut(table))), measure, createGzip({ level: 1 }), file);
  return { name: table.name, columns: [...table.columns], ...measure.result() };
}

async function writeDurably(path: string, content: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOSPC';
