import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { DocumentSummary } from '@/lib/domain/quality-document/quality-document';
import { formatDayAndTime } from '@/lib/time/format';
import { PaperSection } from '../ui/paper';
import { QuietList, QuietRow } from '../ui/quiet-list';

type DocumentsListProps = {
  /** The newest year first. */
  documents: readonly DocumentSummary[];
  /** The address that they stand under. */
  href: string;
};

/** The quality plans and quality reports of each year. */
export function DocumentsList({ documents, href }: DocumentsListProps) {
  const t = useTranslations('qualityDocument');
  const years = [...new Set(documents.map(({ year }) => year))];
  return years.map((year) => (
    <PaperSection key={year} title={t('list.year', { year: String(year) })}>
      <QuietList>
        {documents
          .filter((document) => document.year === year)
          .map((document) => (
            <QuietRow key={document.id} aside={<Standing document={document} />}>
              <Link
                href={`${href}/${document.id}`}
                prefetch={false}
                lang={document.language}
                className="font-medium"
              >
                {document.title}
              </Link>
              <span className="block text-ink-2">
                {[t(`kind.${document.kind}`), document.subtitle].flatMap((part) => part ?? []).join(' · ')}
              </span>
            </QuietRow>
          ))}
      </QuietList>
    </PaperSection>
  ));
}

function Standing({ document: { status, version, decidedOn, savedAt } }: { document: DocumentSummary }) {
  const t = useTranslations('qualityDocument.list');
  if (status === 'draft') return t('draft', { time: formatDayAndTime(savedAt) });
  const words = t(status, { day: decidedOn ?? '' });
  return version !== null && version > 1 ? `${words}, ${t('version', { version: String(version) })}` : words;
}
