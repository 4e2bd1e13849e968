import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { DocumentSummary } from '@/lib/domain/quality-document/quality-document';
import { formatDayAndTime } from '@/lib/time/format';
import { QuietList, QuietRow } from '../ui/quiet-list';

type VersionsListProps = {
  /** Of the same kind, the newest first. */
  documents: readonly DocumentSummary[];
  openId: string;
  /** The address that the documents stand under. */
  href: string;
};

/** The drafts and decided versions of a kind of document, over the years. */
export function VersionsList({ documents, openId, href }: VersionsListProps) {
  const t = useTranslations('qualityDocument.versions');
  return (
    <section aria-label={t('title')}>
      <h2 className="mb-1 text-lg">{t('title')}</h2>
      <QuietList>
        {documents.map(({ id, title, status, savedAt, decidedOn, language }) => (
          <QuietRow key={id} aside={id === openId ? t('now') : decidedOn}>
            {id === openId ? (
              <b lang={language}>{title}</b>
            ) : (
              <Link href={`${href}/${id}`} prefetch={false} lang={language}>
                {title}
              </Link>
            )}
            <span className="block text-ink-2">
              {status === 'draft'
                ? t('saved', { time: formatDayAndTime(savedAt) })
                : t(status === 'replaced' ? 'replaced' : 'sealed')}
            </span>
          </QuietRow>
        ))}
      </QuietList>
    </section>
  );
}
