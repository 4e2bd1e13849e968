import { Check, CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { DocumentSection } from '@/lib/domain/quality-document/section';
import { sectionAnchor } from './section-view';

type DocumentContentsProps = {
  sections: readonly DocumentSection[];
  language: string;
  /** Says by each section whether something is lacking in it; left out where that is nobody's concern. */
  lacking?: ReadonlySet<string>;
  /** The section that is being written. */
  openId?: string | null;
};

/** The way through a document: its sections, those of the second level under the one that they stand under. */
export function DocumentContents({ sections, language, lacking, openId }: DocumentContentsProps) {
  return (
    <ol className="text-sm">
      {groupsOf(sections).map(([head, ...parts]) => (
        <li key={head.id}>
          <ContentsLine section={head} language={language} lacking={lacking} isOpen={head.id === openId} />
          {parts.length > 0 && (
            <ol className="ml-2 border-l border-line-strong pl-2">
              {parts.map((part) => (
                <li key={part.id}>
                  <ContentsLine
                    section={part}
                    language={language}
                    lacking={lacking}
                    isOpen={part.id === openId}
                  />
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}

type Group = [DocumentSection, ...DocumentSection[]];

/** A section of the second level that stands first has none to stand under, and stands alone. */
function groupsOf(sections: readonly DocumentSection[]): Group[] {
  const groups: Group[] = [];
  for (const section of sections) {
    const last = groups.at(-1);
    if (section.level === 2 && last?.[0].level === 1) last.push(section);
    else groups.push([section]);
  }
  return groups;
}

type ContentsLineProps = {
  section: DocumentSection;
  language: string;
  lacking: ReadonlySet<string> | undefined;
  isOpen: boolean;
};

function ContentsLine({ section: { id, heading, level }, language, lacking, isOpen }: ContentsLineProps) {
  const t = useTranslations('qualityDocument.edit');
  const lacks = lacking?.has(id);
  return (
    <a
      href={`#${sectionAnchor(id)}`}
      aria-current={isOpen ? 'true' : undefined}
      className="flex min-h-9 items-center justify-between gap-2 rounded-sm border-2 border-transparent px-2 py-1 text-ink no-underline hover:bg-accent-soft current:border-accent current:bg-raised"
    >
      <span lang={language} className={level === 1 ? 'min-w-0 font-medium' : 'min-w-0'}>
        {heading}
      </span>
      {lacks === undefined ? null : lacks ? (
        <span className="text-partial">
          <CircleAlert aria-hidden="true" />
          <span className="sr-only">{t('lacking')}</span>
        </span>
      ) : (
        <span className="text-fulfilled">
          <Check aria-hidden="true" />
          <span className="sr-only">{t('whole')}</span>
        </span>
      )}
    </a>
  );
}
