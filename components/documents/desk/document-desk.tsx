'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { lackOf, type QualityDocument } from '@/lib/domain/quality-document/quality-document';
import type { DocumentSection } from '@/lib/domain/quality-document/section';
import { useShowAnew } from '../../shell/use-show-anew';
import { Button } from '../../ui/button';
import { Paper } from '../../ui/paper';
import { DocumentContents } from '../document-contents';
import { DocumentPanes } from '../document-panes';
import { SectionBody, SectionFrame } from '../section-view';
import { BeforeDecision } from './before-decision';
import { ChangeProblem } from './change-problem';
import type { DecideDocument } from './decide-document-dialog';
import { DeskBar } from './desk-bar';
import { DeskContext, type DeskMaterial, useDesk, useDocument } from './desk-context';
import { type DiscardDocument as Discard, DiscardDocument } from './discard-document';
import { DocumentDraft } from './document-draft';
import type { ChangeDocument } from './draft-change';
import { HeadPart } from './head-part';
import { InsertData } from './insert-data';
import { OpenSectionForm } from './open-section-form';
import { SourceChanges } from './source-changes';
import { openerOf, useDeskDeeds } from './use-desk-deeds';

type DocumentDeskProps = {
  document: QualityDocument;
  material: DeskMaterial;
  save: ChangeDocument;
  decide: DecideDocument;
  discard: Discard;
  /** Where the documents stand, and where this one is as a PDF. */
  href: string;
  pdfHref: string;
  /** The other versions. */
  versions: ReactNode;
};

/** The desk where a draft is written: its contents, the paper, and what is to be known before it is decided. */
export function DocumentDesk(props: DocumentDeskProps) {
  const { document, material, save, decide, discard, href, pdfHref, versions } = props;
  const t = useTranslations('qualityDocument');
  const showAnew = useShowAnew();
  const [draft] = useState(() => new DocumentDraft(document, save, showAnew));
  useEffect(() => draft.adopt(document), [draft, document]);
  const { opened, deeds, failure, busy } = useDeskDeeds(draft, t('edit.newHeading'));
  const desk = useMemo(
    () => ({ draft, material, opened, deeds, failure, busy }),
    [draft, material, opened, deeds, failure, busy],
  );
  return (
    <DeskContext value={desk}>
      <main id="main" tabIndex={-1} className="flex grow flex-col">
        <DeskBar decide={decide} pdfHref={pdfHref} href={href} />
        <DocumentPanes
          contents={<Contents />}
          beside={
            <>
              <BeforeDecision />
              <SourceChanges />
              <InsertData />
              {versions}
              <DiscardDocument discard={discard} href={href} />
            </>
          }
        >
          {failure && (
            <div className="mb-3">
              <ChangeProblem failure={failure} />
            </div>
          )}
          <Paper className="desktop:px-10 desktop:py-8">
            <HeadPart />
            <Sections />
          </Paper>
        </DocumentPanes>
      </main>
    </DeskContext>
  );
}

function Contents() {
  const t = useTranslations('qualityDocument.edit');
  const { opened, deeds, busy } = useDesk();
  const { sections, language } = useDocument();
  const lacking = new Set(
    sections.filter((section, at) => lackOf(section, sections[at + 1]) !== null).map(({ id }) => id),
  );
  return (
    <>
      <DocumentContents
        sections={sections}
        language={language}
        lacking={lacking}
        openId={opened?.id ?? null}
      />
      <Button variant="quiet" busy={busy} onClick={() => void deeds.add()}>
        <Plus /> {t('newSection')}
      </Button>
    </>
  );
}

function Sections() {
  const { opened } = useDesk();
  const { sections } = useDocument();
  return sections.map((section, at) =>
    opened?.id === section.id ? (
      <OpenSectionForm key={section.id} section={section} opened={opened} />
    ) : (
      <ClosedSection key={section.id} section={section} next={sections[at + 1]} />
    ),
  );
}

function ClosedSection({ section, next }: { section: DocumentSection; next: DocumentSection | undefined }) {
  const t = useTranslations('qualityDocument.edit');
  const { material, deeds } = useDesk();
  const { id, heading } = section;
  const isEmpty = lackOf(section, next)?.code === 'empty-section';
  return (
    <SectionFrame
      section={section}
      language={material.paper.language}
      tools={
        <Button
          variant="quiet"
          className="print:hidden"
          id={openerOf(id)}
          aria-label={t('openNamed', { heading })}
          onClick={() => void deeds.open(id)}
        >
          {t('open')}
        </Button>
      }
    >
      <SectionBody
        section={section}
        sources={material.sources}
        paper={material.paper}
        withoutText={isEmpty && <p className="text-ink-2">{t('noText')}</p>}
      />
    </SectionFrame>
  );
}
