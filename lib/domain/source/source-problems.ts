import type { PlainDate } from '../plain-date';
import type { CitedDocument, Template } from '../template/template-schema';
import { type Citation, citationsOf } from './citations';
import type { Source } from './source-schema';
import { standingOf } from './standing';

/** Why a document that a template cites cannot be relied on. */
type Cause =
  /** A law or regulation that no longer holds; `lastDay` was its last. */
  | { readonly code: 'repealed'; readonly lastDay: PlainDate; readonly replacedBy: Source | null }
  /** A specification or guidance that has run out. */
  | { readonly code: 'expired'; readonly lastDay: PlainDate; readonly replacedBy: Source | null }
  | { readonly code: 'replaced'; readonly replacedBy: Source }
  | { readonly code: 'notYetInForce'; readonly firstDay: PlainDate }
  | { readonly code: 'notInRegister' };

/** A document of a template that does not hold on the day, with every place that cites it. */
export type SourceProblem = Cause & {
  readonly document: CitedDocument;
  readonly citedIn: readonly Citation[];
};

/**
 * What the template cites outside its dates on the day, in the order of its `documents`. It says which document to look
 * at and where it is cited, never what to write instead: no paragraph is mapped to another. A document whose dates are
 * not known is no problem, since nothing is known against it.
 */
export function sourceProblems(
  template: Template,
  register: ReadonlyMap<string, Source>,
  day: PlainDate,
): SourceProblem[] {
  const citations = citationsOf(template);
  return template.documents.flatMap((document) => {
    const source = register.get(document.key);
    const cause = source ? causeOf(source, register, day) : ({ code: 'notInRegister' } as const);
    return cause ? [{ ...cause, document, citedIn: citations.get(document.key) ?? [] }] : [];
  });
}

function causeOf(source: Source, register: ReadonlyMap<string, Source>, day: PlainDate): Cause | null {
  const { kind, validFrom, validTo } = source;
  const replacedBy = (source.replacedBy && register.get(source.replacedBy.key)) ?? null;
  const standing = standingOf(source, register, day);
  if (standing === 'ended' && validTo) {
    const code = kind === 'law' || kind === 'regulation' ? 'repealed' : 'expired';
    return { code, lastDay: validTo.day, replacedBy };
  }
  if (standing === 'notYetInForce' && validFrom) return { code: standing, firstDay: validFrom.day };
  return standing === 'replaced' && replacedBy ? { code: standing, replacedBy } : null;
}
