import { FileDown, NotebookText, ShieldCheck } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { PlanSummary } from '@/lib/domain/plan/stored-plan';
import type { DocumentSummary } from '@/lib/domain/quality-document/quality-document';
import { EmptyState } from '../ui/empty-state';
import { PaperSection } from '../ui/paper';

/** A decided document, with what it was sealed as. */
type SealedDocument = DocumentSummary & {
  readonly report: { readonly status: 'queued' | 'sealed' | 'failed'; readonly code: string } | null;
};

type DecidedSectionProps = {
  year: number;
  plans: readonly PlanSummary[];
  documents: readonly SealedDocument[];
  /** The address of the organisation: `/t/<slug>`. */
  home: string;
};

/** What the board has decided: the plans that hold, and the quality plans and reports with their sealed files. */
export function DecidedSection({ year, plans, documents, home }: DecidedSectionProps) {
  const t = useTranslations('overview');
  return (
    <PaperSection title={t('decidedTitle')}>
      {plans.length + documents.length === 0 ? (
        <EmptyState icon={NotebookText} title={t('decided.noneTitle', { year: String(year) })}>
          {t('decided.noneText')}
        </EmptyState>
      ) : (
        <ul>
          {plans.map((plan) => (
            <PlanRow key={plan.id} plan={plan} home={home} />
          ))}
          {documents.map((document) => (
            <DocumentRow key={document.id} document={document} home={home} />
          ))}
        </ul>
      )}
    </PaperSection>
  );
}

const row = 'flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t border-line py-3';
const name = 'font-medium text-ink decoration-line-strong hover:text-accent';

type DecidedWordsProps = {
  decidedOn: string | null;
  reference: string | null;
  version: number | null;
  isClosed?: boolean;
};

/** *Beslutad 2026-01-15, beslut § 4, version 2.* */
function DecidedWords({ decidedOn, reference, version, isClosed = false }: DecidedWordsProps) {
  const t = useTranslations('overview.decided');
  return [
    t('on', { day: decidedOn ?? '' }),
    ...(reference === null ? [] : [t('reference', { reference })]),
    ...(version === null || version === 1 ? [] : [t('version', { version: String(version) })]),
    ...(isClosed ? [t('closed')] : []),
  ].join(', ');
}

function PlanRow({ plan, home }: { plan: PlanSummary; home: string }) {
  const t = useTranslations('overview.decided');
  const { id, title, status, decidedOn, decisionReference: reference, version } = plan;
  return (
    <li className={row}>
      <span>
        <Link href={`${home}/plan/${id}`} prefetch={false} className={name}>
          {title}
        </Link>
        <span className="block text-sm text-ink-2">{t('plan')}</span>
      </span>
      <span className="text-sm text-ink-2 tabular-nums">
        <DecidedWords {...{ decidedOn, reference, version }} isClosed={status === 'closed'} />
        <span className="block print:hidden">
          <PdfLink title={title} href={`/api${home}/plan/${id}/pdf`} />
        </span>
      </span>
    </li>
  );
}

function DocumentRow({ document, home }: { document: SealedDocument; home: string }) {
  const t = useTranslations('qualityDocument');
  const { id, kind, title, subtitle, language, decidedOn, reference, version, report } = document;
  const about = [`${t(`kind.${kind}`)} ${document.year}`, subtitle].flatMap((part) => part ?? []);
  return (
    <li className={row}>
      <span>
        <Link href={`${home}/documents/${id}`} prefetch={false} lang={language} className={name}>
          {title}
        </Link>
        <span className="block text-sm text-ink-2">{about.join(' · ')}</span>
      </span>
      <span className="text-sm text-ink-2 tabular-nums">
        <DecidedWords {...{ decidedOn, reference, version }} />
        <Files title={title} report={report} pdfHref={`/api${home}/documents/${id}/pdf`} />
      </span>
    </li>
  );
}

type FilesProps = { title: string; report: SealedDocument['report']; pdfHref: string };

function Files({ title, report, pdfHref }: FilesProps) {
  const t = useTranslations('overview.decided');
  if (report?.status !== 'sealed') return <span className="block">{t('waits')}</span>;
  return (
    <span className="flex flex-wrap gap-x-4 print:hidden">
      <PdfLink title={title} href={pdfHref} />
      <Link
        href={`/v/${report.code}`}
        prefetch={false}
        aria-label={t('verifyOf', { title })}
        className="inline-flex items-center gap-1.5 py-1"
      >
        <ShieldCheck /> {t('verify')}
      </Link>
    </span>
  );
}

function PdfLink({ title, href }: { title: string; href: string }) {
  const t = useTranslations('overview.decided');
  return (
    <a href={href} aria-label={t('pdfOf', { title })} className="inline-flex items-center gap-1.5 py-1">
      <FileDown /> {t('pdf')}
    </a>
  );
}
