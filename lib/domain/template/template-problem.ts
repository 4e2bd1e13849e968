/** What can be wrong with a template file. The sentence for each code lies in `lib/text`. */
export const problemCodes = [
  'missing',
  'wrong-type',
  'unknown-field',
  'not-allowed',
  'bad-format',
  'too-small',
  'too-big',
  'unseen-character',
  'space-at-the-ends',
  'not-normalised',
  'duplicate-key',
  'unknown-document',
  'empty-reference',
  'unknown-footnote',
  'uncited-footnote',
  'unknown-gate',
  'unfit-gate',
  'idle-gate',
  'role-is-never-assessed',
  'missing-mapping',
  'needless-mapping',
  'unmapped-answer',
  'unknown-answer',
  'not-the-four-alternatives',
  'not-of-cases',
  'missing-report-part',
  'repeated-report-part',
  'too-large-file',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One thing that is wrong: where (`['sections', 0, 'title']`), what, and what the sentence about it needs. */
export interface TemplateProblem {
  readonly path: readonly (string | number)[];
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export function problem(
  path: readonly (string | number)[],
  code: ProblemCode,
  params: Readonly<Record<string, string | number>> = {},
): TemplateProblem {
  return { path, code, params };
}
