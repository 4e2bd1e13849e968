import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CliError } from '../cli/failure';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Names become names of files and of SQL. */
const name = z.string().regex(/^[a-z_][a-z0-9_]*$/);

const storedTable = z.object({
  name,
  columns: z.array(name),
  rows: z.int().nonnegative(),
  /** Of the content before it is packed, in bytes. */
  bytes: z.int().nonnegative(),
  /** Of the content before it is packed. */
  sha256,
});

const manifestSchema = z.object({
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  /** The server that it was read from. */
  postgres: z.string(),
  /** What the database had been through, oldest first. */
  migrations: z.array(z.object({ name: z.string(), checksum: sha256 })).min(1),
  /** Names the KEY_ENCRYPTION_KEY without which no seal in the backup can be used. */
  keyId: z.string(),
  tables: z.array(storedTable),
  /** Over the migrations and the tables: two backups with the same one hold the same. */
  total: sha256,
});

export type StoredTable = z.infer<typeof storedTable>;

/** What a backup holds, as `manifest.json` in its folder says. */
export type Manifest = z.infer<typeof manifestSchema>;

const FILE = 'manifest.json';

/** The file of a table: the text of `COPY`, packed with gzip. */
export const tableFile = (folder: string, table: string): string => join(folder, `${table}.copy.gz`);

export const manifestFile = (folder: string): string => join(folder, FILE);

/** The hash that stands for all that a backup holds. */
export function totalOf({ migrations, tables }: Pick<Manifest, 'migrations' | 'tables'>): string {
  const lines = [
    ...migrations.map((migration) => `${migration.name} ${migration.checksum}`),
    ...tables.map((table) => `${table.name} ${table.columns.join(',')} ${table.rows} ${table.sha256}`),
  ];
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** @throws CliError when the folder holds no backup, one of a newer format, or one whose manifest was changed. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(manifestFile(folder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CliError(`${folder} holds no whole backup: ${FILE} cannot be read (${error.code}).`);
  });
  const parsed = manifestSchema.safeParse(asJson(text));
  if (!parsed.success) throw new CliError(`${manifestFile(folder)} is damaged, or of a newer Följsam.`);
  if (totalOf(parsed.data) !== parsed.data.total)
    throw new CliError(`${manifestFile(folder)} was changed: its total is not that of what it lists.`);
  return parsed.data;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
