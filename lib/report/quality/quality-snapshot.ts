import { z } from 'zod';
import { plainDateSchema } from '@/lib/domain/plain-date-schema';
import { documentHeadSchema, documentKinds } from '@/lib/domain/quality-document/quality-document';
import { gatheringSchema, sectionContentSchema } from '@/lib/domain/quality-document/section';
import { verificationSchema } from '../snapshot';
import { tenantInReportSchema } from '../tenant-in-report';

/**
 * A quality plan or quality report as it is printed: every section with its text and with the data as it was gathered.
 * Without a decision it is a draft, which is never sealed.
 */
export const qualitySnapshotSchema = z.strictObject({
  format: z.literal(1),
  kind: z.enum(documentKinds),
  reportVersion: z.int().positive(),
  /** When it was frozen, or a draft printed, by the real clock. */
  frozenAt: z.iso.datetime(),
  tenant: tenantInReportSchema,
  language: z.enum(['sv', 'en']),
  year: z.int(),
  ...documentHeadSchema.shape,
  sections: z.array(z.strictObject({ ...sectionContentSchema.shape, gathering: gatheringSchema.nullable() })),
  decision: z
    .strictObject({
      decidedOn: plainDateSchema,
      /** Where the board's decision is written down. */
      reference: z.string().nullable(),
      /** Who wrote the decision down, when, and how they proved who they are. */
      recordedBy: z.string().min(1),
      recordedAt: z.iso.datetime(),
      method: z.enum(['password', 'oidc']),
      verification: verificationSchema,
    })
    .nullable(),
});
export type QualitySnapshot = z.infer<typeof qualitySnapshotSchema>;
