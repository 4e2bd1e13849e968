import { z } from 'zod';
import { clampedDate, type PlainDate } from '../plain-date';

/** How many parts of each kind a year has. */
export const partsOfYear = { halfYear: 2, tertial: 3, quarter: 4, month: 12 } as const;
export type PartOfYear = keyof typeof partsOfYear;

const partSchema = z.enum(['halfYear', 'tertial', 'quarter', 'month']);

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const dayShape = { month: z.int().min(1).max(12), day: z.int().min(1).max(31) };
const notADay = { params: { code: 'not-a-day' } };

/** Whether any year has the day. */
export const isDayOfYear = ({ month, day }: DayOfYear): boolean => day <= (daysOfMonth[month - 1] ?? 0);

/** A day of any year; 29 February is the last of February in a year without it. */
const dayOfYearSchema = z.strictObject(dayShape).refine(isDayOfYear, notADay);
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

const spanShape = { from: dayOfYearSchema, to: dayOfYearSchema };
const endsTooSoon = { params: { code: 'ends-before-it-begins' } };

/** Whether the one day comes no later in the year than the other. */
export const isInOrder = ({ from, to }: SpanOfYear): boolean => placeInYear(from) <= placeInYear(to);

const placeInYear = ({ month, day }: DayOfYear): number => month * 100 + day;

export interface SpanOfYear {
  readonly from: DayOfYear;
  readonly to: DayOfYear;
}

/** Why an occasion has no day. */
export const undatedReasons = [
  /** Somebody else's instruction says when: *enligt Socialstyrelsens anvisning*. */
  'elsewhere',
  /** *Hösten*: no two people mean the same days. */
  'season',
  'no-such-day',
  /** The words name a report that the tenant has no day for. */
  'unknown-occasion',
  /** The words name another year than the plan's. */
  'other-year',
  'not-understood',
] as const;
export type UndatedReason = (typeof undatedReasons)[number];

/**
 * When an indicator is measured, in a year that the plan gives. What is measured is a day (*1 november*), a stretch of
 * the year (*vecka 41–43*, *första halvåret*), each part of it (*per tertial*, on the last day of it or when the tenant
 * reports it), all of it, or some time in it (*en gång årligen*).
 */
export const occasionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day'), ...dayShape }).refine(isDayOfYear, notADay),
  z.strictObject({ kind: z.literal('days'), ...spanShape }).refine(isInOrder, endsTooSoon),
  z
    .strictObject({
      kind: z.literal('weeks'),
      first: z.int().min(1).max(53),
      last: z.int().min(1).max(53),
      /** The days that the plan says the weeks are, in its own year; null where it gives the weeks alone. */
      days: z.strictObject(spanShape).refine(isInOrder, endsTooSoon).nullable(),
    })
    .refine(({ first, last }) => first <= last, endsTooSoon),
  z
    .strictObject({ kind: z.literal('part'), of: partSchema, number: z.int().min(1).max(12) })
    .refine(({ of, number }) => number <= partsOfYear[of], { params: { code: 'no-such-part' } }),
  z.strictObject({
    kind: z.literal('each'),
    of: partSchema,
    lastDay: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('wholeYear') }),
  z.strictObject({ kind: z.literal('onceAYear') }),
  /** `name` is that of a reporting occasion of the tenant. */
  z.strictObject({ kind: z.literal('reporting'), name: z.string().min(1).max(40) }),
  z.strictObject({ kind: z.literal('undated'), why: z.enum(undatedReasons) }),
]);
export type Occasion = z.infer<typeof occasionSchema>;

/** The last day of a part of a year, counted from 1. */
export function lastDayOfPart(year: number, of: PartOfYear, number: number): PlainDate {
  return clampedDate(year, (12 / partsOfYear[of]) * number, 31);
}
