import { z } from 'zod';
import type { ChangeError } from '../answer';
import { maxChangesInRequest } from '../answer-limits';
import type { DraftChange } from './draft-change';
import { type NodeContent, nodeKinds } from './draft-node';

/** The most nodes that a draft may hold, removed ones included: four times the largest form that can be published. */
export const maxNodes = 20_000;

/**
 * A change on its way, as for answers: `mutationId` is made once on the device and stays when the change is sent again,
 * `base` is the revision that the person saw, 0 for none, and `target` is the id of a node. `parseDraftChange` says what
 * `field` and `value` mean.
 */
export const sentDraftChangeSchema = z.strictObject({
  mutationId: z.uuidv7(),
  base: z.int().min(0),
  target: z.uuid(),
  field: z.enum(['content', 'place']),
  value: z.unknown(),
});
export type SentDraftChange = z.infer<typeof sentDraftChangeSchema>;

/** `PUT /api/t/<slug>/templates/<templateId>/drafts/<draftId>/changes`. `userId` is the person who made the changes. */
export const saveDraftRequestSchema = z.strictObject({
  device: z.uuid(),
  userId: z.uuid(),
  changes: z.array(sentDraftChangeSchema).min(1).max(maxChangesInRequest),
});
export type SaveDraftRequest = z.infer<typeof saveDraftRequestSchema>;

const saved = {
  target: z.string(),
  revision: z.int().min(1),
  /** The name of the person who saved it, as it is shown. */
  by: z.string(),
  /** An ISO 8601 instant. */
  at: z.iso.datetime({ offset: true }),
};

/** Contents and places were looked at when they came in, and are not looked at again. */
const keptContent = z.custom<NodeContent>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    nodeKinds.some((kind) => kind === value.kind),
);
const keptPlace = z.object({ parent: z.string().nullable(), order: z.string(), removed: z.boolean() });

/** One field of a node as the server holds it. */
export const storedDraftFieldSchema = z.discriminatedUnion('field', [
  z.object({ ...saved, field: z.literal('content'), value: keptContent }),
  z.object({ ...saved, field: z.literal('place'), value: keptPlace }),
]);
export type StoredDraftField = z.infer<typeof storedDraftFieldSchema>;

/** The change that a stored field came from. */
export function draftChangeIn({ revision: _r, by: _b, at: _a, ...change }: StoredDraftField): DraftChange {
  return change;
}

const errors = [
  'not-a-change',
  'unknown-target',
  'field-not-there',
  'value-does-not-fit',
  'text-too-long',
  'forbidden-character',
] as const satisfies readonly ChangeError[];

/** What became of one change: saved, refused since another revision stands there, or refused for what it says. */
export const saveDraftResultSchema = z.discriminatedUnion('outcome', [
  z.object({
    mutationId: z.string(),
    outcome: z.literal('saved'),
    revision: z.int().min(1),
    at: z.iso.datetime({ offset: true }),
  }),
  z.object({ mutationId: z.string(), outcome: z.literal('conflict'), current: storedDraftFieldSchema }),
  z.object({ mutationId: z.string(), outcome: z.literal('refused'), error: z.enum(errors) }),
]);
export type SaveDraftResult = z.infer<typeof saveDraftResultSchema>;

/** The answer with status 200: a result for each change that was sent, in any order. */
export const saveDraftResponseSchema = z.object({ results: z.array(saveDraftResultSchema) });
