import type { QualityPlan } from '../quality-plan/quality-plan-schema';
import { emptyRichText, richTextOf } from './rich-text';
import type { SectionContent } from './section';

/**
 * The sections of a quality plan's file, in the shape of its source: its free sections, then an area of the register for each
 * of its tables, then its indicators by group, each with the plan's own words. What the tables say is gathered from the register.
 */
export function documentOfPlan({ sections, risks, indicators }: QualityPlan): SectionContent[] {
  const section = (
    level: 1 | 2,
    heading: string,
    text: string | null,
    data: SectionContent['data'] = null,
  ): SectionContent => ({
    heading,
    level,
    text: text === null ? emptyRichText : richTextOf(text),
    data,
  });
  return [
    ...sections.flatMap(({ heading, text, parts }) => [
      section(1, heading, text),
      ...parts.map((part) => section(2, part.heading, part.text)),
    ]),
    section(1, risks.heading, risks.text),
    ...risks.areas.map(({ title }) => section(2, title, null, { kind: 'risks', area: title })),
    section(1, indicators.heading, indicators.text),
    ...indicators.groups.map((group) =>
      section(2, group.title, null, {
        kind: 'indicators',
        entries: group.indicators.map(({ title, text, result }) => ({
          title,
          text,
          lineageId: null,
          result,
        })),
      }),
    ),
  ];
}
