import { z } from 'zod';
import type { SaveChangeResult } from '../field-change';
import { saveRequestOf, sentParts } from '../sent-changes';
import type { DraftChange } from './draft-change';
import { type NodeContent, nodeKinds } from './draft-node';

/** The most nodes that a draft may hold, removed ones included: four times the largest form that can be published. */
export const maxNodes = 20_000;

/** A change on its way; `target` is the id of a node. `parseDraftChange` says what `field` and `value` mean. */
export const sentDraftChangeSchema = z.strictObject({
  ...sentParts,
  target: z.uuid(),
  field: z.enum(['content', 'place']),
  value: z.unknown(),
});
export type SentDraftChange = z.infer<typeof sentDraftChangeSchema>;

/** `PUT /api/t/<slug>/templates/<templateId>/drafts/<draftId>/changes`. */
export const saveDraftRequestSchema = saveRequestOf(sentDraftChangeSchema);
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

/** What became of one change. */
export type SaveDraftResult = SaveChangeResult<DraftChange>;
