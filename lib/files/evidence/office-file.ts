import type { FileRefusal } from '@/lib/domain/evidence/evidence';
import { archiveParts } from '../archive-parts';

const limits = { mostParts: 5_000, mostBytes: 200_000_000 };

/** Programs in an Office file (ECMA-376) and in an OpenDocument file. */
const macroParts = [
  /(^|\/)vbaProject\.bin$/i,
  /(^|\/)vbaData\.xml$/i,
  /^(Basic|Scripts)\//i,
  /(^|\/)activeX\//i,
];
const programTypes = /macroEnabled|vbaProject/i;

/**
 * What keeps an Office or OpenDocument file from being taken; null when nothing does. It is unfolded piece by piece
 * and no further than the limits, so that a small file cannot fill the memory.
 */
export async function officeRefusal(bytes: Uint8Array): Promise<FileRefusal | null> {
  const read = await archiveParts(bytes, limits);
  if (!read.ok) return read.error === 'archive-too-large' ? 'too-large-inside' : 'broken';
  const parts = read.value;
  if ([...parts.keys()].some((name) => macroParts.some((pattern) => pattern.test(name)))) return 'macros';
  if (programTypes.test(textOf(parts, '[Content_Types].xml'))) return 'macros';
  return textOf(parts, 'META-INF/manifest.xml').includes('encryption-data') ? 'locked' : null;
}

function textOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  return new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
}
