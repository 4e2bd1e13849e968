import { targetsOf } from '@/lib/domain/template/targets-of';
import type { Template } from '@/lib/domain/template/template-schema';
import { checkSource, type SourceProblem } from './check-source';
import type { FilledForm } from './filled-form';
import { formSegments, type SegmentKind } from './form-segments';

export interface FormSource {
  /** The text of the paper form, line by line as it was taken from it. */
  readonly source: string;
  readonly template: Template;
  readonly filled: FilledForm | null;
  /** Lines that belong to the page and not to the form (page numbers, link targets), in their order. */
  readonly furniture?: readonly string[];
  /** Pieces that the template has and the source does not, such as the boxes of a form that is only text. */
  readonly notInSource?: readonly SegmentKind[];
}

/**
 * Holds a template, with what was filled in, against the paper form it was made from, as `checkSource` does: template
 * texts and answers are its pieces. Answers that no place asks for are problems, too.
 */
export function checkFormSource(form: FormSource): SourceProblem[] {
  const pieces = formSegments(form.template, form.filled)
    .filter(({ kind }) => !form.notInSource?.includes(kind))
    .map(({ text, kind, of }) => ({ text, of: `${kind} of ${of}` }));
  const { source, template, furniture = [] } = form;
  return [
    ...checkSource({ source, pieces, footnotes: template.footnotes, furniture }),
    ...unusedAnswers(form),
  ];
}

/** Answers and comments that no place in the template asks for. */
function unusedAnswers({ template, filled }: FormSource): SourceProblem[] {
  if (filled === null) return [];
  const targets = targetsOf(template);
  return [...Object.keys(filled.answers), ...Object.keys(filled.comments)]
    .filter((key) => !targets.has(key))
    .map((key) => ({ code: 'unused-answer', line: 0, wanted: '', found: key }));
}
