import type { z } from 'zod';
import { isTooLarge, valueAt } from './loose-node';
import { type ProblemCode, problem, problemCodes, type TemplateProblem } from './template-problem';
import { type Template, templateSchema } from './template-schema';

export type ParsedTemplate =
  | { readonly ok: true; readonly value: Template }
  | { readonly ok: false; readonly errors: readonly TemplateProblem[] };

/** Enough for 5 000 items in sections twelve deep, and little enough to look through at once. */
const maxDepth = 40;
const maxValues = 200_000;

/**
 * Reads the content of a template file (already parsed as JSON), with left-out defaults filled in. When anything
 * is wrong it gives everything that is wrong, with the path to each, in the order of the paths: wrong shapes and
 * what does not fit together alike.
 */
export function parseTemplate(json: unknown): ParsedTemplate {
  if (isTooLarge(json, maxDepth, maxValues)) return { ok: false, errors: [problem([], 'too-large-file')] };
  const result = templateSchema.safeParse(json);
  if (result.success) return { ok: true, value: result.data };
  const errors = result.error.issues.flatMap((issue) => problemsOf(issue, json));
  return { ok: false, errors: errors.toSorted(byPath) };
}

function problemsOf(issue: z.core.$ZodIssue, json: unknown): TemplateProblem[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => problem([...path, name], 'unknown-field', { name }));
    case 'too_small':
      return [problem(path, 'too-small', { limit: Number(issue.minimum), of: issue.origin })];
    case 'too_big':
      return [problem(path, 'too-big', { limit: Number(issue.maximum), of: issue.origin })];
    case 'invalid_format':
    case 'invalid_key':
      return [problem(path, 'bad-format')];
    case 'custom':
      return [customProblem(path, issue.params)];
    default:
      if (valueAt(json, path) === undefined) return [problem(path, 'missing')];
      return [issue.code === 'invalid_type' ? wrongType(path, issue) : notAllowed(path, issue)];
  }
}

function wrongType(path: TemplateProblem['path'], issue: z.core.$ZodIssueInvalidType): TemplateProblem {
  return problem(path, 'wrong-type', { expected: issue.expected });
}

function notAllowed(path: TemplateProblem['path'], issue: z.core.$ZodIssue): TemplateProblem {
  return problem(path, 'not-allowed', { allowed: allowedBy(issue).map(String).join(', ') });
}

function allowedBy(issue: z.core.$ZodIssue): readonly unknown[] {
  if (issue.code === 'invalid_value') return issue.values;
  return issue.code === 'invalid_union' && 'options' in issue ? (issue.options ?? []) : [];
}

/** Our own checks carry their code, and what its sentence needs, in the issue's params. */
function customProblem(path: TemplateProblem['path'], params: Record<string, unknown> = {}): TemplateProblem {
  const { code, ...rest } = params;
  const known: ProblemCode | undefined = problemCodes.find((candidate) => candidate === code);
  if (known === undefined) throw new Error(`A template check gave the unknown code ${String(code)}`);
  const texts = Object.entries(rest).map(([name, value]) => [name, String(value)] as const);
  return problem(path, known, Object.fromEntries(texts));
}

function byPath(one: TemplateProblem, other: TemplateProblem): number {
  const length = Math.min(one.path.length, other.path.length);
  for (let index = 0; index < length; index += 1) {
    const order = bySteps(one.path[index], other.path[index]);
    if (order !== 0) return order;
  }
  return one.path.length - other.path.length;
}

function bySteps(one: string | number | undefined, other: string | number | undefined): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one) < String(other) ? -1 : Number(String(one) > String(other));
}
