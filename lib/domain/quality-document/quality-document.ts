import { z } from 'zod';
import { line } from '../input';
import type { PlainDate } from '../plain-date';
import { isTooLongToPrint } from '../printable';
import { saysNothing } from './rich-text';
import { type DocumentSection, isGathered } from './section';

/** Kvalitetsplan: what is to be done; kvalitetsberättelse: what was, with a person's analysis. */
export const documentKinds = ['qualityPlan', 'qualityReport'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const documentStatuses = ['draft', 'decided', 'replaced'] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

/** What somebody writes of the document as a whole. */
export const documentHeadSchema = z.strictObject({
  title: line(200),
  /** What the document is about, as *Individ- och familjeomsorg*; under its title. */
  subtitle: line(200).nullable(),
});
export type DocumentHead = z.infer<typeof documentHeadSchema>;

export interface DocumentSummary extends DocumentHead {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly year: number;
  readonly language: 'sv' | 'en';
  readonly status: DocumentStatus;
  /** Among the decided ones of its kind and year, from 1; null for a draft. */
  readonly version: number | null;
  readonly decidedOn: PlainDate | null;
  /** Where the decision is written down, as *§ 12*. */
  readonly reference: string | null;
  readonly savedAt: Date;
}

export interface QualityDocument extends DocumentSummary {
  /** Grows with every change to any of its parts. */
  readonly revision: number;
  /** The document that it was copied from. */
  readonly basedOnId: string | null;
  readonly sections: readonly DocumentSection[];
}

/** What hinders a decision. */
export type DocumentObstacle =
  /** The document that it is a new version of has got another one since. */
  | { readonly code: 'not-a-draft' | 'no-sections' | 'too-long' | 'decided-ahead' | 'base-replaced' }
  /** A heading with nothing below it: no text, no data, no section of its own. */
  | { readonly code: 'empty-section' | 'not-gathered' | 'counts-missing'; readonly section: string };

/** Everything that hinders a decision on a day, in the order of the document. */
export function obstaclesOfDocument(
  { status, sections }: Pick<QualityDocument, 'status' | 'sections'>,
  { day, today }: { readonly day: PlainDate; readonly today: PlainDate },
): DocumentObstacle[] {
  return [
    ...(status === 'draft' ? [] : [{ code: 'not-a-draft' } as const]),
    ...(sections.length > 0 ? [] : [{ code: 'no-sections' } as const]),
    ...(isTooLongToPrint(sections) ? [{ code: 'too-long' } as const] : []),
    ...(day > today ? [{ code: 'decided-ahead' } as const] : []),
    ...sections.flatMap((section, at) => lackOf(section, sections[at + 1]) ?? []),
  ];
}

/** What a section lacks; null when it is whole. */
export function lackOf(
  section: DocumentSection,
  next: DocumentSection | undefined,
): Extract<DocumentObstacle, { section: string }> | null {
  const { id, data, gathering, text, level } = section;
  const hasParts = level === 1 && next?.level === 2;
  if (data === null) return saysNothing(text) && !hasParts ? { code: 'empty-section', section: id } : null;
  if (isGathered(data)) return gathering === null ? { code: 'not-gathered', section: id } : null;
  return data.kind === 'lexSarah' && [data.reports, data.wrongs, data.toInspectorate].includes(null)
    ? { code: 'counts-missing', section: id }
    : null;
}

/** What is worth knowing before a decision and hinders nothing. */
export interface DocumentRemarks {
  /** The titles of the risks that no self-check watches. */
  readonly risksWithoutSelfCheck: readonly string[];
  /** How many indicators have no figure to show. */
  readonly indicatorsWithoutFigure: number;
}

export function remarksOn({ sections }: Pick<QualityDocument, 'sections'>): DocumentRemarks {
  const gathered = sections.flatMap(({ gathering }) => gathering?.content ?? []);
  const rows = gathered.flatMap((one) => (one.kind === 'risks' ? one.rows : []));
  const entries = gathered.flatMap((one) => (one.kind === 'indicators' ? one.entries : []));
  return {
    risksWithoutSelfCheck: rows.flatMap(({ risk, selfChecks }) =>
      risk !== null && selfChecks.length === 0 ? risk.title : [],
    ),
    indicatorsWithoutFigure: entries.filter(({ measures }) =>
      measures.every(({ times }) => times.length === 0),
    ).length,
  };
}
