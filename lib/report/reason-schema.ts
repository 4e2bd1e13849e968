import { z } from 'zod';
import type { Reason } from '@/lib/domain/judgement';
import { plainDateSchema } from '@/lib/domain/plain-date-schema';
import { keySchema } from '@/lib/domain/template/text-schema';

const action = z.int().positive();
const dueDate = plainDateSchema;
const item = keySchema;
const assessment = z.enum(['partial', 'unfulfilled']);

/** A reason of the judgement, as it is stored. */
export const reasonSchema = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('criticalActionOverdue'), action, dueDate }),
  z.strictObject({ code: z.literal('criticalActionReturned'), action }),
  z.strictObject({ code: z.literal('shareBelowThreshold'), items: z.array(item) }),
  z.strictObject({ code: z.literal('actionOverdue'), action, dueDate }),
  z.strictObject({ code: z.literal('actionReturned'), action }),
  z.strictObject({ code: z.literal('actionWithoutDeadline'), action }),
  z.strictObject({ code: z.literal('deficiencyUndecided'), item, assessment }),
  z.strictObject({ code: z.literal('deficiencyWithoutAction'), item, assessment }),
  z.strictObject({ code: z.literal('actionVerified'), action, remediedOn: plainDateSchema.nullable() }),
  z.strictObject({ code: z.literal('actionCarriedOver'), action }),
  z.strictObject({ code: z.literal('actionReported'), action, dueDate }),
  z.strictObject({ code: z.literal('actionAhead'), action, dueDate }),
  z.strictObject({ code: z.literal('deficiencyAccepted'), item }),
  z.strictObject({ code: z.literal('remark'), item, assessment }),
]) satisfies z.ZodType<Reason>;
