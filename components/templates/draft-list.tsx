import { PencilLine } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { formatDay } from '@/lib/time/format';
import { EmptyState } from '../ui/empty-state';

export type DraftRow = {
  id: string;
  source: 'tenant' | 'library' | 'import';
  originNote: string | null;
  startedBy: string | null;
  startedAt: Date;
  href: string;
  /** Where its changes are seen; null while there is no version to hold it against. */
  changesHref: string | null;
};

/** The open drafts of a template, the newest first. */
export function DraftList({ drafts }: { drafts: readonly DraftRow[] }) {
  const t = useTranslations('templates.details');
  if (drafts.length === 0) {
    return (
      <EmptyState icon={PencilLine} title={t('noDrafts')}>
        {t('noDraftsText')}
      </EmptyState>
    );
  }
  return (
    <ul>
      {drafts.map((draft) => (
        <Draft key={draft.id} draft={draft} />
      ))}
    </ul>
  );
}

function Draft({
  draft: { source, originNote, startedBy, startedAt, href, changesHref },
}: {
  draft: DraftRow;
}) {
  const t = useTranslations('templates.details');
  const day = formatDay(startedAt);
  return (
    <li className="grid gap-1 border-t border-line py-3 first:border-t-0">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Link href={href} className="font-bold text-ink decoration-line-strong hover:text-accent">
          {t(`source.${source}`)}
        </Link>
        <span className="text-sm text-ink-2">
          {startedBy ? t('begunBy', { day, name: startedBy }) : t('begun', { day })}
        </span>
      </p>
      {originNote && <p className="max-w-measure text-sm text-ink-2">{originNote}</p>}
      {changesHref && (
        <p className="text-sm">
          <Link href={changesHref} className="inline-block py-1">
            {t('draftChanges')}
          </Link>
        </p>
      )}
    </li>
  );
}
