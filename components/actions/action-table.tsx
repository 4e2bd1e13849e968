'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Sorting } from '@/lib/domain/actions-board/board-choice';
import { classNames } from '../ui/class-names';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';
import { Tag } from '../ui/tag';
import { ActionStatusWord } from './action-status-word';
import type { BoardRow } from './board-row';
import { DueWords } from './due-words';
import { MarkBox, type Marking, MarkingBox } from './marking';
import { MoreLink } from './more-link';
import { PlaceOfAction } from './place-of-action';

export type TableView = {
  readonly rows: readonly BoardRow[];
  readonly count: number;
  readonly sort: Sorting;
  readonly order: 'rising' | 'falling';
  /** Where the table is ordered by each column, and the other way round by the one that it is ordered by. */
  readonly sortHrefs: Readonly<Record<Sorting, string>>;
  readonly moreHref: string | null;
};

/** The same actions as rows, to be put in order. */
export function ActionTable({ view, marking }: { view: TableView; marking: Marking }) {
  const t = useTranslations('actionsBoard.table');
  return (
    <>
      <Table label={t('label')}>
        <thead>
          <tr>
            <MarkHeader view={view} marking={marking} />
            <ColumnHeader>
              <span className="sr-only">{t('number')}</span>
            </ColumnHeader>
            <ColumnHeader className="min-w-64">{t('action')}</ColumnHeader>
            {(['unit', 'due', 'responsible', 'handler', 'status'] as const).map((column) => (
              <SortHeader key={column} column={column} view={view} />
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <ActionRow key={row.id} row={row} marking={marking} />
          ))}
        </tbody>
      </Table>
      <MoreLink href={view.moreHref} left={view.count - view.rows.length} />
    </>
  );
}

function MarkHeader({ view: { rows }, marking }: { view: TableView; marking: Marking }) {
  const t = useTranslations('actionsBoard.table');
  const markable = rows.filter(({ mayAssign }) => mayAssign).map(({ id }) => id);
  const allMarked = markable.length > 0 && markable.every((id) => marking.marked.has(id));
  return (
    <ColumnHeader className="pb-0">
      {markable.length > 0 ? (
        <span className="-ml-3 block">
          <MarkingBox
            label={t('markAll')}
            checked={allMarked}
            onChange={(on) => marking.mark(markable, on)}
          />
        </span>
      ) : (
        <span className="sr-only">{t('mark')}</span>
      )}
    </ColumnHeader>
  );
}

function SortHeader({ column, view }: { column: Sorting; view: TableView }) {
  const t = useTranslations('actionsBoard.table');
  const isHere = view.sort === column;
  const Icon = view.order === 'rising' ? ArrowUp : ArrowDown;
  return (
    <ColumnHeader aria-sort={isHere ? (view.order === 'rising' ? 'ascending' : 'descending') : undefined}>
      <Link
        href={view.sortHrefs[column]}
        scroll={false}
        prefetch={false}
        title={t('sortBy', { column: t(column) })}
        className="inline-flex items-center gap-1 text-ink-2 no-underline hover:underline"
      >
        {t(column)}
        {isHere && <Icon />}
      </Link>
    </ColumnHeader>
  );
}

function ActionRow({ row, marking }: { row: BoardRow; marking: Marking }) {
  const responsible = useTranslations('decision.actions.responsibleWord');
  const slip = useTranslations('actionsBoard.slip');
  return (
    <tr className={classNames(marking.marked.has(row.id) && 'bg-accent-soft')}>
      <Cell>
        {row.mayAssign && (
          <span className="-mt-2.5 -mb-2 -ml-3 block">
            <MarkBox row={row} marking={marking} />
          </span>
        )}
      </Cell>
      <Cell className="text-lg font-bold text-accent tabular-nums">{row.number}</Cell>
      <RowHeader>
        <Link
          href={row.href}
          prefetch={false}
          className="line-clamp-4 text-base leading-ui text-ink decoration-line-strong hover:text-accent"
        >
          {row.text}
        </Link>
        {row.critical && <Tag>{slip('critical')}</Tag>}
      </RowHeader>
      <Cell>
        <PlaceOfAction row={row} />
      </Cell>
      <Cell>
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <DueWords row={row} />
        </span>
      </Cell>
      <Cell>
        {responsible(row.responsible)}
        {row.assignee && <span className="block text-xs text-ink-2">{row.assignee.name}</span>}
      </Cell>
      <Cell>{row.followers.map(({ name }) => name).join(', ')}</Cell>
      <Cell>
        <ActionStatusWord status={row.status} />
      </Cell>
    </tr>
  );
}
