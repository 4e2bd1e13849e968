import { z } from 'zod';

/** What the tenant has chosen to have between the visit and the decision. Kept with the audit from its start. */
export const auditChoicesSchema = z.strictObject({
  selfAssessment: z.boolean(),
  factReview: z.boolean(),
  approval: z.boolean(),
});
export type AuditChoices = z.infer<typeof auditChoicesSchema>;
