import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { DocumentDesk } from '@/components/documents/desk/document-desk';
import { DocumentReading } from '@/components/documents/document-reading';
import type { Sources } from '@/components/documents/origin-line';
import type { PaperWords } from '@/components/documents/paper-language';
import { VersionsList } from '@/components/documents/versions-list';
import { listRiskAreas, readSourceChanges } from '@/lib/data/gather-section';
import { listIndicatorLineages } from '@/lib/data/planned-indicators';
import { listDocuments, requireDocument } from '@/lib/data/quality-documents';
import { getDocumentReport } from '@/lib/data/reports';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import type { QualityDocument } from '@/lib/domain/quality-document/quality-document';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import type { Language } from '@/lib/text/language';
import { messagesIn } from '@/lib/text/messages';
import { today } from '@/lib/time/clock';
import { decideDocumentAction, discardDocumentAction, saveDocumentPartAction } from '../actions';

type Props = { params: Promise<{ slug: string; documentId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('qualityDocument'))('title') };
}

/** A quality plan or a quality report: the desk for whoever writes the draft, the paper for everybody else. */
export default async function DocumentPage({ params }: Props) {
  const { slug, documentId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(documentId);
  const [document, documents] = await readAs(actor, 'document.read', async (tx) => [
    await requireDocument(tx, id),
    await listDocuments(tx),
  ]);
  const href = `/t/${slug}/documents`;
  const ofKind = documents.filter(({ kind }) => kind === document.kind);
  const versions = <VersionsList documents={ofKind} openId={id} href={href} />;
  const frame = {
    document,
    href,
    pdfHref: `/api/t/${slug}/documents/${id}/pdf`,
    sources: sourcesOf(actor, slug),
    paper: paperOf(document.language, await getLocale()),
    versions,
  };
  if (document.status === 'draft' && can(actor, 'documentDraft.edit'))
    return <Desk actor={actor} slug={slug} {...frame} />;
  const report = await readAs(actor, 'document.read', (tx) => getDocumentReport(tx, id));
  return <DocumentReading {...frame} report={report} />;
}

/** Where the data is, for whoever may go there. */
function sourcesOf(actor: Person, slug: string): Sources {
  const home = `/t/${slug}`;
  return {
    ...(can(actor, 'risk.read') && { risks: `${home}/risks` }),
    ...(can(actor, 'plan.read') && { indicators: `${home}/plan` }),
    ...(can(actor, 'results.read') && { audits: `${home}/results` }),
    ...(can(actor, 'action.list') && { actions: `${home}/actions` }),
  };
}

function paperOf(language: Language, reader: Language): PaperWords {
  const { measuring, qualityDocumentTables } = messagesIn(language);
  return { language, words: language === reader ? null : { measuring, qualityDocumentTables } };
}

type DeskProps = {
  actor: Person;
  slug: string;
  document: QualityDocument;
  href: string;
  pdfHref: string;
  sources: Sources;
  paper: PaperWords;
  versions: ReactNode;
};

async function Desk({ actor, slug, document, href, pdfHref, sources, paper, versions }: DeskProps) {
  const day = today();
  const material = await readAs(actor, 'documentDraft.edit', async (tx) => ({
    areas: await listRiskAreas(tx),
    indicators: await listIndicatorLineages(tx, document.year),
    changed: Object.fromEntries(await readSourceChanges(tx, document, day)),
  }));
  return (
    <DocumentDesk
      key={document.id}
      document={document}
      material={{ ...material, sources, paper, today: day }}
      save={saveDocumentPartAction.bind(null, slug, document.id)}
      decide={decideDocumentAction.bind(null, slug)}
      discard={discardDocumentAction.bind(null, slug, document.id)}
      href={href}
      pdfHref={pdfHref}
      versions={versions}
    />
  );
}
