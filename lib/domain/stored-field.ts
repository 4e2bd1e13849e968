import { z } from 'zod';
import { type Change, madeAssessmentSchema, numberAnswerSchema, seenDocumentSchema } from './answer';
import type { StoredField } from './audit-bundle';

const target = z.string();

/** A change as it was saved once: the right kind of value for its field. */
export const savedChangeSchema = z.discriminatedUnion('field', [
  z.object({
    target,
    field: z.literal('answer'),
    value: z.union([z.string(), numberAnswerSchema, z.null()]),
  }),
  z.object({ target, field: z.literal('assessment'), value: madeAssessmentSchema.nullable() }),
  z.object({ target, field: z.literal('comment'), value: z.string().nullable() }),
  z.object({ target, field: z.literal('flag'), value: z.boolean() }),
  z.object({ target, field: z.literal('seenDocument'), value: seenDocumentSchema.nullable() }),
]) satisfies z.ZodType<Change>;

/** Reads a field as our own database holds it. */
export const storedFieldSchema = savedChangeSchema.and(
  z.object({ revision: z.int().min(1), by: z.string(), at: z.iso.datetime({ offset: true }) }),
) satisfies z.ZodType<StoredField>;
