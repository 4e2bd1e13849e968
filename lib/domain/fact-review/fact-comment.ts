import { z } from 'zod';
import { type ChangeError, writtenText } from '../answer';
import type { SaveChangeResult } from '../field-change';
import { saveRequestOf, sentParts } from '../sent-changes';
import { type FactPlace, parseFactTarget } from './fact-place';
import { type FactCommentChange, type FactSaid, isComment, maxFactCommentLength } from './fact-said';
import type { Passage } from './passage';

/** Reads what the unit says of a passage. */
const factSaidSchema = z.union([
  z.strictObject({ agrees: z.literal(true) }),
  z.strictObject({ agrees: z.literal(false), text: writtenText(maxFactCommentLength) }),
  z.null(),
]) satisfies z.ZodType<FactSaid>;

export type SaveFactCommentResult = SaveChangeResult<FactCommentChange>;

/** A comment on its way. */
export const sentFactCommentSchema = z.strictObject({
  ...sentParts,
  target: z.string().max(100),
  field: z.literal('said'),
  value: z.json(),
});
export type SentFactComment = z.infer<typeof sentFactCommentSchema>;

/** `PUT /api/t/<slug>/audits/<id>/fact-comments?review=<id>`. */
export const saveFactCommentsRequestSchema = saveRequestOf(sentFactCommentSchema);
export type SaveFactCommentsRequest = z.infer<typeof saveFactCommentsRequestSchema>;

export type ParsedFactSaid =
  | { readonly ok: true; readonly value: FactSaid }
  | { readonly ok: false; readonly error: ChangeError };

/** Reads what somebody says of a passage, with its text normalised. */
export function parseFactSaid(json: unknown): ParsedFactSaid {
  const parsed = factSaidSchema.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  const text = typeof json === 'object' && json !== null && 'text' in json ? json.text : null;
  if (typeof text !== 'string') return { ok: false, error: 'value-does-not-fit' };
  return {
    ok: false,
    error: text.length > maxFactCommentLength ? 'text-too-long' : 'forbidden-character',
  };
}

/** What the auditor made of a comment: changed the draft, or kept it with a motive. */
export const factReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('changed') }),
  z.strictObject({ kind: z.literal('kept'), motive: z.string().min(1) }),
]);
export type FactReply = z.infer<typeof factReplySchema>;

/** One comment of a round, as it is stored. */
export interface FactComment {
  readonly id: string;
  readonly reviewId: string;
  readonly target: string;
  readonly said: FactSaid;
  /** The passage as it stood when it was commented on. */
  readonly passage: Passage;
  readonly revision: number;
  readonly by: string;
  readonly at: Date;
  /** Null while the comment waits for an answer. */
  readonly reply:
    | (FactReply & {
        readonly by: string;
        readonly at: Date;
        /** The passage as it stood when it was said to be changed; null when it had gone, or was kept. */
        readonly became: Passage | null;
      })
    | null;
}

/** The comments that have been replied to, with what was said and on what kind of place. */
export function answeredComments(comments: readonly FactComment[]) {
  return comments.flatMap(({ target, said, passage, at, reply }) => {
    const kind: FactPlace['kind'] | undefined = parseFactTarget(target)?.kind;
    return kind && isComment(said) && reply ? [{ kind, target, passage, comment: said.text, at, reply }] : [];
  });
}
