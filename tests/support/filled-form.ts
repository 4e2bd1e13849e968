import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { judgementCodes } from '@/lib/domain/judgement-code';
import { basicFactSchema } from '@/lib/domain/template/template-schema';

const filledFormSchema = z.strictObject({
  source: z.string(),
  template: z.string(),
  version: z.number(),
  note: z.string(),
  facts: z.record(basicFactSchema, z.string()),
  summary: z.string(),
  actions: z.array(
    z.strictObject({
      number: z.number(),
      text: z.string(),
      deadline: z.string(),
      /** Keys of the items and groups that the action is for. */
      links: z.array(z.string()),
      remediedOn: z.string().exactOptional(),
    }),
  ),
  /** Deficiencies that were accepted, and the target whose comment says why. */
  accepted: z.array(z.strictObject({ item: z.string(), motiveIn: z.string() })),
  judgement: z.enum(judgementCodes),
  judgementComment: z.string(),
  decisionDate: z.string(),
  answers: z.record(
    z.string(),
    z.strictObject({
      answer: z.json(),
      /** The answer as it is written in the form, where that is not the answer itself. */
      words: z.string().exactOptional(),
      assessment: z.enum(['fulfilled', 'partial', 'unfulfilled', 'notApplicable']).exactOptional(),
      /** The assessment is ours: the form promises one and has no place for it. */
      assumed: z.literal(true).exactOptional(),
      /** The mark was lost when the form became text, so the answer is ours. */
      sourceMissing: z.literal(true).exactOptional(),
    }),
  ),
  comments: z.record(z.string(), z.string()),
});

/** A form that was filled in on paper: its answers and comments by the keys of its template. */
export type FilledForm = z.infer<typeof filledFormSchema>;

/** What is written on the items themselves, by the keys of the template. */
export type Filling = Pick<FilledForm, 'answers' | 'comments'>;

/** @throws when the file is not there or not a filled-in form. */
export function readFilledForm(path: string): FilledForm {
  return filledFormSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** The RVC form of 2023, with what its auditors wrote in it. */
export const goldenForm = (): FilledForm => readFilledForm('tests/golden/rvc-2023-answers.json');
