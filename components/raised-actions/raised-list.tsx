import { CircleAlert, ClockAlert } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ActionStatusWord } from '../actions/action-status-word';
import { Tag } from '../ui/tag';
import type { RaisedRow } from './raised-view';

/** What is to be done, in the order in which it was raised, each with how it stands. */
export function RaisedList({ rows }: { rows: readonly RaisedRow[] }) {
  const t = useTranslations('raisedActions');
  if (rows.length === 0) return <p className="text-sm text-ink-2">{t('none')}</p>;
  return (
    <ol>
      {rows.map((row) => (
        <li key={row.id} className="border-t border-line py-2">
          <p className="font-medium">
            {row.href === null ? (
              row.text
            ) : (
              <Link href={row.href} prefetch={false}>
                {row.text}
              </Link>
            )}
          </p>
          {row.details && (
            <p className="max-w-measure text-sm whitespace-pre-line text-ink-2">{row.details}</p>
          )}
          <Standing row={row} />
        </li>
      ))}
    </ol>
  );
}

function Standing({ row: { status, deadline, dueDate, late, assignee } }: { row: RaisedRow }) {
  const t = useTranslations('raisedActions.row');
  const isOpen = status === 'open' || status === 'returned';
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-ink-2">
      <ActionStatusWord status={status} />
      {deadline !== null && (
        <span>
          {t('due', { words: deadline })}
          {dueDate !== null && !deadline.includes(dueDate) && ` (${dueDate})`}
        </span>
      )}
      {isOpen && dueDate === null && (
        <Tag tone="soon">
          <ClockAlert />
          {t('noDay')}
        </Tag>
      )}
      {late && (
        <Tag tone="late">
          <CircleAlert />
          {t('late')}
        </Tag>
      )}
      {assignee !== null && <span>{t('assignee', { name: assignee })}</span>}
    </p>
  );
}
