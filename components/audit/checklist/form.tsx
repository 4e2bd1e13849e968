'use client';

import { memo, useDeferredValue } from 'react';
import type { Template } from '@/lib/domain/template/template-schema';
import { useChecklist } from './checklist-context';
import { FormSection } from './form-section';
import { Footnotes, FormText } from './form-text';

/** More than a screen holds. */
const sectionsAtFirst = 3;

/** The whole form on its paper, in its own order and words. */
export const Form = memo(function Form() {
  return <FormSheet template={useChecklist().bundle.template} />;
});

/** The paper with the form on it, whose template may be another one the next time. */
export function FormSheet({ template }: { template: Template }) {
  // The first ones can be ticked while the rest is made, which gives way to whatever the person does.
  const count = useDeferredValue(template.sections.length, sectionsAtFirst);
  return (
    <div className="rounded-sm border border-line bg-sheet py-4 shadow-sheet tablet:py-6 print:border-0 print:shadow-none">
      <div className="grid max-w-measure gap-2 px-4 text-sm text-ink-2 tablet:px-6">
        <p className="text-base font-medium text-ink">
          <FormText text={template.title} />
        </p>
        {template.intro.map((paragraph) => (
          <p key={paragraph}>
            <FormText text={paragraph} />
          </p>
        ))}
      </div>
      {template.sections.slice(0, count).map((section) => (
        <FormSection key={section.key} section={section} />
      ))}
      <Footnotes />
    </div>
  );
}
