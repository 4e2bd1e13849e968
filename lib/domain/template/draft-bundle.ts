import { z } from 'zod';
import { storedDraftFieldSchema } from './save-draft-message';
import type { Template } from './template-schema';

export const draftStatuses = ['open', 'published', 'discarded'] as const;
export type DraftStatus = (typeof draftStatuses)[number];

/** Where a draft's content comes from: the tenant's own work, a new version in the library, or a file. */
export const draftSources = ['tenant', 'library', 'import'] as const;
export type DraftSource = (typeof draftSources)[number];

/** What others have done to a draft since a revision: `GET …/drafts/<draftId>/changes?since=<revision>`. */
export const draftNewsSchema = z.object({
  status: z.enum(draftStatuses),
  /** The draft's own revision: it grows by one with each change of any field. */
  revision: z.int().min(0),
  /** The number of the template's newest published version, 0 when it has none. */
  newest: z.int().min(0),
  /** The fields that were written after that revision. */
  fields: z.array(storedDraftFieldSchema),
});
export type DraftNews = z.infer<typeof draftNewsSchema>;

/** It was parsed when it was published, and is not parsed again in the browser. */
const publishedTemplateSchema = z.custom<Template>(
  (value) => typeof value === 'object' && value !== null && 'sections' in value,
);

/** All that the editor needs, in one answer: `GET …/drafts/<draftId>/bundle`. */
export const draftBundleSchema = draftNewsSchema.extend({
  me: z.object({ userId: z.string(), name: z.string(), tenantId: z.string() }),
  template: z.object({ id: z.string(), key: z.string(), name: z.string() }),
  draft: z.object({
    id: z.string(),
    source: z.enum(draftSources),
    originNote: z.string().nullable(),
    startedBy: z.string().nullable(),
    startedAt: z.iso.datetime({ offset: true }),
  }),
  /** The published version that the draft is held against; null for a template that has none. */
  base: z
    .object({
      versionId: z.string(),
      number: z.int(),
      publishedOn: z.string().nullable(),
      content: publishedTemplateSchema,
    })
    .nullable(),
  /** How many audits are under way on a version of this template. */
  runningAudits: z.int().min(0),
});
export type DraftBundle = z.infer<typeof draftBundleSchema>;
