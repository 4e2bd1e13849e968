import { z } from 'zod';
import { maxTextLength } from './answer-limits';
import { type MadeAssessment, madeAssessments } from './made-assessment';
import { isAssessed } from './template/is-assessed';
import { answerCodesOf, type ItemTarget, type Target } from './template/targets-of';
import { hasUnwantedCharacters } from './unwanted-characters';

/**
 * Text that a person wrote: line breaks as `\n`, in NFC, at most `max` long, without characters that the database
 * cannot hold (NUL) or that make a text read otherwise than it is stored (direction marks). Kept as written
 * otherwise, spaces at its ends included, since it is saved while the person is writing.
 */
export function writtenText(max: number) {
  return z
    .string()
    .overwrite((text) => text.replaceAll(/\r\n?/g, '\n').normalize('NFC'))
    .max(max)
    .refine((text) => !hasUnwantedCharacters(text), { params: { code: 'forbidden-character' } });
}

/** A text of nothing but space says nothing, and is stored as no text. */
const writtenTextOrNull = writtenText(maxTextLength)
  .transform((text) => (text.trim() === '' ? null : text))
  .nullable();

/**
 * A number and how much of the item's period it covers; `since` is the first month (`YYYY-MM`) of the part that is
 * covered, when known.
 */
export const numberAnswerSchema = z.discriminatedUnion('covers', [
  z.strictObject({ covers: z.literal('whole'), amount: z.number().min(0).max(1e12) }),
  z.strictObject({
    covers: z.literal('part'),
    amount: z.number().min(0).max(1e12),
    since: z
      .string()
      .regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/)
      .nullable(),
  }),
]);
export type NumberAnswer = z.infer<typeof numberAnswerSchema>;

/**
 * What was found: the code of the box that is marked (`ticked`, `yes`, a column's code), the text of an open
 * question, or a number. Null means not answered, which an unticked box is not.
 */
export type Answer = string | NumberAnswer | null;

/** What fits the item as an answer. */
export function answerSchemaFor({ item, matrix }: ItemTarget): z.ZodType<Answer> {
  switch (item.kind) {
    case 'openQuestion':
    case 'text':
      return writtenTextOrNull;
    case 'number':
      return item.periodMonths === undefined
        ? numberAnswerSchema.options[0].nullable()
        : numberAnswerSchema.nullable();
    default:
      return z.enum(answerCodesOf(item, matrix)).nullable();
  }
}

export const madeAssessmentSchema = z.enum(madeAssessments);

/** The document that an item was checked against. `date` is the document's own, `YYYY-MM-DD`. */
export const seenDocumentSchema = z.strictObject({
  title: writtenText(300).refine((title) => title.trim() !== ''),
  date: z.iso.date().nullable(),
  seenBy: writtenText(200).nullable(),
});
export type SeenDocument = z.infer<typeof seenDocumentSchema>;

/** The least thing that is saved: one field of one target. `flag` says that the auditor wants to take it up. */
export type Change =
  | { readonly target: string; readonly field: 'answer'; readonly value: Answer }
  | { readonly target: string; readonly field: 'assessment'; readonly value: MadeAssessment | null }
  | { readonly target: string; readonly field: 'comment'; readonly value: string | null }
  | { readonly target: string; readonly field: 'flag'; readonly value: boolean }
  | { readonly target: string; readonly field: 'seenDocument'; readonly value: SeenDocument | null };
export type Field = Change['field'];

/**
 * The fields that the target has. Any item can be commented; a section, group or matrix only where the form has a
 * place for it. Only what is assessed has an assessment and a document it was checked against.
 */
export function fieldsOf(target: Target): readonly Field[] {
  if (target.type !== 'item') return target.commentLabel === null ? ['flag'] : ['comment', 'flag'];
  return isAssessed(target.item)
    ? ['answer', 'assessment', 'comment', 'flag', 'seenDocument']
    : ['answer', 'comment', 'flag'];
}

export type ChangeError =
  | 'not-a-change'
  | 'unknown-target'
  | 'field-not-there'
  | 'value-does-not-fit'
  | 'text-too-long'
  | 'forbidden-character';

export type ParsedChange =
  | { readonly ok: true; readonly value: Change }
  | { readonly ok: false; readonly error: ChangeError };

const changeShape = z.strictObject({
  target: z.string(),
  field: z.enum(['answer', 'assessment', 'comment', 'flag', 'seenDocument']),
  value: z.unknown(),
});

/**
 * Reads a change to one of the template's targets (as `targetsOf` gives them), with its texts normalised.
 * It says nothing of whether the change may be made: that is the audit's and the actor's affair.
 */
export function parseChange(targets: ReadonlyMap<string, Target>, json: unknown): ParsedChange {
  const shape = changeShape.safeParse(json);
  if (!shape.success) return { ok: false, error: 'not-a-change' };
  const { field, value } = shape.data;
  const target = targets.get(shape.data.target);
  if (target === undefined) return { ok: false, error: 'unknown-target' };
  if (!fieldsOf(target).includes(field)) return { ok: false, error: 'field-not-there' };
  return parsedValue(target, field, value);
}

function parsedValue(of: Target, field: Field, value: unknown): ParsedChange {
  const target = of.key;
  switch (field) {
    case 'answer':
      if (of.type !== 'item') return { ok: false, error: 'field-not-there' };
      return parsed(answerSchemaFor(of), value, (answer) => ({ target, field, value: answer }));
    case 'assessment':
      return parsed(madeAssessmentSchema.nullable(), value, (made) => ({ target, field, value: made }));
    case 'comment':
      return parsed(writtenTextOrNull, value, (comment) => ({ target, field, value: comment }));
    case 'flag':
      return parsed(z.boolean(), value, (flag) => ({ target, field, value: flag }));
    case 'seenDocument':
      return parsed(seenDocumentSchema.nullable(), value, (seen) => ({ target, field, value: seen }));
  }
}

function parsed<Value>(
  schema: z.ZodType<Value>,
  value: unknown,
  change: (value: Value) => Change,
): ParsedChange {
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: change(result.data) };
  return { ok: false, error: errorOf(result.error.issues) };
}

function errorOf(issues: readonly z.core.$ZodIssue[]): ChangeError {
  if (issues.some((issue) => issue.code === 'custom' && issue.params?.code === 'forbidden-character')) {
    return 'forbidden-character';
  }
  const tooLong = issues.some((issue) => issue.code === 'too_big' && issue.origin === 'string');
  return tooLong ? 'text-too-long' : 'value-does-not-fit';
}
