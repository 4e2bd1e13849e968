import { createHash } from 'node:crypto';

/** An entry of the log as it is hashed: every field as the text that the database gives for it. */
export type HashedEntry = {
  readonly tenantId: string;
  readonly id: string;
  /** In UTC, to the millisecond: `2026-03-02T07:00:00.000Z`. */
  readonly at: string;
  readonly userId: string | null;
  readonly systemReason: string | null;
  readonly action: string;
  readonly targetType: string | null;
  readonly targetId: string | null;
  /** PostgreSQL's own text of the `jsonb`. */
  readonly detail: string;
};

/**
 * The bytes of an entry that its link holds the hash of: each field as its length in bytes, a colon and its text, or `-`
 * where there is none, with commas between. Written from the rule, not from the function of the database that does the
 * same thing.
 */
export function entryBytes(entry: HashedEntry): Buffer {
  const { tenantId, id, at, userId, systemReason, action, targetType, targetId, detail } = entry;
  const fields = [tenantId, id, at, userId, systemReason, action, targetType, targetId, detail];
  return Buffer.from(
    fields.map((field) => (field === null ? '-' : `${Buffer.byteLength(field)}:${field}`)).join(','),
  );
}

/** What stands before the first link. */
export const beforeFirst = '00'.repeat(32);

/** The hash of a link, in hexadecimal, after the hash of the one before it. */
export const linkHash = (before: string, entry: HashedEntry): string =>
  createHash('sha256').update(Buffer.from(before, 'hex')).update(entryBytes(entry)).digest('hex');
