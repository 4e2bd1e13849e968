import type { Indicator, Plan } from '@/lib/domain/plan/plan-schema';
import { checkSource, type SourcePiece, type SourceProblem } from './check-source';

/** The heading of each field, as the source has them. */
const fields = {
  rationale: 'Motiv för val av indikator',
  definition: 'Definition',
  occasions: 'Mättillfälle',
  reporting: 'Redovisning',
  dataSource: 'Datakälla',
} as const;
export type PlanField = keyof typeof fields;
export const planFields = ['rationale', 'definition', 'occasions', 'reporting', 'dataSource'] as const;

export interface PlanSource {
  readonly plan: Plan;
  readonly source: string;
  readonly furniture: readonly string[];
  /** Headings that are not *Kontrollmål* or *Indikator*, label and title, by the key of what they stand over. */
  readonly otherHeadings: Readonly<Record<string, string>>;
  /** Fields whose heading the source has over nothing, by the indicator's key. */
  readonly bareHeadings: Readonly<Record<string, readonly PlanField[]>>;
}

/**
 * Holds a plan against the text it was taken from, as `checkSource` does. A hyphen that ends a line without a space
 * after it divides a word, and is no part of it.
 */
export function checkPlanSource(paper: PlanSource): SourceProblem[] {
  return checkSource({
    source: paper.source.replaceAll(/(?<=\p{L})-\n/gu, '\n'),
    pieces: piecesOf(paper),
    footnotes: paper.plan.footnotes,
    furniture: paper.furniture,
  });
}

/** What a field says in the plan's own words; null where it says nothing. */
export function wordsOf(indicator: Indicator, field: PlanField): string | null {
  const value = indicator[field];
  return typeof value === 'object' ? (value?.words ?? null) : value;
}

function piecesOf(paper: PlanSource): SourcePiece[] {
  const { plan, otherHeadings } = paper;
  const pieces: SourcePiece[] = [];
  const add = (of: string, ...texts: readonly (string | null)[]) => {
    for (const text of texts) if (text !== null) pieces.push({ of, text });
  };
  const heading = (word: string, part: { key: string; label: string; title: string }) => {
    for (const piece of (otherHeadings[part.key] ?? `${word} {label} {title}`).split(' ')) {
      add(part.key, piece === '{label}' ? part.label : piece === '{title}' ? part.title : piece);
    }
  };
  add('title', plan.title);
  for (const { heading: over, text } of plan.introduction) add('introduction', over, text);
  for (const area of plan.areas) {
    add(area.key, area.label, area.title, area.text);
    for (const goal of area.goals) {
      heading('Kontrollmål', goal);
      for (const indicator of goal.indicators) {
        heading('Indikator', indicator);
        add(indicator.key, indicator.lead);
        for (const field of planFields) {
          const words = wordsOf(indicator, field);
          const isBare = paper.bareHeadings[indicator.key]?.includes(field) === true;
          if (words !== null || isBare) add(`${field} of ${indicator.key}`, fields[field], words);
        }
      }
    }
  }
  return pieces;
}
