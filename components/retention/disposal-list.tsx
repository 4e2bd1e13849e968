import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { DisposalStatus, ItemStatus } from '@/lib/domain/retention/disposal';
import { formatDay } from '@/lib/time/format';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';

type DisposalRow = {
  readonly id: string;
  readonly href: string;
  readonly status: DisposalStatus;
  readonly proposer: string;
  readonly proposedAt: Date;
  readonly counts: Readonly<Record<ItemStatus, number>>;
};

/** All proposals and what became of them: the log of disposals. */
export function DisposalList({ disposals }: { disposals: readonly DisposalRow[] }) {
  const t = useTranslations('retention');
  return (
    <Table label={t('tables.log')}>
      <thead>
        <tr>
          <ColumnHeader>{t('log.proposal')}</ColumnHeader>
          <ColumnHeader>{t('log.standing')}</ColumnHeader>
          <ColumnHeader>{t('log.count')}</ColumnHeader>
        </tr>
      </thead>
      <tbody>
        {disposals.map(({ id, href, status, proposer, proposedAt, counts }) => (
          <tr key={id}>
            <RowHeader>
              <Link href={href}>{t('log.proposedBy', { day: formatDay(proposedAt), name: proposer })}</Link>
            </RowHeader>
            <Cell>{t(`statuses.${status}`)}</Cell>
            <Cell className="tabular-nums">
              {status === 'approved' || status === 'done'
                ? t('log.counts', {
                    disposed: String(counts.disposed),
                    kept: String(counts.kept),
                    waiting: String(counts.waiting),
                  })
                : t('one.itemCount', { count: counts.waiting })}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
