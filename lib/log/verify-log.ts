import { beforeFirst, type HashedEntry, linkHash } from './entry-bytes';
import { type LogHead, writeLogHead } from './log-head';

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
  | { readonly kind: 'remade'; readonly seq: number }
  /** The log is said to begin after the number, and no disposal in it says so. */
  | { readonly kind: 'beginning-unsaid'; readonly seq: number }
  /** The kept head is of a part that has been disposed of: the log begins after the number. */
  | { readonly kind: 'head-disposed'; readonly seq: number };

export type VerifiedLog = {
  readonly head: LogHead | null;
  readonly fault: LogFault | null;
  /** How many entries, from the first one, have been disposed of. */
  readonly disposed: number;
};

/** How the log is read: links in the order of their numbers, in pages, so that a long log is never held whole. */
export type LogReader = {
  readonly links: () => AsyncIterable<StoredLink>;
  /** The last link that was disposed of, after which the log begins; null while it is whole. */
  readonly anchor: () => Promise<LogHead | null>;
  /** The oldest entry that no link names. */
  readonly unlinked: () => Promise<string | null>;
};

/**
 * Computes a tenant's chain again and names the first thing that is wrong with it. A chain whose end was cut off, or that was
 * remade from some entry on, fits in itself: only a head that was kept elsewhere shows it. Where its oldest part has been
 * disposed of, it begins with what stands of that, and a later entry must say the same.
 */
export async function verifyLog(reader: LogReader, kept: LogHead | null): Promise<VerifiedLog> {
  const anchor = await reader.anchor();
  const last = { ...(anchor ?? { seq: 0, hash: beforeFirst }) };
  let said = anchor === null;
  const headSoFar = (): LogHead | null => (last.seq === 0 ? null : { ...last });
  const found = (fault: LogFault | null): VerifiedLog => ({
    head: headSoFar(),
    fault,
    disposed: anchor?.seq ?? 0,
  });
  if (anchor && kept && kept.seq < anchor.seq) return found({ kind: 'head-disposed', seq: anchor.seq });
  if (anchor && kept?.seq === anchor.seq && kept.hash !== anchor.hash)
    return found({ kind: 'remade', seq: anchor.seq });
  for await (const link of reader.links()) {
    const seq = last.seq + 1;
    if (link.seq < seq) return found({ kind: 'beginning-unsaid', seq: last.seq });
    if (link.seq !== seq) return found({ kind: 'link-removed', seq });
    const fault = await faultOf(link, last.hash, reader);
    if (fault) return found(fault);
    if (kept?.seq === seq && kept.hash !== link.hash) return found({ kind: 'remade', seq });
    said ||= anchor !== null && saysAnchor(link.entry, anchor);
    Object.assign(last, { seq, hash: link.hash });
  }
  if (anchor && !said) return found({ kind: 'beginning-unsaid', seq: anchor.seq });
  if (kept && kept.seq > last.seq) return found({ kind: 'link-removed', seq: last.seq + 1 });
  const added = await reader.unlinked();
  return found(added === null ? null : { kind: 'added', entryId: added });
}

/** Whether an entry is the one of a disposal that ended with a link. */
function saysAnchor(entry: HashedEntry | null, anchor: LogHead): boolean {
  if (entry?.action !== 'retention.dispose') return false;
  const detail: unknown = JSON.parse(entry.detail);
  return (
    typeof detail === 'object' &&
    detail !== null &&
    'anchor' in detail &&
    detail.anchor === writeLogHead(anchor)
  );
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
