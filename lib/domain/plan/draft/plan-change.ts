import { z } from 'zod';
import { partKinds } from './written-part';

const kind = z.enum(partKinds);
const revision = z.int().min(0);

/**
 * One thing that somebody does to a draft: writes the head or a part anew, adds a part last among those it stands with,
 * puts a part somewhere else, or takes one away with all that stands under it. What is written is looked at by
 * `readWrittenPart`.
 */
export const planChangeSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('writeHead'), revision, content: z.unknown() }),
  /** `revision` is that of the part that the person saw. */
  z.strictObject({ do: z.literal('write'), kind, id: z.uuid(), revision, content: z.unknown() }),
  /** The id is made where it is written, so that the same part sent twice is added once. `under` is null for an area. */
  z.strictObject({
    do: z.literal('add'),
    kind,
    id: z.uuid(),
    under: z.uuid().nullable(),
    content: z.unknown(),
  }),
  /** Before another part of the same kind, or last when that is null. */
  z.strictObject({
    do: z.literal('move'),
    kind,
    id: z.uuid(),
    under: z.uuid().nullable(),
    before: z.uuid().nullable(),
  }),
  /** `revision` is the plan's: nobody takes away what they have not seen as it is. */
  z.strictObject({ do: z.literal('remove'), kind, id: z.uuid(), revision }),
]);
export type PlanChange = z.infer<typeof planChangeSchema>;
