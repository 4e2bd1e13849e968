'use client';

import { CalendarClock, CircleAlert, CircleCheck, Clock } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Lane } from '@/lib/domain/actions-board/lanes';
import { classNames } from '../ui/class-names';
import { Tag } from '../ui/tag';
import { ActionStatusWord } from './action-status-word';
import type { BoardRow } from './board-row';
import { DueWords } from './due-words';
import { MarkBox, type Marking } from './marking';
import { MoreLink } from './more-link';
import { PlaceOfAction } from './place-of-action';

const heads = {
  late: { icon: CircleAlert, color: 'text-unfulfilled' },
  now: { icon: Clock, color: 'text-accent' },
  later: { icon: CalendarClock, color: 'text-ink-3' },
  done: { icon: CircleCheck, color: 'text-fulfilled' },
} as const satisfies Record<Lane, unknown>;

export type LaneView = {
  readonly lane: Lane;
  readonly title: string;
  /** How many there are, shown or not. */
  readonly count: number;
  readonly rows: readonly BoardRow[];
  /** Leads to all of them, or back to the first ones; null when all are few. */
  readonly moreHref: string | null;
};

/** One column of the board, as a paper; an action is a row on it. */
export function LaneColumn({ view, marking }: { view: LaneView; marking: Marking }) {
  const t = useTranslations('actionsBoard.lane');
  const headingId = useId();
  const { icon: Icon, color } = heads[view.lane];
  return (
    <section
      id={view.lane}
      aria-labelledby={headingId}
      className="rounded-sm border border-line bg-sheet px-3 pb-3 shadow-sheet"
    >
      <header className="mt-4 flex items-baseline justify-between border-t-2 border-ink py-2">
        <h2 id={headingId} className="flex items-center gap-2 text-lg">
          <Icon className={color} />
          {view.title}
        </h2>
        <span className="text-lg font-bold text-ink-2 tabular-nums">{view.count}</span>
      </header>
      {view.rows.length === 0 && <p className="border-t border-line pt-3 text-sm text-ink-2">{t('none')}</p>}
      <ul>
        {view.rows.map((row) => (
          <Slip key={row.id} row={row} marking={marking} />
        ))}
      </ul>
      <MoreLink href={view.moreHref} left={view.count - view.rows.length} />
    </section>
  );
}

function Slip({ row, marking }: { row: BoardRow; marking: Marking }) {
  const t = useTranslations('actionsBoard.slip');
  const responsible = useTranslations('decision.actions.responsibleWord');
  const facts = 'mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1';
  return (
    <li
      className={classNames(
        '-mx-3 grid gap-x-2 border-t border-line px-3 py-2',
        row.mayAssign && 'grid-cols-tick',
        marking.marked.has(row.id) && 'bg-accent-soft',
      )}
    >
      {row.mayAssign && (
        <div className="-mt-2 -ml-3">
          <MarkBox row={row} marking={marking} />
        </div>
      )}
      <div className="min-w-0 text-sm text-ink-2">
        <p className="text-xs">
          <PlaceOfAction row={row} />
        </p>
        <h3 className="mt-0.5 line-clamp-6 text-base leading-ui font-medium text-pretty">
          <Link href={row.href} prefetch={false} className="text-ink no-underline hover:underline">
            <span className="mr-2 font-bold text-accent tabular-nums">{row.number}</span>
            {row.text}
          </Link>
        </h3>
        <p className={facts}>
          <DueWords row={row} />
        </p>
        <p className={facts}>
          <ActionStatusWord status={row.status} />
          <span>{responsible(row.responsible)}</span>
          {row.critical && <Tag>{t('critical')}</Tag>}
        </p>
        {row.assignee && <p className="mt-1">{t('assignee', { name: row.assignee.name })}</p>}
      </div>
    </li>
  );
}
