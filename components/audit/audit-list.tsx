import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';
import type { AuditRow } from './audit-row';
import { AuditStatusWord } from './audit-status';

type AuditListProps = { audits: readonly AuditRow[] };

/** Audits as a table, and as rows where a table has no room. */
export function AuditList({ audits }: AuditListProps) {
  return (
    <>
      <div className="hidden tablet:block">
        <AuditTable audits={audits} />
      </div>
      <ul className="tablet:hidden">
        {audits.map((audit) => (
          <AuditCard key={audit.id} audit={audit} />
        ))}
      </ul>
    </>
  );
}

function AuditTable({ audits }: AuditListProps) {
  const t = useTranslations('audits');
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <ColumnHeader>{t('column.caseNumber')}</ColumnHeader>
          <ColumnHeader>{t('column.unit')}</ColumnHeader>
          <ColumnHeader>{t('column.template')}</ColumnHeader>
          <ColumnHeader>{t('column.visit')}</ColumnHeader>
          <ColumnHeader>{t('column.auditors')}</ColumnHeader>
          <ColumnHeader>{t('column.status')}</ColumnHeader>
        </tr>
      </thead>
      <tbody>
        {audits.map((audit) => (
          <tr key={audit.id}>
            <Cell className="whitespace-nowrap tabular-nums">{audit.caseNumber}</Cell>
            <RowHeader>
              <UnitLink audit={audit} />
            </RowHeader>
            <Cell className="text-ink-2">
              <TemplateWords audit={audit} />
            </Cell>
            <Cell className="whitespace-nowrap tabular-nums">
              <VisitDay audit={audit} />
            </Cell>
            <Cell>
              <AuditorNames audit={audit} />
            </Cell>
            <Cell>
              <AuditStatusWord status={audit.status} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type AuditProps = { audit: AuditRow };

function AuditCard({ audit }: AuditProps) {
  const t = useTranslations('audits.column');
  return (
    <li className="border-t border-line py-3 text-sm first:border-t-0">
      <p className="flex items-baseline justify-between gap-x-4">
        <UnitLink audit={audit} />
        <span className="shrink-0">
          <AuditStatusWord status={audit.status} />
        </span>
      </p>
      <p className="text-ink-2">
        <span className="tabular-nums">{audit.caseNumber}</span> · <TemplateWords audit={audit} />
      </p>
      <p className="text-ink-2">
        {t('visit')} <VisitDay audit={audit} /> · <AuditorNames audit={audit} />
      </p>
    </li>
  );
}

function UnitLink({ audit }: AuditProps) {
  return (
    <Link
      href={audit.href}
      className="inline-block py-0.5 text-base leading-ui font-medium text-ink decoration-line-strong hover:text-accent"
    >
      {audit.unitName}
    </Link>
  );
}

function TemplateWords({ audit: { templateName: name, templateNumber: number } }: AuditProps) {
  return useTranslations('audits')('template', { name, number });
}

function VisitDay({ audit: { visitDate } }: AuditProps) {
  const t = useTranslations('audits');
  return visitDate ? <time>{visitDate}</time> : <span className="text-ink-3">{t('noDay')}</span>;
}

function AuditorNames({ audit: { auditors } }: AuditProps) {
  const t = useTranslations('audits');
  return auditors.map(({ name }) => name).join(', ') || t('noAuditors');
}
