import { Check, CircleAlert } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { SelfCheckSummary } from '@/lib/domain/risk/risk';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';

type SelfCheckTableProps = {
  /** What the table holds. */
  name: string;
  selfChecks: readonly SelfCheckSummary[];
  /** The address of the register. */
  href: string;
};

/** Self-checks with the risks that they watch, how often they are done and what they showed last. */
export function SelfCheckTable({ name, selfChecks, href }: SelfCheckTableProps) {
  const t = useTranslations('risks.selfChecks');
  const table = useTranslations('risks.table');
  const hasRisks = selfChecks.some(({ risks }) => risks.length > 0);
  return (
    <Table label={table('label', { name })}>
      <thead>
        <tr>
          <ColumnHeader>{t('one')}</ColumnHeader>
          {hasRisks && <ColumnHeader>{t('risks')}</ColumnHeader>}
          <ColumnHeader>{t('frequency')}</ColumnHeader>
          <ColumnHeader>{t('last')}</ColumnHeader>
        </tr>
      </thead>
      <tbody>
        {selfChecks.map(({ id, title, area, risks, frequency, last, endedOn }) => (
          <tr key={id}>
            <RowHeader className="min-w-60">
              <Link
                href={`${href}/self-checks/${id}`}
                className="text-base leading-ui font-medium text-ink decoration-line-strong hover:text-accent"
              >
                {title}
              </Link>
              <span className="block text-xs text-ink-2">
                {area}
                {endedOn !== null && ` · ${t('ended')}`}
              </span>
            </RowHeader>
            {hasRisks && <Cell className="tabular-nums">{risks.join(', ')}</Cell>}
            <Cell className="text-ink-2">{frequency ?? t('noFrequency')}</Cell>
            <Cell>
              <Last last={last} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Last({ last }: Pick<SelfCheckSummary, 'last'>) {
  const t = useTranslations('risks.selfChecks');
  if (last === null) return <span className="text-ink-2">{t('notYet')}</span>;
  return (
    <span className="inline-flex items-center gap-1.5">
      {last.satisfactory ? <Check className="text-fulfilled" /> : <CircleAlert className="text-partial" />}
      {t('lastOf', { day: last.checkedOn, outcome: last.satisfactory ? 'yes' : 'no' })}
    </span>
  );
}
