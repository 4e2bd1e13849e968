import { z } from 'zod';
import { clampedDate, type PlainDate } from '../plain-date';

/**
 * A time of the year when the tenant's units report (*T1*, *T2*, *VB*, *delår*, *bokslut*), which deadlines may
 * name. `alsoCalled` are other names that people write for it.
 */
export const reportingOccasionSchema = z.strictObject({
  name: z.string().trim().min(1).max(40),
  alsoCalled: z.array(z.string().trim().min(1).max(40)).max(20),
  month: z.int().min(1).max(12),
  /** A day that a shorter month lacks means its last day. */
  day: z.int().min(1).max(31),
  /** True when the year is reported in the next one: *VB 2023* handed in on 31 January 2024. */
  followingYear: z.boolean(),
});
export type ReportingOccasion = z.infer<typeof reportingOccasionSchema>;

/** A tenant's occasions; no name, in capitals or not, may stand for two of them. */
export const reportingOccasionsSchema = z
  .array(reportingOccasionSchema)
  .max(50)
  .superRefine((occasions, context) => {
    const taken = new Set<string>();
    for (const [index, { name, alsoCalled }] of occasions.entries()) {
      for (const each of new Set([name, ...alsoCalled].map(asCalled))) {
        if (taken.has(each)) {
          context.addIssue({ code: 'custom', path: [index], params: { code: 'name-taken', name: each } });
        }
        taken.add(each);
      }
    }
  });

/**
 * What a new tenant starts with: the three reports of a municipal year in tertials, each due when its tertial
 * ends. The tenant sets its own days.
 */
export const defaultReportingOccasions: readonly ReportingOccasion[] = [
  {
    name: 'T1',
    alsoCalled: ['tertial 1', 'tertialrapport 1', 'första tertialet'],
    month: 4,
    day: 30,
    followingYear: false,
  },
  {
    name: 'T2',
    alsoCalled: ['tertial 2', 'tertialrapport 2', 'andra tertialet'],
    month: 8,
    day: 31,
    followingYear: false,
  },
  {
    name: 'VB',
    alsoCalled: ['verksamhetsberättelse', 'tertial 3', 'T3'],
    month: 12,
    day: 31,
    followingYear: false,
  },
];

/** The reporting day of an occasion of the given year. */
export function dayOfOccasion(occasion: ReportingOccasion, year: number): PlainDate {
  return clampedDate(occasion.followingYear ? year + 1 : year, occasion.month, occasion.day);
}

/** A name as it is compared: people do not mind capitals and spaces. */
export function asCalled(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
