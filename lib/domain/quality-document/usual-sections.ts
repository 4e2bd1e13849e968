import type { DocumentKind } from './quality-document';
import { emptyRichText } from './rich-text';
import type { DataChoice, SectionContent } from './section';

/** The headings that a document begins with, by what stands below them. */
export const usualHeadings = [
  'introduction',
  'quality',
  'purpose',
  'improvementAreas',
  'risks',
  'indicators',
  'audits',
  'actions',
  'lexSarah',
  'analysis',
] as const;
export type UsualHeading = (typeof usualHeadings)[number];

export interface UsualContext {
  readonly kind: DocumentKind;
  readonly year: number;
  /** Of the register of risks. */
  readonly areas: readonly string[];
  /** What was measured in the year. */
  readonly indicators: readonly { readonly lineageId: string; readonly title: string }[];
}

/**
 * The sections that a document begins with: a plan in the order of the quality plans that municipalities write, a report
 * with what happened during the year (SOSFS 2011:9, 7 kap. 1 §: how the work was done, what was done, what came of it).
 */
export function usualSections(
  { kind, year, areas, indicators }: UsualContext,
  headingOf: (heading: UsualHeading) => string,
): SectionContent[] {
  const section = (heading: UsualHeading, data: DataChoice | null = null): SectionContent => ({
    heading: headingOf(heading),
    level: 1,
    text: emptyRichText,
    data,
  });
  const risks = [
    section('risks'),
    ...areas.map(
      (area): SectionContent => ({
        heading: area,
        level: 2,
        text: emptyRichText,
        data: { kind: 'risks', area },
      }),
    ),
  ];
  const entries = indicators
    .slice(0, 100)
    .map(({ lineageId, title }) => ({ title, text: null, lineageId, result: null }));
  const measured = section('indicators', { kind: 'indicators', entries });
  if (kind === 'qualityPlan') {
    const before = (['introduction', 'quality', 'purpose', 'improvementAreas'] as const).map((one) =>
      section(one),
    );
    return [...before, ...risks, measured];
  }
  return [
    section('introduction'),
    section('audits', { kind: 'audits', year }),
    section('actions', { kind: 'actions', year }),
    ...risks,
    measured,
    section('lexSarah', { kind: 'lexSarah', year, reports: null, wrongs: null, toInspectorate: null }),
    section('analysis'),
    section('improvementAreas'),
  ];
}
