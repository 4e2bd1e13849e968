import { FileCheck, FileDown } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type JudgementCode, judgementCodes } from '@/lib/domain/judgement-code';
import { spreadOf } from '@/lib/domain/overview/year-summary';
import { EmptyState } from '../ui/empty-state';
import { PaperSection } from '../ui/paper';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';

/** A decided audit as the overview shows it. */
type ShownAudit = {
  readonly auditId: string;
  readonly caseNumber: string;
  readonly unitName: string;
  readonly templateName: string;
  readonly heldOn: string;
  readonly chosen: JudgementCode;
  /** Null while it waits for its seal. */
  readonly reportId: string | null;
};

/** How many are shown, the weakest first; all of them are in the table of the year. */
const SHOWN = 50;

type AuditsSectionProps = { year: number; audits: readonly ShownAudit[]; home: string };

/** How the year's decided audits were judged, together and one by one, each with its report. */
export function AuditsSection({ year, audits, home }: AuditsSectionProps) {
  const t = useTranslations('overview');
  if (audits.length === 0)
    return (
      <PaperSection title={t('auditsTitle')}>
        <EmptyState icon={FileCheck} title={t('auditTable.noneTitle')}>
          {t('auditTable.noneText', { year: String(year) })}
        </EmptyState>
      </PaperSection>
    );
  const shown = audits
    .toSorted((a, b) => judgementCodes.indexOf(b.chosen) - judgementCodes.indexOf(a.chosen))
    .slice(0, SHOWN);
  const rest = audits.length - shown.length;
  return (
    <PaperSection title={t('auditsTitle')} aside={audits.length > 1 && t('auditsAside')}>
      <Spread audits={audits} />
      <ul className="tablet:hidden print:hidden">
        {shown.map((audit) => (
          <AuditCard key={audit.auditId} audit={audit} home={home} />
        ))}
      </ul>
      <div className="hidden tablet:block print:block">
        <Table label={t('auditTable.label')}>
          <thead>
            <tr>
              <ColumnHeader>{t('auditTable.unit')}</ColumnHeader>
              <ColumnHeader>{t('auditTable.judgement')}</ColumnHeader>
              <ColumnHeader>{t('auditTable.template')}</ColumnHeader>
              <ColumnHeader>{t('auditTable.heldOn')}</ColumnHeader>
              <ColumnHeader className="print:hidden">{t('auditTable.report')}</ColumnHeader>
            </tr>
          </thead>
          <tbody>
            {shown.map((audit) => (
              <AuditRow key={audit.auditId} audit={audit} home={home} />
            ))}
          </tbody>
        </Table>
      </div>
      {rest > 0 && (
        <p className="py-2 text-sm">
          <Link href={`${home}/audits/year?year=${year}&view=table&only=decided`} prefetch={false}>
            {t('auditTable.more', { count: rest })}
          </Link>
        </p>
      )}
    </PaperSection>
  );
}

type AuditProps = { audit: ShownAudit; home: string };

function AuditRow({ audit, home }: AuditProps) {
  const judgements = useTranslations('qualityDocumentTables.audits.judgements');
  return (
    <tr>
      <RowHeader className="min-w-32">
        <UnitName audit={audit} home={home} />
      </RowHeader>
      <Cell className="min-w-32">{judgements(audit.chosen)}</Cell>
      <Cell className="min-w-32 text-ink-2">{audit.templateName}</Cell>
      <Cell className="whitespace-nowrap tabular-nums">{audit.heldOn}</Cell>
      <Cell className="whitespace-nowrap print:hidden">
        <ReportFile audit={audit} home={home} />
      </Cell>
    </tr>
  );
}

function AuditCard({ audit, home }: AuditProps) {
  const judgements = useTranslations('qualityDocumentTables.audits.judgements');
  return (
    <li className="border-t border-line py-3 text-sm">
      <UnitName audit={audit} home={home} />
      <p>{judgements(audit.chosen)}</p>
      <p className="text-ink-2">
        {audit.templateName} · <span className="tabular-nums">{audit.heldOn}</span>
      </p>
      <ReportFile audit={audit} home={home} />
    </li>
  );
}

function UnitName({ audit: { auditId, unitName }, home }: AuditProps) {
  return (
    <Link
      href={`${home}/audits/${auditId}/report`}
      prefetch={false}
      className="text-base leading-ui font-medium text-ink decoration-line-strong hover:text-accent"
    >
      {unitName}
    </Link>
  );
}

function ReportFile({ audit: { unitName: unit, heldOn: day, reportId }, home }: AuditProps) {
  const t = useTranslations('overview.auditTable');
  if (reportId === null) return <span className="text-ink-2">{t('waits')}</span>;
  return (
    <a
      href={`/api${home}/reports/${reportId}`}
      aria-label={t('pdfOf', { unit, day })}
      className="inline-flex min-h-6 items-center gap-1.5"
    >
      <FileDown /> {t('pdf')}
    </a>
  );
}

/** How many got each judgement, from the best to the worst; the bars say what the figures do. */
function Spread({ audits }: Pick<AuditsSectionProps, 'audits'>) {
  const t = useTranslations('overview.spread');
  const judgements = useTranslations('qualityDocumentTables.audits.judgements');
  return (
    <div className="mb-6 max-w-measure">
      <Table label={t('label')}>
        <thead>
          <tr>
            <ColumnHeader>{t('judgement')}</ColumnHeader>
            <ColumnHeader className="text-right">{t('count')}</ColumnHeader>
            <td className="border-b border-line-strong" />
          </tr>
        </thead>
        <tbody>
          {spreadOf(audits).map(({ judgement, count }) => (
            <tr key={judgement}>
              <RowHeader>{judgements(judgement)}</RowHeader>
              <Cell className="text-right font-medium tabular-nums">{count}</Cell>
              <Cell aria-hidden="true" className="w-1/3 align-middle">
                <i
                  className="block h-3 bg-ink-3 print-color-exact"
                  style={{ width: `${(count / audits.length) * 100}%` }}
                />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
