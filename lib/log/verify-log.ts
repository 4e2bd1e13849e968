import { beforeFirst, type HashedEntry, linkHash } from './entry-bytes';
import type { LogHead } from './log-head';

/** A link, with the entry that it names, or null when that is gone. */
export type StoredLink = {
  readonly seq: number;
  readonly entryId: string;
  readonly hash: string;
  readonly entry: HashedEntry | null;
};

/** The first thing that is wrong with a chain. */
export type LogFault =
  /** No link has the number; the next that there is has a later one, or there is none. */
  | { readonly kind: 'link-removed'; readonly seq: number }
  | { readonly kind: 'entry-removed'; readonly seq: number; readonly entryId: string }
  /** The entry, or what is said to be its hash, is not what it was. */
  | { readonly kind: 'changed'; readonly seq: number; readonly entryId: string }
  /** The entry is a real one that belongs elsewhere: `belongs` is the one that stood here. */
  | { readonly kind: 'swapped'; readonly seq: number; readonly entryId: string; readonly belongs: string }
  /** An entry that no link names. */
  | { readonly kind: 'added'; readonly entryId: string }
  /** The chain fits in itself, but is not the one that the kept head is of. */
  | { readonly kind: 'remade'; readonly seq: number };

export type VerifiedLog = { readonly head: LogHead | null; readonly fault: LogFault | null };

/** How the log is read: links in the order of their numbers, in pages, so that a long log is never held whole. */
export type LogReader = {
  readonly links: () => AsyncIterable<StoredLink>;
  /** The oldest entry that no link names. */
  readonly unlinked: () => Promise<string | null>;
};

/**
 * Computes a tenant's chain again and names the first thing that is wrong with it. A chain whose end was cut off, or that was
 * remade from some entry on, fits in itself: only a head that was kept elsewhere shows it.
 */
export async function verifyLog(reader: LogReader, kept: LogHead | null): Promise<VerifiedLog> {
  const last = { seq: 0, hash: beforeFirst };
  const headSoFar = (): LogHead | null => (last.seq === 0 ? null : { ...last });
  const found = (fault: LogFault | null): VerifiedLog => ({ head: headSoFar(), fault });
  for await (const link of reader.links()) {
    const seq = last.seq + 1;
    if (link.seq !== seq) return found({ kind: 'link-removed', seq });
    const fault = await faultOf(link, last.hash, reader);
    if (fault) return found(fault);
    if (kept?.seq === seq && kept.hash !== link.hash) return found({ kind: 'remade', seq });
    Object.assign(last, { seq, hash: link.hash });
  }
  if (kept && kept.seq > last.seq) return found({ kind: 'link-removed', seq: last.seq + 1 });
  const added = await reader.unlinked();
  return found(added === null ? null : { kind: 'added', entryId: added });
}

async function faultOf(link: StoredLink, before: string, reader: LogReader): Promise<LogFault | null> {
  const { seq, entryId, entry, hash } = link;
  if (entry !== null && linkHash(before, entry) === hash) return null;
  const belongs = await entryThatFits(before, hash, reader);
  if (belongs !== null) return { kind: 'swapped', seq, entryId, belongs };
  return { kind: entry === null ? 'entry-removed' : 'changed', seq, entryId };
}

/** The entry, wherever it stands now, that a link was made for. */
async function entryThatFits(before: string, hash: string, { links }: LogReader): Promise<string | null> {
  for await (const { entry } of links()) {
    if (entry !== null && linkHash(before, entry) === hash) return entry.id;
  }
  return null;
}
