import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { UnitComparison } from '@/lib/domain/results/unit-comparison';
import type { Assessment } from '@/lib/domain/template/item-schema';
import { classNames } from '../ui/class-names';
import { statusIcons } from '../ui/status-word';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';

type UnitComparisonTableProps = {
  comparison: UnitComparison;
  /** The page of a control, before its key. */
  controlHref: string;
  /** The case number and the page of each audit that a cell leads to. */
  audits: Readonly<Record<string, { caseNumber: string; href: string }>>;
};

/** The units beside each other, control by control; what is fulfilled stays quiet. */
export function UnitComparisonTable({ comparison, controlHref, audits }: UnitComparisonTableProps) {
  const t = useTranslations('results.units');
  const { units, controls } = comparison;
  return (
    <Table label={t('caption')}>
      <thead>
        <tr>
          <ColumnHeader className="min-w-40">{t('control')}</ColumnHeader>
          {units.map(({ unitId, name }) => (
            <ColumnHeader key={unitId} className="min-w-24 px-1 text-xs hyphens-auto">
              <span className="block text-center">{name}</span>
            </ColumnHeader>
          ))}
          <ColumnHeader className="min-w-20 text-right">{t('lacking')}</ColumnHeader>
        </tr>
      </thead>
      <tbody>
        {controls.map(({ key, name, cells, lacking }) => (
          <tr key={key}>
            <RowHeader>
              <Link
                href={`${controlHref}/${key}`}
                className="text-ink decoration-line-strong hover:text-accent"
              >
                {name}
              </Link>
            </RowHeader>
            {cells.map((cell, index) => (
              <FindingCell
                key={units[index]?.unitId}
                finding={cell}
                unit={units[index]?.name ?? ''}
                audit={cell ? audits[cell.auditId] : undefined}
              />
            ))}
            <Cell className="text-right tabular-nums">{lacking}</Cell>
          </tr>
        ))}
        <tr className="font-medium">
          <RowHeader className="font-medium">{t('sum')}</RowHeader>
          {units.map(({ unitId, lacking }) => (
            <Cell key={unitId} className="px-1 text-center tabular-nums">
              {lacking}
            </Cell>
          ))}
          <Cell className="text-right tabular-nums">
            {controls.reduce((sum, control) => sum + control.lacking, 0)}
          </Cell>
        </tr>
      </tbody>
    </Table>
  );
}

/** Only what needs work has a tint. */
const looks = {
  unfulfilled: 'bg-unfulfilled-soft text-unfulfilled',
  partial: 'bg-partial-soft text-partial',
  fulfilled: 'text-fulfilled',
  notApplicable: 'text-not-applicable',
  unassessed: 'text-unassessed',
} as const satisfies Record<Assessment, string>;

type FindingCellProps = {
  finding: { assessment: Assessment; accepted: boolean } | null;
  unit: string;
  audit: { caseNumber: string; href: string } | undefined;
};

/** One answer as an icon that leads to its audit; in words for those who listen. */
export function FindingCell({ finding, unit, audit }: FindingCellProps) {
  const t = useTranslations('results.units');
  const words = useTranslations('assessment');
  if (!finding || !audit) {
    return (
      <Cell className="px-1 text-center text-ink-3">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t('notAsked')}</span>
      </Cell>
    );
  }
  const { assessment, accepted } = finding;
  const Icon = statusIcons[assessment];
  const said = accepted ? t('accepted', { assessment: words(assessment) }) : words(assessment);
  const label = t('cell', { assessment: said, unit, caseNumber: audit.caseNumber });
  return (
    <Cell className="px-0.5 text-center">
      <Link
        href={audit.href}
        aria-label={label}
        title={label}
        className={classNames(
          '-my-1.5 flex min-h-8 items-center justify-center rounded-sm hover:bg-accent-soft',
          looks[assessment],
        )}
      >
        <Icon />
      </Link>
    </Cell>
  );
}

/** What the icons mean. */
export function FindingLegend() {
  const words = useTranslations('assessment');
  const t = useTranslations('results.units');
  return (
    <ul aria-label={t('legend')} className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {(['unfulfilled', 'partial', 'fulfilled', 'notApplicable'] as const).map((assessment) => {
        const Icon = statusIcons[assessment];
        return (
          <li key={assessment} className="inline-flex items-center gap-1.5">
            <span className={classNames('inline-flex', looks[assessment], 'bg-transparent')}>
              <Icon />
            </span>
            {words(assessment)}
          </li>
        );
      })}
    </ul>
  );
}
