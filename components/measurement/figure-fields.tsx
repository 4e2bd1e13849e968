'use client';

import { useTranslations } from 'next-intl';
import type { FigureKind } from '@/lib/domain/measurement/figure';
import { figureAt, isTotal, type Place } from '@/lib/domain/measurement/figure-grid';
import type { ToldFigure } from '@/lib/domain/measurement/told-figures';
import { wordsOf } from '@/lib/domain/measurement/written-grid';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';
import { TextField } from '../ui/text-field';
import { FigureText } from './figure-text';
import type { GridBeingWritten } from './use-written-grid';

type FigureFieldsProps = {
  written: GridBeingWritten;
  kind: FigureKind;
  /** Whether what cannot be read is pointed out. */
  strict: boolean;
};

/** A field where each row and column meet; totals that follow are shown instead. */
export function FigureFields({ written, kind, strict }: FigureFieldsProps) {
  const t = useTranslations('measuring');
  const { grid } = written;
  const rowName = (row: number) => grid.rowsBy?.groups[row] ?? t(grid.rowsBy ? 'together' : 'all');
  const columnName = (column: number) =>
    grid.columnsBy?.groups[column] ?? t(grid.columnsBy ? 'together' : 'all');
  return (
    <Table label={t('figures')}>
      <thead>
        <tr>
          <ColumnHeader className="min-w-32">{t('group')}</ColumnHeader>
          {(grid.figures[0] ?? []).map((_, column) => (
            <ColumnHeader key={columnName(column)} className="min-w-32">
              {columnName(column)}
            </ColumnHeader>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.figures.map((cells, row) => (
          <tr key={rowName(row)}>
            <RowHeader className="pt-4">{rowName(row)}</RowHeader>
            {cells.map((_, column) => (
              <Cell key={columnName(column)}>
                <FigureField {...{ written, kind, strict, place: { row, column } }} />
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function FigureField({ written, kind, strict, place }: FigureFieldsProps & { place: Place }) {
  const t = useTranslations('measuring');
  const { grid, unread, ownTotals } = written;
  const isHere = (one: Place) => one.row === place.row && one.column === place.column;
  if (isTotal(grid, place) && !ownTotals.some(isHere)) {
    return (
      <div className="pt-2 tabular-nums">
        <FigureText figure={shown(figureAt(grid, place))} />
      </div>
    );
  }
  return (
    <TextField
      label={<span className="sr-only">{wordsOf(grid, place, t('all'))}</span>}
      value={written.textAt(place)}
      autoComplete="off"
      error={strict && unread.some(isHere) ? t(`unread.${kind}`) : undefined}
      onChange={(event) => written.write(place, event.target.value)}
    />
  );
}

const shown = (figure: ReturnType<typeof figureAt>): ToldFigure =>
  figure.kind === 'tooFew' ? { kind: 'hidden' } : figure;
