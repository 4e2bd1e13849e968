import type { ReactNode } from 'react';
import { saysNothing } from '@/lib/domain/quality-document/rich-text';
import type { DocumentSection } from '@/lib/domain/quality-document/section';
import { SectionData } from './gathered/section-data';
import { OriginLine, type Sources } from './origin-line';
import { PaperLanguage, type PaperWords } from './paper-language';
import { RichTextView } from './rich-text-view';

export const sectionAnchor = (id: string): string => `avsnitt-${id}`;

type SectionFrameProps = {
  section: Pick<DocumentSection, 'id' | 'heading' | 'level'>;
  language: string;
  /** What may be done with it, beside its heading. */
  tools?: ReactNode;
  children: ReactNode;
};

/** A section of the paper: one of the first level under a rule in ink, one of the second below it. */
export function SectionFrame({
  section: { id, heading, level },
  language,
  tools,
  children,
}: SectionFrameProps) {
  const Heading = level === 1 ? 'h2' : 'h3';
  return (
    <section
      id={sectionAnchor(id)}
      aria-label={heading}
      className={
        level === 1 ? 'mt-8 border-t-2 border-ink pt-2 first:mt-0' : 'mt-5 first:mt-0 first:border-t-0'
      }
    >
      <header className="mb-1 flex items-start justify-between gap-x-4">
        <Heading lang={language} className={level === 1 ? 'min-w-0 py-1 text-xl' : 'min-w-0 py-1 text-lg'}>
          {heading}
        </Heading>
        {tools}
      </header>
      {children}
    </section>
  );
}

type SectionBodyProps = {
  section: DocumentSection;
  sources: Sources;
  paper: PaperWords;
  /** Stands in the place of a text that says nothing. */
  withoutText?: ReactNode;
};

/** What a section says: its text, then what it shows of the data. */
export function SectionBody({ section, sources, paper, withoutText }: SectionBodyProps) {
  return (
    <>
      {saysNothing(section.text) ? (
        withoutText
      ) : (
        <div lang={paper.language}>
          <RichTextView text={section.text} below={section.level === 1 ? 2 : 3} />
        </div>
      )}
      <DataOfSection section={section} sources={sources} paper={paper} />
    </>
  );
}

/** What a section shows of the data, with where it comes from. */
export function DataOfSection({ section, sources, paper }: Omit<SectionBodyProps, 'withoutText'>) {
  const { data, gathering } = section;
  if (data === null) return null;
  return (
    <div className="mt-2">
      <OriginLine kind={data.kind} gathering={gathering} sources={sources} />
      <PaperLanguage paper={paper}>
        <SectionData heading={section.heading} data={data} content={gathering?.content ?? null} />
      </PaperLanguage>
    </div>
  );
}
