import { z } from 'zod';

const revision = z.int().min(0);

/**
 * One thing that somebody does to a draft of a document. What is written is looked at by the schemas of the head and of a
 * section.
 */
export const documentChangeSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('writeHead'), content: z.unknown() }),
  /** `revision` is that of the section that the person saw. */
  z.strictObject({ do: z.literal('write'), id: z.uuid(), revision, content: z.unknown() }),
  /** The id is made where it is written, so that the same section sent twice is added once. Null adds it last. */
  z.strictObject({ do: z.literal('add'), id: z.uuid(), before: z.uuid().nullable(), content: z.unknown() }),
  z.strictObject({ do: z.literal('move'), id: z.uuid(), before: z.uuid().nullable() }),
  z.strictObject({ do: z.literal('remove'), id: z.uuid(), revision }),
  /** Takes what the data says now into a section. */
  z.strictObject({ do: z.literal('gather'), id: z.uuid(), revision }),
]);
export type DocumentChange = z.infer<typeof documentChangeSchema>;
