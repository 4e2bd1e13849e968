import { z } from 'zod';
import { type ChangeError, parseChange, writtenText } from '../answer';
import { maxTextLength } from '../answer-limits';
import type { SplitBy } from '../measurement/figure-grid';
import { splitKinds } from '../plan/plan-schema';
import { fail, ok, type Result } from '../result';
import { saveRequestOf, sentParts } from '../sent-changes';
import type { Target } from '../template/targets-of';
import { type CaseChange, casePlaceOf } from './case-change';

export const caseFields = ['answer', 'assessment', 'comment', 'unreviewable', ...splitKinds] as const;

/** A change on its way. What `target`, `field` and `value` mean together is for `parseCaseChange` to say. */
export const sentCaseChangeSchema = z.strictObject({
  ...sentParts,
  target: z.string().max(90),
  field: z.enum(caseFields),
  value: z.json(),
});
export type SentCaseChange = z.infer<typeof sentCaseChangeSchema>;

/** `PUT /api/t/<slug>/case-reviews/<id>/answers`. */
export const saveCaseAnswersRequestSchema = saveRequestOf(sentCaseChangeSchema);
export type SaveCaseAnswersRequest = z.infer<typeof saveCaseAnswersRequestSchema>;

/** What a change must fit. */
export interface CaseForm {
  readonly targets: ReadonlyMap<string, Target>;
  readonly caseCount: number;
  readonly splits: readonly SplitBy[];
}

const reasonSchema = writtenText(maxTextLength)
  .transform((text) => (text.trim() === '' ? null : text))
  .nullable();

/** Reads a change to one of a review's cases, with its texts normalised. */
export function parseCaseChange(
  form: CaseForm,
  { target, field, value }: { target: string; field: CaseChange['field']; value: unknown },
): Result<CaseChange, ChangeError> {
  const place = casePlaceOf(target);
  if (place === null || place.number > form.caseCount) return fail('unknown-target');
  if (place.item !== null) return parseOfItem(form, { target, field, value }, place.item);
  if (field === 'answer' || field === 'assessment') return fail('field-not-there');
  if (field === 'comment' || field === 'unreviewable') {
    const text = reasonSchema.safeParse(value);
    return text.success ? ok({ target, field, value: text.data }) : fail('value-does-not-fit');
  }
  const split = form.splits.find(({ by }) => by === field);
  if (!split) return fail('field-not-there');
  if (value !== null && !split.groups.some((group) => group === value)) return fail('value-does-not-fit');
  return ok({ target, field, value: value as string | null });
}

function parseOfItem(
  { targets }: CaseForm,
  { target, field, value }: { target: string; field: CaseChange['field']; value: unknown },
  item: string,
): Result<CaseChange, ChangeError> {
  if (field !== 'answer' && field !== 'assessment' && field !== 'comment') return fail('field-not-there');
  const parsed = parseChange(targets, { target: item, field, value });
  if (!parsed.ok) return fail(parsed.error);
  const change = parsed.value;
  if (change.field === 'answer' || change.field === 'comment') return ok({ ...change, target });
  // What an answer means is for the rule of the result to say; a person says only that it is not asked here.
  if (change.field !== 'assessment') return fail('field-not-there');
  if (change.value !== null && change.value !== 'notApplicable') return fail('value-does-not-fit');
  return ok({ target, field: 'assessment', value: change.value });
}
