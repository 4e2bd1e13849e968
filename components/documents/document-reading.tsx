import { FileDown, ShieldCheck } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { QualityDocument } from '@/lib/domain/quality-document/quality-document';
import { buttonStyle } from '../ui/button-style';
import { PageHeader } from '../ui/page-header';
import { Paper } from '../ui/paper';
import { DocumentContents } from './document-contents';
import { DocumentPanes } from './document-panes';
import type { Sources } from './origin-line';
import type { PaperWords } from './paper-language';
import { SectionBody, SectionFrame } from './section-view';

/** The report that a decided document was sealed as. */
type SealedAs = { readonly status: 'queued' | 'sealed' | 'failed'; readonly code: string } | null;

type DocumentReadingProps = {
  document: QualityDocument;
  report: SealedAs;
  sources: Sources;
  paper: PaperWords;
  href: string;
  pdfHref: string;
  versions: ReactNode;
};

/** The paper as it is read: what was decided, or the draft for those who do not write it. */
export function DocumentReading(props: DocumentReadingProps) {
  const { document, report, sources, paper, href, pdfHref, versions } = props;
  const t = useTranslations('qualityDocument');
  const { sections, title, subtitle, language } = document;
  return (
    <main id="main" tabIndex={-1} className="flex grow flex-col">
      <div className="mx-auto w-full max-w-page-editor px-4 pt-5 desktop:px-5">
        <PageHeader
          title={<span lang={language}>{title}</span>}
          lede={subtitle !== null && <span lang={language}>{subtitle}</span>}
          action={
            <Link href={href} prefetch={false} className="text-sm print:hidden">
              {t('back')}
            </Link>
          }
        />
        <Standing document={document} />
      </div>
      <DocumentPanes
        contents={<DocumentContents sections={sections} language={language} />}
        beside={
          <>
            <Download report={report} pdfHref={pdfHref} isDraft={document.status === 'draft'} />
            {versions}
          </>
        }
      >
        <Paper className="desktop:px-10 desktop:py-8">
          {sections.map((section) => (
            <SectionFrame key={section.id} section={section} language={language}>
              <SectionBody section={section} sources={sources} paper={paper} />
            </SectionFrame>
          ))}
        </Paper>
      </DocumentPanes>
    </main>
  );
}

function Standing({ document: { status, decidedOn, version, reference } }: { document: QualityDocument }) {
  const t = useTranslations('qualityDocument.standing');
  const facts = [
    t(status, { day: decidedOn ?? '' }),
    ...(version === null ? [] : [t('version', { version: String(version) })]),
    ...(reference === null ? [] : [t('reference', { reference })]),
  ];
  return <p className="text-ink-2 tabular-nums">{facts.join('. ')}.</p>;
}

type DownloadProps = { report: SealedAs; pdfHref: string; isDraft: boolean };

function Download({ report, pdfHref, isDraft }: DownloadProps) {
  const t = useTranslations('qualityDocument');
  if (!isDraft && report?.status !== 'sealed') return <p className="text-sm">{t('read.pdfWaits')}</p>;
  return (
    <div className="grid justify-items-start gap-2 text-sm">
      <a href={pdfHref} className={buttonStyle({ variant: isDraft ? 'default' : 'primary' })}>
        <FileDown /> {t(isDraft ? 'edit.pdf' : 'read.pdf')}
      </a>
      {report && (
        <>
          <p className="text-ink-2">{t('read.pdfText')}</p>
          <Link href={`/v/${report.code}`} prefetch={false} className="inline-flex items-center gap-1.5">
            <ShieldCheck /> {t('read.verify')}
          </Link>
        </>
      )}
    </div>
  );
}
