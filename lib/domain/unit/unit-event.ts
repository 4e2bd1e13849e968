import { z } from 'zod';
import { plainDateSchema } from '../plain-date-schema';

/** Several units became one, or one became several. */
export const successionKindSchema = z.enum(['merge', 'split']);
export type SuccessionKind = z.infer<typeof successionKindSchema>;

/** What happened to a unit, with the names that held on that day: they stand, whatever comes after. */
export const unitEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('renamed'), before: z.string(), after: z.string() }),
  z.strictObject({ kind: z.literal('newProvider'), before: z.string(), after: z.string() }),
  z.strictObject({
    kind: z.literal('newParent'),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
  /** Its last day is the event's. */
  z.strictObject({ kind: z.literal('ended') }),
  /** It goes on after all; `lastDay` is what had been said. */
  z.strictObject({ kind: z.literal('reopened'), lastDay: plainDateSchema }),
  z.strictObject({
    kind: z.literal('tookOver'),
    how: successionKindSchema,
    from: z.array(z.string()),
    /** How many audits, not cancelled, and how many actions that were not done yet came along, and how many planned audits. */
    audits: z.int(),
    actions: z.int(),
    planned: z.int(),
  }),
  z.strictObject({ kind: z.literal('passedOn'), how: successionKindSchema, to: z.array(z.string()) }),
]);
export type UnitEvent = z.infer<typeof unitEventSchema>;
