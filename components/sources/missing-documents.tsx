import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { CitedDocument } from '@/lib/domain/template/template-schema';
import { Notice } from '../ui/notice';

type MissingDocumentsProps = {
  documents: readonly CitedDocument[];
  /** Where a source is added; null for those who may not. */
  newHref: string | null;
};

/** What the templates cite that the register does not hold, with the way to add each. */
export function MissingDocuments({ documents, newHref }: MissingDocumentsProps) {
  const t = useTranslations('sources.missing');
  if (documents.length === 0) return null;
  return (
    <div className="mb-6 grid gap-2">
      <Notice tone="warning" title={t('title', { count: documents.length })}>
        {t('text')}
      </Notice>
      <ul className="text-sm">
        {documents.map(({ key, designation }) => (
          <li key={key} className="py-1">
            {newHref === null ? (
              designation
            ) : (
              <Link href={`${newHref}?${new URLSearchParams({ key, designation })}`}>
                {t('add', { name: designation })}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
