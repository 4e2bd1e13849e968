import { z } from 'zod';
import type { FileProblem } from './file-problem';
import type { Template } from './template-schema';

/** It was parsed by the server a moment ago, and is not parsed again in the browser. */
const parsedTemplateSchema = z.custom<Template>(
  (value) => typeof value === 'object' && value !== null && 'sections' in value,
);

const problemSchema = z.custom<FileProblem>(
  (value) => typeof value === 'object' && value !== null && 'code' in value,
);

/** What would become of a file, shown before anything is taken: `POST …/templates/<templateId>/import`. */
export const importPreviewSchema = z.object({
  /** SHA-256 of what the file says: whoever takes it names what they have seen. */
  seen: z.string(),
  after: parsedTemplateSchema,
  /** The newest version, null for a template that has none. */
  before: z.object({ number: z.int(), content: parsedTemplateSchema }).nullable(),
  /** Whether the file says just what the newest version says. */
  unchanged: z.boolean(),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** Why a file is not shown, beside what any route may answer. */
export const importRefusalSchema = z.discriminatedUnion('error', [
  z.object({ error: z.literal('broken-template'), problems: z.array(problemSchema), count: z.int() }),
  z.object({ error: z.literal('other-template'), key: z.string(), expected: z.string() }),
  z.object({ error: z.literal('too-large') }),
]);
export type ImportRefusal = z.infer<typeof importRefusalSchema>;

export const begunDraftSchema = z.object({ draftId: z.string() });
