import { z } from 'zod';
import { line, optionalText } from '../input';
import { missingResults } from '../quality-plan/quality-plan-schema';
import { gatheredSchema } from './gathered';
import { richTextSchema } from './rich-text';

/** How many sections a document has at most. */
export const mostSections = 200;

const count = z.int().min(0).max(100_000).nullable();

/** A quality indicator (*kvalitetsindikator*) as the document names it. */
export const indicatorEntrySchema = z.strictObject({
  title: line(500),
  text: optionalText(20_000),
  /** The indicator of the plans that its figures are of; null for one that is measured elsewhere. */
  lineageId: z.uuid().nullable(),
  /** What is said where there is no figure. */
  result: z.enum(missingResults).nullable(),
});
export type IndicatorEntry = z.infer<typeof indicatorEntrySchema>;

/** Why there is no figure, where there is none. */
export const reasonOf = ({
  result,
  lineageId,
}: IndicatorEntry): 'noData' | 'tooFewAnswers' | 'notMeasured' | null =>
  result ?? (lineageId === null ? null : 'notMeasured');

/** What of the data a section shows below its text, and what of that a person writes. */
export const dataChoiceSchema = z.discriminatedUnion('kind', [
  /** The risks, self-checks and actions of an area of the register; null takes every area. */
  z.strictObject({ kind: z.literal('risks'), area: line(200).nullable() }),
  z.strictObject({
    kind: z.literal('indicators'),
    entries: z.array(indicatorEntrySchema).max(100),
    /** Whether there are charts beside the tables; they are there unless somebody has chosen otherwise. */
    charts: z.boolean().exactOptional(),
  }),
  /** The audits that were decided for visits of the year, with their judgements. */
  z.strictObject({ kind: z.literal('audits'), year: z.int().min(2000).max(2099) }),
  /** The actions of those audits, done and not. */
  z.strictObject({ kind: z.literal('actions'), year: z.int().min(2000).max(2099) }),
  /**
   * Reports of wrongs and of clear risks of them (*lex Sarah*, socialtjänstlagen and LSS): how many were made, how many
   * were found to be a wrong, and how many of those serious and sent to the inspectorate (IVO). Counted elsewhere.
   */
  z.strictObject({
    kind: z.literal('lexSarah'),
    year: z.int().min(2000).max(2099),
    reports: count,
    wrongs: count,
    toInspectorate: count,
  }),
]);
export type DataChoice = z.infer<typeof dataChoiceSchema>;
export type DataKind = DataChoice['kind'];
export const dataKinds = dataChoiceSchema.options.map((option) => option.shape.kind.value);

/** Whether the data says something of what is chosen; what is counted elsewhere, a person writes. */
export const isGathered = (choice: DataChoice): boolean => choice.kind !== 'lexSarah';

/** Whether something of what a section shows comes out of the data. */
export const restsOnData = (choice: DataChoice): boolean =>
  choice.kind === 'indicators'
    ? choice.entries.some(({ lineageId }) => lineageId !== null)
    : isGathered(choice);

/** Whether a section shows its figures as charts, too, on the page and on paper alike. */
export const showsCharts = (choice: DataChoice): boolean =>
  choice.kind === 'indicators' && choice.charts !== false;

/** What somebody writes of a section. A section of level 2 stands under the nearest one of level 1 before it. */
export const sectionContentSchema = z.strictObject({
  heading: line(200),
  level: z.union([z.literal(1), z.literal(2)]),
  text: richTextSchema,
  data: dataChoiceSchema.nullable(),
});
export type SectionContent = z.infer<typeof sectionContentSchema>;

/** What was gathered for a section, and when: an ISO instant. */
export const gatheringSchema = z.strictObject({ at: z.iso.datetime(), content: gatheredSchema });
export type Gathering = z.infer<typeof gatheringSchema>;

export interface DocumentSection extends SectionContent {
  readonly id: string;
  /** Null until it is gathered, and for a section without data. */
  readonly gathering: Gathering | null;
  /** Grows with each change. */
  readonly revision: number;
}
