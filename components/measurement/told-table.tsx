import { useTranslations } from 'next-intl';
import type { SplitBy } from '@/lib/domain/measurement/figure-grid';
import type { ToldGrid } from '@/lib/domain/measurement/told-figures';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';
import { FigureText } from './figure-text';

/** What may be told of one measurement, by its groups. */
export function ToldTable({
  grid: { rowsBy, columnsBy, figures },
  label,
}: {
  grid: ToldGrid;
  label: string;
}) {
  const t = useTranslations('measuring');
  const named = (split: SplitBy | null, at: number) => split?.groups[at] ?? t(split ? 'together' : 'all');
  return (
    <Table label={label}>
      <thead>
        <tr>
          <ColumnHeader className="min-w-32">{rowsBy ? t(`by.${rowsBy.by}`) : t('group')}</ColumnHeader>
          {(figures[0] ?? []).map((_, column) => (
            <ColumnHeader key={named(columnsBy, column)} className="min-w-24">
              <span className="block text-right">{named(columnsBy, column)}</span>
            </ColumnHeader>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map((cells, row) => (
          <tr key={named(rowsBy, row)}>
            <RowHeader>{named(rowsBy, row)}</RowHeader>
            {cells.map((figure, column) => (
              <Cell key={named(columnsBy, column)} className="text-right tabular-nums">
                <FigureText figure={figure} />
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
