import type { TemplateChange } from '@/lib/domain/template/diff/diff-templates';
import { type Target, targetsOf } from '@/lib/domain/template/targets-of';
import type { Section, Template } from '@/lib/domain/template/template-schema';

/** Two templates as the view of what differs between them asks of them. */
export interface Compared {
  readonly language: Template['language'];
  readonly nameOf: (key: string) => string;
  readonly designationOf: (document: string) => string;
  /** What an answer of the changed thing is called: a column's label, or the form's own word for yes and no. */
  readonly answerLabelOf: (change: TemplateChange, code: string) => string | null;
  /** A top section's heading, as it is or else as it was. */
  readonly headingOf: (section: string) => { readonly number: string | null; readonly title: string };
}

export function compared(before: Template, after: Template): Compared {
  const targets = new Map([...targetsOf(before), ...targetsOf(after)]);
  const documents = new Map(
    [...before.documents, ...after.documents].map(({ key, designation }) => [key, designation]),
  );
  const sections = new Map<string, Section>(
    [...before.sections, ...after.sections].map((section) => [section.key, section]),
  );
  return {
    language: after.language,
    nameOf: (key) => numbered(targets.get(key)) ?? key,
    designationOf: (document) => documents.get(document) ?? document,
    answerLabelOf: ({ key }, code) => {
      const target = targets.get(key ?? '');
      if (target?.type !== 'item') return null;
      const column = target.matrix?.columns.find((one) => one.code === code);
      if (column) return column.label;
      return target.item.kind === 'yesNo'
        ? ({ yes: after.wording.yes, no: after.wording.no }[code] ?? null)
        : null;
    },
    headingOf: (key) => ({
      number: targets.get(key)?.number ?? null,
      title: sections.get(key)?.title ?? key,
    }),
  };
}

function numbered(target: Target | undefined): string | null {
  return target ? [target.number, target.name].filter(Boolean).join(' ') : null;
}
