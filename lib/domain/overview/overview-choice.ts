import { z } from 'zod';
import { type PlainDate, partsOf } from '../plain-date';

const yearSchema = z.coerce.number().int().min(2000).max(2100).nullable().catch(null);

/** The year that an address asks for (`?year=2026`); this year where it says none, or in words that nobody knows. */
export const overviewYearFrom = (
  { year }: Readonly<Record<string, string | string[] | undefined>>,
  today: PlainDate,
): number => yearSchema.parse(year ?? null) ?? partsOf(today).year;

/** The years to choose among, the newest first: those that have something to show, this one, and the one that is looked at. */
export const yearsToChoose = (withContent: readonly number[], year: number, today: PlainDate): number[] =>
  [...new Set([...withContent, year, partsOf(today).year])].sort((a, b) => b - a);
