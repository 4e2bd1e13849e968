'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useChecklist } from './checklist-context';

const mark = /\[\^([a-z0-9-]+)\]/;

/** A paragraph of the form in its own words and its own language, with its footnotes as links. */
export function FormText({ text }: { text: string }) {
  const { language } = useChecklist().bundle.template;
  const words = <WithFootnotes text={text} />;
  return useLocale() === language ? words : <span lang={language}>{words}</span>;
}

function WithFootnotes({ text }: { text: string }) {
  if (!mark.test(text)) return text;
  // The pattern's group makes every second part the key of a footnote.
  return text
    .split(mark)
    .map((part, index) => (index % 2 === 0 ? part : <FootnoteMark key={part} footnote={part} />));
}

function FootnoteMark({ footnote }: { footnote: string }) {
  const t = useTranslations('checklist');
  return (
    <sup>
      <a href={`#footnote-${footnote}`} aria-label={t('footnote', { number: footnote })}>
        {footnote}
      </a>
    </sup>
  );
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
