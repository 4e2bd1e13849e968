import { Database } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { DataKind, Gathering } from '@/lib/domain/quality-document/section';
import { formatDayAndTime } from '@/lib/time/format';

/** Where each kind of data is written; left out for whoever may not go there. */
export type Sources = Readonly<Partial<Record<Exclude<DataKind, 'lexSarah'>, string>>>;

type OriginLineProps = { kind: DataKind; gathering: Gathering | null; sources: Sources };

/** Where the data of a section comes from, when it was gathered, and the way there. */
export function OriginLine({ kind, gathering, sources }: OriginLineProps) {
  const t = useTranslations('qualityDocument.origin');
  const href = kind === 'lexSarah' ? undefined : sources[kind];
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 py-1 text-xs text-ink-2">
      <span className="flex min-w-0 gap-1.5">
        <Database className="mt-0.5 text-ink-3" />
        {kind === 'lexSarah'
          ? t('lexSarah')
          : gathering === null
            ? t('notGathered')
            : t(kind, { time: formatDayAndTime(new Date(gathering.at)) })}
      </span>
      {kind !== 'lexSarah' && href && (
        <Link href={href} prefetch={false} className="ml-auto print:hidden">
          {t(`open.${kind}`)}
        </Link>
      )}
    </p>
  );
}
