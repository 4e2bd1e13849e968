'use client';

import type { Gathered } from '@/lib/domain/quality-document/gathered';
import { type DataChoice, showsCharts } from '@/lib/domain/quality-document/section';
import { ActionsView } from './actions-view';
import { AuditsView } from './audits-view';
import { SectionHeading } from './data-table';
import { IndicatorsView } from './indicators-view';
import { LexSarahView } from './lex-sarah-view';
import { RisksView } from './risks-view';

type SectionDataProps = {
  /** The heading of the section. */
  heading: string;
  data: DataChoice;
  /** What was gathered for it; null while nothing was. */
  content: Gathered | null;
};

/**
 * What a section shows of the data. It lives in the browser also where nothing happens in it, so that the words around the
 * figures can be in the language of the document rather than of whoever reads.
 */
export function SectionData({ heading, ...shown }: SectionDataProps) {
  return (
    <SectionHeading value={heading}>
      <Shown {...shown} />
    </SectionHeading>
  );
}

function Shown({ data, content }: Omit<SectionDataProps, 'heading'>) {
  switch (data.kind) {
    case 'lexSarah':
      return <LexSarahView counts={data} />;
    case 'indicators':
      return (
        <IndicatorsView
          entries={data.entries}
          gathered={content?.kind === 'indicators' ? content.entries : null}
          withCharts={showsCharts(data)}
        />
      );
    case 'risks':
      return content?.kind === 'risks' && <RisksView risks={content} area={data.area} />;
    case 'audits':
      return content?.kind === 'audits' && <AuditsView audits={content.audits} year={data.year} />;
    case 'actions':
      return content?.kind === 'actions' && <ActionsView actions={content.actions} year={data.year} />;
  }
}
