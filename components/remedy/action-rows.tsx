import { ChevronRight, Clock } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { describeOrigin } from '@/lib/text/describe-origin';
import { classNames } from '../ui/class-names';
import { StatusWord } from '../ui/status-word';
import { Tag } from '../ui/tag';
import type { RowGroup, RowView } from './remedy-view';

type ActionRowsProps = {
  groups: readonly RowGroup[];
  /** The action that the page shows. */
  current?: string;
  /** The level of the groups' headings. */
  level: 2 | 3;
  /** Names the unit in each row, where the list holds those of several. */
  withUnits: boolean;
};

/** Actions by what is to be done about them. A group without any is left out. */
export function ActionRows({ groups, current, level, withUnits }: ActionRowsProps) {
  const t = useTranslations('remedy.groups');
  const Heading = `h${level}` as const;
  return groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ name, rows }) => (
      <section key={name} className="not-first:mt-8">
        <Heading className="mb-2 text-base font-bold">{t(name)}</Heading>
        <ol>
          {rows.map((row) => (
            <Row key={row.id} row={row} isCurrent={row.id === current} withUnit={withUnits} />
          ))}
        </ol>
      </section>
    ));
}

type RowProps = { row: RowView; isCurrent: boolean; withUnit: boolean };

function Row({ row, isCurrent, withUnit }: RowProps) {
  const { href, number, text, unitName, origin } = row;
  const origins = useTranslations('origin');
  return (
    <li className="border-t border-line">
      <Link
        href={href}
        aria-current={isCurrent ? 'true' : undefined}
        className={classNames(
          'grid grid-cols-item items-start gap-x-1 px-2 py-3 text-ink no-underline hover:bg-accent-soft hover:text-ink',
          isCurrent && 'rounded-md bg-raised outline-2 outline-accent',
        )}
      >
        <span className="text-xl font-bold text-accent tabular-nums">{number}</span>
        <span className="min-w-0">
          <span className="line-clamp-3 font-medium">{text}</span>
          <Standing row={row} />
          {(withUnit || origin) && (
            <span className="mt-1 block text-sm text-ink-2">
              {[origin && describeOrigin(origin, origins), unitName].filter(Boolean).join(' · ')}
            </span>
          )}
        </span>
        <ChevronRight className="mt-1 self-start text-ink-3 desktop:hidden" />
      </Link>
    </li>
  );
}

function Standing({ row }: { row: RowView }) {
  const t = useTranslations('remedy.row');
  const { status, asks, remediedOn } = row;
  if (status === 'verified') {
    return <StatusWord tone="fulfilled">{t('verified', { day: remediedOn ?? '' })}</StatusWord>;
  }
  const word = status === 'open' ? (asks ? t(asks) : t('notBegun')) : t(status);
  return (
    <span className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-ink-2">
      {status !== 'carriedOver' && <Due row={row} />}
      <span>{word}</span>
      {status !== 'open' && status !== 'carriedOver' && asks && <span>{t(asks)}</span>}
    </span>
  );
}

/** What lies further off than this is said in words, and not counted down. */
const countedDown = 60;

function Due({ row: { daysLeft, deadlineWords } }: { row: RowView }) {
  const t = useTranslations('remedy.row');
  if (daysLeft === null) return <span>{deadlineWords ?? t('noDay')}</span>;
  if (daysLeft > countedDown) return <span>{deadlineWords}</span>;
  return (
    <Tag tone={daysLeft < 0 ? 'late' : 'soon'}>
      <Clock />
      {daysLeft < 0 ? t('late', { days: -daysLeft }) : t('left', { days: daysLeft })}
    </Tag>
  );
}
