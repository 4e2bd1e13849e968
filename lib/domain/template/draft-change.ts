import { z } from 'zod';
import type { ChangeError } from '../answer';
import { type NodeContent, type NodePlace, nodeContentSchema, nodePlaceSchema } from './draft-node';

/** The least thing that is saved of a draft: what one node says, or where it stands. `target` is the node's id. */
export type DraftChange =
  | { readonly target: string; readonly field: 'content'; readonly value: NodeContent }
  | { readonly target: string; readonly field: 'place'; readonly value: NodePlace };
export type DraftField = DraftChange['field'];

export type ParsedDraftChange =
  | { readonly ok: true; readonly value: DraftChange }
  | { readonly ok: false; readonly error: ChangeError };

const shape = z.strictObject({
  target: z.uuid(),
  field: z.enum(['content', 'place']),
  value: z.unknown(),
});

/**
 * Reads a change to a draft. It takes whatever somebody may be in the middle of writing, and says nothing of whether a
 * template can be made of it, nor of whether the node's place is there: drafts are put together from what many have done.
 */
export function parseDraftChange(json: unknown): ParsedDraftChange {
  const read = shape.safeParse(json);
  if (!read.success) return { ok: false, error: 'not-a-change' };
  const { target, field, value } = read.data;
  if (field === 'content') {
    const content = nodeContentSchema.safeParse(value);
    if (content.success) return { ok: true, value: { target, field, value: content.data } };
    return { ok: false, error: errorOf(content.error) };
  }
  const place = nodePlaceSchema.safeParse(value);
  if (place.success && place.data.parent !== target)
    return { ok: true, value: { target, field, value: place.data } };
  return { ok: false, error: 'value-does-not-fit' };
}

function errorOf({ issues }: z.ZodError): ChangeError {
  const codes = issues.map((issue) => (issue.code === 'custom' ? issue.params?.code : undefined));
  if (codes.includes('text-too-long')) return 'text-too-long';
  return codes.includes('forbidden-character') ? 'forbidden-character' : 'value-does-not-fit';
}
