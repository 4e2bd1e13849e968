import { useTranslations } from 'next-intl';
import type { RetentionType } from '@/lib/domain/retention/retention-type';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';

/** A thing as the page shows it, in words. Days are calendar days, `YYYY-MM-DD`. */
export type ItemRow = {
  readonly key: string;
  readonly type: RetentionType;
  readonly what: string;
  readonly clock: string;
  readonly due: string;
  readonly amount: string;
  /** Why it waits, or what became of it; the last column. */
  readonly note?: string;
};

type ItemTableProps = {
  label: string;
  rows: readonly ItemRow[];
  /** The name of the last column, where there is one. */
  note?: string;
};

/** Things that are due, that wait, or that a proposal holds. */
export function ItemTable({ label, rows, note }: ItemTableProps) {
  const t = useTranslations('retention');
  return (
    <Table label={label}>
      <thead>
        <tr>
          <ColumnHeader>{t('items.what')}</ColumnHeader>
          <ColumnHeader>{t('items.type')}</ColumnHeader>
          <ColumnHeader>{t('items.amount')}</ColumnHeader>
          <ColumnHeader>{t('items.clock')}</ColumnHeader>
          <ColumnHeader>{note ?? t('items.due')}</ColumnHeader>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <RowHeader>{row.what}</RowHeader>
            <Cell>{t(`types.${row.type}`)}</Cell>
            <Cell className="whitespace-nowrap">{row.amount}</Cell>
            <Cell className="whitespace-nowrap tabular-nums">{row.clock}</Cell>
            <Cell className={note ? 'min-w-48' : 'whitespace-nowrap tabular-nums'}>
              {note ? row.note : row.due}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
