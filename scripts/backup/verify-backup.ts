import { createReadStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { CliError } from '../cli/failure';
import { ContentMeasure, type Measured } from './content-measure';
import { type Manifest, readManifest, type StoredTable, tableFile } from './manifest';

/** A stream that lets everything go. */
export const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Reads a whole backup and holds it against its manifest. @throws CliError that names the first file that is not right. */
export async function verifyBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  for (const table of manifest.tables) {
    const file = tableFile(folder, table.name);
    const measured = await measureFile(file);
    if (!isSame(measured, table))
      throw new CliError(`${file} is not what was backed up: its content has another hash.`);
  }
  return manifest;
}

/** Whether a table's content is what the manifest says. */
export const isSame = (measured: Measured, { rows, bytes, sha256 }: StoredTable): boolean =>
  measured.rows === rows && measured.bytes === bytes && measured.sha256 === sha256;

async function measureFile(file: string): Promise<Measured> {
  const measure = new ContentMeasure();
  try {
    await pipeline(createReadStream(file), createGunzip(), measure, nowhere());
  } catch (error) {
    throw new CliError(complaintAbout(file, error));
  }
  return measure.result();
}

function complaintAbout(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'ENOENT') return `${file} is missing from the backup.`;
  // Z_BUF_ERROR: zlib came to the end of the file before the end of its content.
  if (code === 'Z_BUF_ERROR') return `${file} is cut short.`;
  if (code.startsWith('Z_')) return `${file} is damaged: it cannot be unpacked.`;
  return `${file} cannot be read: ${code}.`;
}
