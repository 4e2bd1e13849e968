import { z } from 'zod';
import { text } from '../input';
import { type SplitBy, splitBySchema } from '../measurement/figure-grid';
import type { PlainDate } from '../plain-date';
import { plainDateSchema } from '../plain-date-schema';
import { mostCases } from './case-change';
import type { MeasureRule } from './measure-rule';

/** Cases are filled in until the review is done; then its figures stand on the indicator, and its cases are locked. */
export const caseReviewStatuses = ['open', 'done'] as const;
export type CaseReviewStatus = (typeof caseReviewStatuses)[number];

/** What a review says of itself beside what it is of, and may be changed while it is open. */
export const caseReviewSetupSchema = z.strictObject({
  /** The days that the cases are from, which are those that are measured. */
  from: plainDateSchema,
  to: plainDateSchema,
  /** How the cases were chosen: *vart femte av de avslutade*. */
  sample: text(2_000),
  caseCount: z.int().min(1).max(mostCases),
  /** What cases are told apart by, with the groups; a table of figures has room for two. */
  splits: z
    .array(splitBySchema)
    .max(2)
    .refine((splits) => new Set(splits.map(({ by }) => by)).size === splits.length, {
      params: { code: 'split-twice' },
    }),
  reviewerIds: z.array(z.uuid()).min(1).max(20),
});
export type CaseReviewSetup = z.infer<typeof caseReviewSetupSchema>;

/** A review in a list. */
export interface CaseReviewSummary {
  readonly id: string;
  readonly year: number;
  readonly status: CaseReviewStatus;
  /** The indicator over the years, and what it is called in the newest decided plan that has it. */
  readonly indicator: { readonly lineageId: string; readonly label: string; readonly title: string };
  readonly template: { readonly versionId: string; readonly name: string; readonly number: number };
  /** Null where the cases are of the whole organisation. */
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly caseCount: number;
  readonly reviewers: readonly { readonly userId: string; readonly name: string }[];
}

/** A review with what its cases are held against. */
export interface CaseReview extends CaseReviewSummary {
  readonly sample: string;
  readonly splits: readonly SplitBy[];
  readonly rules: readonly MeasureRule[];
  /** Of all but its cases: grows with each change. */
  readonly revision: number;
  /** Why it was taken up again, the last time; null for one that never was. */
  readonly reopenedFor: string | null;
  readonly doneOn: Date | null;
  /** The measurements that it made, by their measures. */
  readonly figures: readonly CaseFigure[];
}

/** A measurement that a review made: where it is written, and how many times it has been. */
export interface CaseFigure {
  readonly measure: number;
  readonly measurementId: string;
  readonly planId: string;
  readonly indicatorId: string;
  readonly version: number;
}

/**
 * What the figures of a review are told apart by. One of a single unit says so in its figures, where there is room.
 */
export function splitsOfFigures({ splits, unit }: Pick<CaseReview, 'splits' | 'unit'>): readonly SplitBy[] {
  if (unit === null || splits.length > 1 || splits.some(({ by }) => by === 'unit')) return splits;
  return [...splits, { by: 'unit', groups: [unit.name] }];
}
