import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { fail, ok, type Result } from '@/lib/domain/result';

export interface ArchiveLimits {
  readonly mostParts: number;
  /** Of all parts together, inflated. */
  readonly mostBytes: number;
}

export type ArchiveFailure = 'not-an-archive' | 'archive-too-large';

/**
 * The parts of a ZIP archive by name, inflated piece by piece and no further than the limits: neither what the
 * archive says of itself nor what it turns out to hold may pass them. An archive that two programs could read
 * differently (a part twice, a comment that hides another end) is none.
 */
export async function archiveParts(
  bytes: Uint8Array,
  limits: ArchiveLimits,
): Promise<Result<ReadonlyMap<string, Uint8Array>, ArchiveFailure>> {
  try {
    const archive = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
    if (archive.comment !== '') return fail('not-an-archive');
    return await partsOf(archive, limits);
  } catch {
    return fail('not-an-archive');
  }
}

async function partsOf(
  archive: ZipFile,
  { mostParts, mostBytes }: ArchiveLimits,
): Promise<Result<ReadonlyMap<string, Uint8Array>, ArchiveFailure>> {
  const parts = new Map<string, Uint8Array>();
  let room = mostBytes;
  for await (const entry of archive.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    if (parts.has(entry.fileName)) return fail('not-an-archive');
    if (parts.size >= mostParts || entry.uncompressedSize > room) return fail('archive-too-large');
    const part = await inflated(archive, entry, room);
    if (part === null) return fail('archive-too-large');
    room -= part.length;
    parts.set(entry.fileName, part);
  }
  return ok(parts);
}

/** The part's bytes, or null as soon as they are more than there is room for. */
async function inflated(archive: ZipFile, entry: Entry, room: number): Promise<Uint8Array | null> {
  const stream = await archive.openReadStreamPromise(entry);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    length += piece.length;
    if (length > room) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
