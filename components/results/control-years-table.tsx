import { useTranslations } from 'next-intl';
import type { ControlFinding, ControlYears } from '@/lib/domain/results/control-years';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';
import { FindingCell } from './unit-comparison-table';

type ControlYearsTableProps = {
  control: ControlYears;
  /** The case number and the page of each audit that a cell leads to. */
  audits: Readonly<Record<string, { caseNumber: string; href: string }>>;
};

/** One control in each unit and year. */
export function ControlYearsTable({ control: { years, units }, audits }: ControlYearsTableProps) {
  const t = useTranslations('results.control');
  return (
    <Table label={t('table')}>
      <thead>
        <tr>
          <ColumnHeader className="min-w-40">{t('unit')}</ColumnHeader>
          {years.map((year) => (
            <ColumnHeader key={year} className="min-w-24 tabular-nums">
              <span className="block text-center">{year}</span>
            </ColumnHeader>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map(({ unitId, name, cells }) => (
          <tr key={unitId}>
            <RowHeader>{name}</RowHeader>
            {cells.map((finding, index) => (
              <YearCell key={years[index]} finding={finding} unit={name} audits={audits} />
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type YearCellProps = { finding: ControlFinding | null; unit: string } & Pick<
  ControlYearsTableProps,
  'audits'
>;

function YearCell({ finding, unit, audits }: YearCellProps) {
  const t = useTranslations('results.control');
  if (finding) return <FindingCell finding={finding} unit={unit} audit={audits[finding.auditId]} />;
  return (
    <Cell className="text-center text-ink-3">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t('notAudited')}</span>
    </Cell>
  );
}
