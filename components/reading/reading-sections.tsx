import type { ReactNode } from 'react';
import type { ReadingSection } from '@/lib/text/reading/reading-page';
import { PaperSection } from '../ui/paper';

type ReadingSectionsProps = {
  sections: readonly ReadingSection[];
  /** What stands after the words of a section, by its id. */
  after?: Readonly<Record<string, ReactNode>>;
};

/** The sections of a page that is to be read, on a paper. */
export function ReadingSections({ sections, after = {} }: ReadingSectionsProps) {
  return sections.map(({ id, title, paragraphs, steps, list }) => (
    <PaperSection key={id} id={id} title={title}>
      <div className="grid max-w-measure gap-3">
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {steps && (
          <ol className="grid list-decimal gap-1.5 pl-6 marker:text-ink-3">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        {list && (
          <ul className="grid list-disc gap-1.5 pl-6 marker:text-ink-3">
            {list.map((entry) => (
              <li key={entry}>{entry}</li>
            ))}
          </ul>
        )}
        {after[id]}
      </div>
    </PaperSection>
  ));
}

/** The sections of a page that is to be read, as links to each. */
export function ReadingContents({
  label,
  sections,
}: {
  label: string;
  sections: readonly Pick<ReadingSection, 'id' | 'title'>[];
}) {
  return (
    <nav aria-label={label} className="mb-8 print:hidden">
      <ul className="flex flex-wrap gap-x-6">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-1.5">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
