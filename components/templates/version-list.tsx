import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { formatDay } from '@/lib/time/format';
import { Tag } from '../ui/tag';

export type VersionRow = {
  id: string;
  number: number;
  status: 'published' | 'retired';
  releaseNote: string;
  publishedAt: Date;
  /** The name of who published it; null when the operator did. */
  publishedBy: string | null;
  /** How many audits are under way on it; null for those who do not see all audits. */
  runningAudits: number | null;
  /** Where it is read, and where what is new in it is seen; null for the first version. */
  href: string;
  changesHref: string | null;
};

/** A template's versions, the newest first: what is new in each, by whom and when. */
export function VersionList({ versions }: { versions: readonly VersionRow[] }) {
  const current = versions.find(({ status }) => status === 'published');
  return (
    <ol>
      {versions.map((version) => (
        <Version key={version.id} version={version} isCurrent={version === current} />
      ))}
    </ol>
  );
}

function Version({ version, isCurrent }: { version: VersionRow; isCurrent: boolean }) {
  const t = useTranslations('templates');
  const { number, status, publishedBy, runningAudits, changesHref } = version;
  const day = formatDay(version.publishedAt);
  const state = status === 'retired' ? 'retired' : isCurrent ? 'published' : 'older';
  return (
    <li className="grid gap-1 border-t border-line py-3 first:border-t-0">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <h3 className="text-base">
          <Link href={version.href} className="text-ink decoration-line-strong hover:text-accent">
            {t('version', { number })}
          </Link>
        </h3>
        <Tag>{t(`details.status.${state}`)}</Tag>
        <span className="text-sm text-ink-2">
          {publishedBy
            ? t('details.publishedBy', { day, name: publishedBy })
            : t('details.published', { day })}
        </span>
      </div>
      <p className="max-w-measure whitespace-pre-line">{version.releaseNote}</p>
      <p className="flex flex-wrap items-baseline gap-x-4 text-sm text-ink-2">
        {changesHref && (
          <Link href={changesHref} className="inline-block py-1">
            {t('details.changes', { number: number - 1 })}
          </Link>
        )}
        {runningAudits ? <span>{t('details.runningOn', { count: runningAudits })}</span> : null}
      </p>
    </li>
  );
}
