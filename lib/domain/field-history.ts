import { z } from 'zod';

/** One change to one field, as it was logged. `from` and `to` are what the field held. */
const historyEntrySchema = z.object({
  field: z.enum(['answer', 'assessment', 'comment', 'flag', 'seenDocument']),
  from: z.json(),
  to: z.json(),
  /** The name of the person who made it. */
  by: z.string(),
  /** An ISO 8601 instant. */
  at: z.iso.datetime({ offset: true }),
  /** Names the browser it was made in. */
  device: z.string(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** `GET /api/t/<slug>/audits/<id>/history?target=<key>`: what happened to one target, the newest first. */
export const fieldHistorySchema = z.object({ entries: z.array(historyEntrySchema) });
