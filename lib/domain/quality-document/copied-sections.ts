import type { QualityDocument } from './quality-document';
import type { DataChoice, SectionContent } from './section';

/**
 * The sections of a document as another year's begins: its words as they stand, its data chosen alike, as many years on.
 * What was counted elsewhere is counted anew.
 */
export function copiedSections(
  { year: before, sections }: Pick<QualityDocument, 'year' | 'sections'>,
  year: number,
): SectionContent[] {
  return sections.map(({ heading, level, text, data }) => ({
    heading,
    level,
    text,
    data: data && yearsOn(data, year - before),
  }));
}

function yearsOn(choice: DataChoice, years: number): DataChoice {
  switch (choice.kind) {
    case 'risks':
      return choice;
    case 'indicators':
      return { ...choice, entries: choice.entries.map((entry) => ({ ...entry, result: null })) };
    case 'audits':
    case 'actions':
      return { ...choice, year: choice.year + years };
    case 'lexSarah':
      if (years === 0) return choice;
      return { ...choice, year: choice.year + years, reports: null, wrongs: null, toInspectorate: null };
  }
}
