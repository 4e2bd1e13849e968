import { canonicalJson } from '@/lib/domain/canonical-json';
import type { Language } from '@/lib/text/language';
import { type ClosingSnapshot, closingSnapshotSchema } from './closing-snapshot';
import { type QualitySnapshot, qualitySnapshotSchema } from './quality/quality-snapshot';
import { readSnapshot, type Snapshot, sha256Of } from './snapshot';

/** What any report is made from: an audit's decision as it was frozen, its closing, or a quality plan or report. */
export type StoredSnapshot = Snapshot | ClosingSnapshot | QualitySnapshot;

export const isClosing = (snapshot: StoredSnapshot): snapshot is ClosingSnapshot =>
  'kind' in snapshot && snapshot.kind === 'closing';

export const isQualityDocument = (snapshot: StoredSnapshot): snapshot is QualitySnapshot =>
  'kind' in snapshot && snapshot.kind !== 'closing';

const canonical = (snapshot: StoredSnapshot): string => canonicalJson(snapshot);

/** The bytes that are stored, hashed and attached: canonical JSON (RFC 8785) in UTF-8. */
export const storedBytes = (snapshot: StoredSnapshot): Uint8Array => Buffer.from(canonical(snapshot), 'utf8');

/** SHA-256 of those bytes, in hexadecimal. */
export const storedHash = (snapshot: StoredSnapshot): string => sha256Of(canonical(snapshot));

/** The language that the report is written in: that of its form, or of the document. */
export function languageOf(snapshot: StoredSnapshot): Language {
  if (isQualityDocument(snapshot)) return snapshot.language;
  return isClosing(snapshot) ? snapshot.template.language : snapshot.template.content.language;
}

/**
 * A snapshot of any kind that was stored.
 *
 * @throws when the bytes are not a snapshot: they come from our own database, so that is a bug.
 */
export function readStored(bytes: Uint8Array): StoredSnapshot {
  const json: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  const kind = typeof json === 'object' && json !== null && 'kind' in json ? json.kind : null;
  if (kind === null) return readSnapshot(bytes);
  return kind === 'closing' ? closingSnapshotSchema.parse(json) : qualitySnapshotSchema.parse(json);
}
