import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { AuditStatus } from '@/lib/domain/audit';
import type { AuditChoices } from '@/lib/domain/audit-choices';
import { Notice } from '../ui/notice';
import { AuditStepper } from './audit-stepper';
import { stationLinks } from './station-links';

/** What the head says of an audit. Days are calendar days, `YYYY-MM-DD`. */
type AuditHeadFacts = {
  caseNumber: string;
  registryNumber: string | null;
  facts: { readonly unitName: string };
  templateName: string;
  templateNumber: number;
  visitDate: string | null;
  decisionDate: string | null;
  status: AuditStatus;
  choices: AuditChoices;
  cancelMotive: string | null;
  auditors: readonly { readonly name: string }[];
};

type AuditHeadProps = {
  audit: AuditHeadFacts;
  /** The address of the audit's own page: `/t/<slug>/audits/<id>`. */
  href: string;
  /** Whether the person may see what the auditors work on (`audit.work`): only then do its pages have links. */
  mayWork: boolean;
  /** The page's only heading of the first level; the unit's name when it says nothing else. */
  title?: string;
  /** To the right of the facts: what is left, or the one thing to do. */
  aside?: ReactNode;
};

/** The top of every page of an audit: what it is, and how far it has come, with the way to its other pages. */
export function AuditHead({ audit, href, mayWork, title, aside }: AuditHeadProps) {
  const t = useTranslations('audits.head');
  const { status, choices, cancelMotive } = audit;
  return (
    <header className="mb-6">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-2xl">{title ?? audit.facts.unitName}</h1>
          <HeadFacts audit={audit} />
        </div>
        {aside}
      </div>
      {status === 'cancelled' ? (
        <Notice tone="warning" title={t('cancelled')} className="mt-4">
          {cancelMotive}
        </Notice>
      ) : (
        <AuditStepper stations={stationLinks(status, choices, href, mayWork)} />
      )}
    </header>
  );
}

function HeadFacts({ audit }: { audit: AuditHeadFacts }) {
  const t = useTranslations('audits');
  const { templateName: name, templateNumber: number, auditors } = audit;
  return (
    <ul className="mt-1.5 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-2">
      <HeadFact term={t('head.caseNumber')}>{audit.caseNumber}</HeadFact>
      {audit.registryNumber && <HeadFact term={t('head.registryNumber')}>{audit.registryNumber}</HeadFact>}
      <HeadFact term={t('head.template')}>{t('template', { name, number })}</HeadFact>
      <HeadFact term={t('head.visit')}>
        {audit.visitDate ? <time>{audit.visitDate}</time> : t('noDay')}
      </HeadFact>
      {audit.decisionDate && (
        <HeadFact term={t('head.decided')}>
          <time>{audit.decisionDate}</time>
        </HeadFact>
      )}
      {auditors.length > 0 && (
        <HeadFact term={t('head.auditors')}>{auditors.map(({ name }) => name).join(', ')}</HeadFact>
      )}
    </ul>
  );
}

function HeadFact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <li>
      {term} <b className="font-medium text-ink tabular-nums">{children}</b>
    </li>
  );
}
