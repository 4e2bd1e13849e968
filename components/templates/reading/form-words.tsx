import { useTranslations } from 'next-intl';

const mark = /\[\^([a-z0-9-]+)\]/;

/** A text of the form in its own words, with its footnotes as links to where they stand on the page. */
export function FormWords({ text }: { text: string }) {
  // The pattern's group makes every second part the key of a footnote.
  return text
    .split(mark)
    .map((part, at) => (at % 2 === 0 ? part : <FootnoteLink key={part} footnote={part} />));
}

function FootnoteLink({ footnote }: { footnote: string }) {
  const t = useTranslations('checklist');
  return (
    <sup>
      <a href={`#footnote-${footnote}`} aria-label={t('footnote', { number: footnote })}>
        {footnote}
      </a>
    </sup>
  );
}
