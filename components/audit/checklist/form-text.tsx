'use client';

import { useLocale, useTranslations } from 'next-intl';
import { FormWords } from '../../templates/reading/form-words';
import { useChecklist } from './checklist-context';

/** A paragraph of the form in its own words and its own language, with its footnotes as links. */
export function FormText({ text }: { text: string }) {
  const { language } = useChecklist().bundle.template;
  const words = <FormWords text={text} />;
  return useLocale() === language ? words : <span lang={language}>{words}</span>;
}

/** The form's footnotes, below it. */
export function Footnotes() {
  const t = useTranslations('checklist');
  const { footnotes } = useChecklist().bundle.template;
  if (footnotes.length === 0) return null;
  return (
    <section className="mt-8 border-t border-line-strong px-4 pt-3 text-sm text-ink-2 tablet:px-6">
      <h2 className="text-base text-ink">{t('footnotes')}</h2>
      <ol className="mt-1 grid max-w-measure gap-1.5">
        {footnotes.map(({ key, text }) => (
          <li key={key} id={`footnote-${key}`} tabIndex={-1} className="flex gap-2">
            <span className="tabular-nums">{key}</span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
