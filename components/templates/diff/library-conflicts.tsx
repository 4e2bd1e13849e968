import { useTranslations } from 'next-intl';
import type { MergeConflict } from '@/lib/domain/template/library/merge-library-version';
import { Notice } from '../../ui/notice';

/** What both the tenant and the library have changed: the tenant's stands, and somebody should look at it. */
export function LibraryConflicts({ conflicts }: { conflicts: readonly MergeConflict[] }) {
  const t = useTranslations('templates.compare');
  const words = useTranslations('templateWords.part');
  return (
    <div className="mb-6">
      <Notice tone="warning" title={t('conflicts')}>
        {t('conflictsText')}
      </Notice>
      <ul className="mt-3 text-sm">
        {conflicts.map(({ id, part, name, sort }) => (
          <li key={`${sort} ${id}`} className="border-t border-line py-2 first:border-t-0">
            <span className="font-medium">{name || words(part)}</span>{' '}
            <span className="text-ink-2">{t(`conflict.${sort}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
