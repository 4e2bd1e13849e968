import { canonicalJson } from '@/lib/domain/canonical-json';
import type { Language } from '@/lib/text/language';
import { type ClosingSnapshot, closingSnapshotSchema } from './closing-snapshot';
import { readSnapshot, type Snapshot, sha256Of } from './snapshot';

/** What any report is made from: a decision as it was frozen, or a closing. */
export type StoredSnapshot = Snapshot | ClosingSnapshot;

export const isClosing = (snapshot: StoredSnapshot): snapshot is ClosingSnapshot =>
  'kind' in snapshot && snapshot.kind === 'closing';

/** The bytes that are stored, hashed and attached: canonical JSON (RFC 8785) in UTF-8. */
export const storedBytes = (snapshot: StoredSnapshot): Uint8Array =>
  Buffer.from(canonicalJson(snapshot), 'utf8');

/** SHA-256 of those bytes, in hexadecimal. */
export const storedHash = (snapshot: StoredSnapshot): string => sha256Of(canonicalJson(snapshot));

/** The language that the report is written in: that of its form. */
export const languageOf = (snapshot: StoredSnapshot): Language =>
  isClosing(snapshot) ? snapshot.template.language : snapshot.template.content.language;

/**
 * A snapshot of either kind that was stored.
 *
 * @throws when the bytes are not a snapshot: they come from our own database, so that is a bug.
 */
export function readStored(bytes: Uint8Array): StoredSnapshot {
  const json: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  const closing = typeof json === 'object' && json !== null && 'kind' in json;
  return closing ? closingSnapshotSchema.parse(json) : readSnapshot(bytes);
}
