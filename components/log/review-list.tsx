import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { formatDay } from '@/lib/time/format';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';

type ReviewRow = {
  readonly id: string;
  readonly month: string;
  readonly href: string;
  readonly entries: number;
  readonly judged: number;
  readonly signed: { readonly by: string; readonly at: Date } | null;
};

/** The log reviews of all months, and how far each has come. */
export function ReviewList({ reviews }: { reviews: readonly ReviewRow[] }) {
  const t = useTranslations('log.reviews');
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <ColumnHeader>{t('month')}</ColumnHeader>
          <ColumnHeader>{t('judged')}</ColumnHeader>
          <ColumnHeader>{t('standing')}</ColumnHeader>
        </tr>
      </thead>
      <tbody>
        {reviews.map(({ id, month, href, entries, judged, signed }) => (
          <tr key={id}>
            <RowHeader>
              <Link href={href}>{month}</Link>
            </RowHeader>
            <Cell className="tabular-nums">
              {t('judgedOf', { judged: String(judged), entries: String(entries) })}
            </Cell>
            <Cell>{signed ? t('signedBy', { name: signed.by, day: formatDay(signed.at) }) : t('open')}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
