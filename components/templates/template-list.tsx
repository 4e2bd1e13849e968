import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { formatDay } from '@/lib/time/format';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';
import { Tag } from '../ui/tag';

export type TemplateRow = {
  id: string;
  name: string;
  href: string;
  /** Whether it is filled in for case files, and not for a unit that is audited. */
  isOfCases: boolean;
  /** The newest version and when it was published; null before there is one. */
  newest: { number: number; publishedAt: Date; isRetired: boolean } | null;
  /** How many drafts are open; null for those who may not see drafts. */
  drafts: number | null;
  /** How many audits are under way on an older version; null for those who do not see all audits. */
  runningOnOlder: number | null;
};

/** The templates as a table, and as rows where a table has no room. */
export function TemplateList({ templates }: { templates: readonly TemplateRow[] }) {
  return (
    <>
      <div className="hidden tablet:block">
        <TemplateTable templates={templates} />
      </div>
      <ul className="tablet:hidden">
        {templates.map((template) => (
          <TemplateCard key={template.id} template={template} />
        ))}
      </ul>
    </>
  );
}

function TemplateTable({ templates }: { templates: readonly TemplateRow[] }) {
  const t = useTranslations('templates');
  const [first] = templates;
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <ColumnHeader>{t('column.template')}</ColumnHeader>
          <ColumnHeader>{t('column.version')}</ColumnHeader>
          <ColumnHeader>{t('column.published')}</ColumnHeader>
          {first?.drafts != null && <ColumnHeader>{t('column.drafts')}</ColumnHeader>}
          {first?.runningOnOlder != null && <ColumnHeader>{t('column.running')}</ColumnHeader>}
        </tr>
      </thead>
      <tbody>
        {templates.map((template) => (
          <tr key={template.id}>
            <RowHeader>
              <TemplateLink template={template} />
            </RowHeader>
            <Cell className="text-ink-2">
              <Newest template={template} />
            </Cell>
            <Cell>{template.newest && <time>{formatDay(template.newest.publishedAt)}</time>}</Cell>
            {template.drafts !== null && <Cell>{template.drafts || t('noDrafts')}</Cell>}
            {template.runningOnOlder !== null && (
              <Cell>
                <Running count={template.runningOnOlder} />
              </Cell>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type TemplateProps = { template: TemplateRow };

function TemplateCard({ template }: TemplateProps) {
  const t = useTranslations('templates.column');
  const { newest, drafts, runningOnOlder } = template;
  return (
    <li className="border-t border-line py-3 text-sm first:border-t-0">
      <TemplateLink template={template} />
      <p className="text-ink-2">
        <Newest template={template} />
        {newest && (
          <>
            {' · '}
            {t('published')} <time>{formatDay(newest.publishedAt)}</time>
          </>
        )}
      </p>
      {drafts ? (
        <p className="text-ink-2">
          {t('drafts')} {drafts}
        </p>
      ) : null}
      {runningOnOlder ? (
        <p className="text-ink-2">
          {t('running')}: <Running count={runningOnOlder} />
        </p>
      ) : null}
    </li>
  );
}

function TemplateLink({ template: { name, href, isOfCases } }: TemplateProps) {
  const t = useTranslations('templates');
  return (
    <>
      <Link
        href={href}
        className="mr-2 inline-block py-0.5 text-base leading-ui font-medium text-ink decoration-line-strong hover:text-accent"
      >
        {name}
      </Link>
      {isOfCases && <Tag>{t('ofCases')}</Tag>}
    </>
  );
}

function Newest({ template: { newest } }: TemplateProps) {
  const t = useTranslations('templates');
  if (!newest) return <span className="text-ink-3">{t('noVersion')}</span>;
  return (
    <>
      {t('version', { number: newest.number })} {newest.isRetired && <Tag>{t('outOfUse')}</Tag>}
    </>
  );
}

function Running({ count }: { count: number }) {
  const t = useTranslations('templates');
  return count > 0 ? t('running', { count }) : <span className="text-ink-3">{t('runningNone')}</span>;
}
