import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { formatDay, formatTime } from '@/lib/time/format';
import { Cell, ColumnHeader, Table } from '../ui/table';
import type { LogRow, LogRowTarget } from './log-row';

/** What has been done, newest first: when, who, what in words, and on what. */
export function LogList({ entries }: { entries: readonly LogRow[] }) {
  const t = useTranslations('log');
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <ColumnHeader className="tablet:w-40">{t('when')}</ColumnHeader>
          <ColumnHeader className="tablet:w-52">{t('who')}</ColumnHeader>
          <ColumnHeader>{t('what')}</ColumnHeader>
          <ColumnHeader className="tablet:w-72">{t('onWhat')}</ColumnHeader>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <Cell className="whitespace-nowrap tabular-nums">
              <LogMoment at={entry.at} />
            </Cell>
            <Cell>{entry.by ?? t('system')}</Cell>
            <Cell>
              <LogDeed entry={entry} />
            </Cell>
            <Cell>{entry.target && <LogTarget target={entry.target} />}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** When it was done, on the Swedish clock. */
export function LogMoment({ at }: { at: Date }) {
  return (
    <>
      <time dateTime={at.toISOString()}>{formatDay(at)}</time>{' '}
      <time dateTime={at.toISOString()} className="text-ink-2">
        {formatTime(at)}
      </time>
    </>
  );
}

/** What was done, with what else there is to say of it below. */
export function LogDeed({ entry }: { entry: Pick<LogRow, 'deed' | 'details' | 'systemReason'> }) {
  const more = [...entry.details, ...(entry.systemReason ? [entry.systemReason] : [])];
  return (
    <>
      {entry.deed}
      {more.length > 0 && <span className="block text-ink-2">{more.join(' · ')}</span>}
    </>
  );
}

export function LogTarget({ target }: { target: LogRowTarget }) {
  const t = useTranslations('log');
  const { kind, name, href, allHref } = target;
  const words = name === null ? kind : `${kind} ${name}`;
  return (
    <>
      {href ? (
        <Link href={href} prefetch={false} className="inline-block py-0.5">
          {words}
        </Link>
      ) : (
        words
      )}
      {allHref && (
        <Link
          href={allHref}
          prefetch={false}
          aria-label={`${t('onlyThis')}: ${words}`}
          className="block py-0.5 text-ink-2"
        >
          {t('onlyThis')}
        </Link>
      )}
    </>
  );
}
