import { ArrowDown, ArrowUp, Check, CircleAlert } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { absenceOf, cellOf, type RiskSummary } from '@/lib/domain/risk/risk';
import { directionOf, type RiskChoice, type RiskOrder, riskAddress } from '@/lib/domain/risk/risk-choice';
import type { RiskScale } from '@/lib/domain/risk/risk-level';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';
import { Tag } from '../ui/tag';
import { RiskMark } from './risk-mark';

type RiskTableProps = {
  risks: readonly RiskSummary[];
  scale: RiskScale;
  choice: RiskChoice;
  /** The address of the register. */
  href: string;
};

/** The chosen risks; the columns that can be sorted by say so and are links, so that the address keeps the order. */
export function RiskTable({ risks, scale, choice, href }: RiskTableProps) {
  const t = useTranslations('risks.table');
  const sorted = { choice, href };
  return (
    <Table label={t('label', { name: t('title') })}>
      <thead>
        <tr>
          <SortedHeader by="number" {...sorted} />
          <SortedHeader by="title" {...sorted} />
          <SortedHeader by="area" {...sorted} />
          <SortedHeader by="level" {...sorted} />
          <ColumnHeader>{t('distribution')}</ColumnHeader>
          <ColumnHeader>{t('selfCheck')}</ColumnHeader>
          <ColumnHeader className="text-right">{t('actions')}</ColumnHeader>
        </tr>
      </thead>
      <tbody>
        {risks.map((risk) => (
          <tr key={risk.id}>
            <Cell>
              <RiskMark number={risk.number} placed={cellOf(risk, scale) !== null} />
            </Cell>
            <RowHeader className="min-w-60 print:min-w-0">
              <Link
                href={`${href}/${risk.id}`}
                className="text-base leading-ui font-medium text-ink decoration-line-strong hover:text-accent print:text-xs"
              >
                {risk.title}
              </Link>
              {risk.endedOn !== null && (
                <span className="block text-xs text-ink-2">{t('ended', { day: risk.endedOn })}</span>
              )}
            </RowHeader>
            <Cell className="text-ink-2">{risk.area}</Cell>
            <Cell className="text-right text-base font-bold tabular-nums">{risk.current?.level}</Cell>
            <Cell className="whitespace-nowrap text-ink-2 tabular-nums">
              <Distribution risk={risk} />
            </Cell>
            <Cell className="whitespace-nowrap">
              <Watched risk={risk} />
            </Cell>
            <Cell className="text-right tabular-nums">{risk.actions || t('none')}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function SortedHeader({ by, choice, href }: { by: RiskOrder; choice: RiskChoice; href: string }) {
  const t = useTranslations('risks.table');
  const names = { number: t('number'), title: t('risk'), area: t('area'), level: t('level') };
  const direction = choice.sort === by ? directionOf(choice) : null;
  const plain = directionOf({ ...choice, sort: by, dir: null });
  const next = direction === plain ? (plain === 'up' ? 'down' : 'up') : null;
  return (
    <ColumnHeader
      aria-sort={direction === null ? undefined : direction === 'up' ? 'ascending' : 'descending'}
      className={by === 'level' ? 'text-right' : ''}
    >
      <Link
        href={`${riskAddress(href, choice, { sort: by, dir: next })}#risks`}
        aria-label={t('sortBy', { column: names[by] })}
        className="inline-flex min-h-6 items-center gap-1 text-ink-2"
      >
        {names[by]}
        {direction === 'up' && <ArrowUp />}
        {direction === 'down' && <ArrowDown />}
      </Link>
    </ColumnHeader>
  );
}

function Distribution({ risk: { current } }: { risk: RiskSummary }) {
  const t = useTranslations('risks');
  if (current === null) return t('table.unweighed');
  const { likelihood, consequence } = current;
  if (likelihood === null || consequence === null) return t('table.notStated');
  return t('one.distribution', { likelihood, consequence });
}

function Watched({ risk }: { risk: RiskSummary }) {
  const t = useTranslations('risks.table');
  const absence = absenceOf(risk);
  if (absence === null) {
    return (
      <span className="inline-flex items-center gap-1.5">
        <Check />
        {t('checks', { count: risk.selfChecks })}
      </span>
    );
  }
  return (
    <Tag tone="soon">
      <CircleAlert />
      {t(absence)}
    </Tag>
  );
}
