import { type PlainDate, partsOf, plainDate } from '../plain-date';

/**
 * The first day on which something may be disposed of: years are whole calendar years, counted from the end of the one in
 * which the clock started, as archives count them. What was closed on any day of 2020 and is kept for five years may go
 * from 1 January 2026.
 */
export const disposableFrom = (clock: PlainDate, years: number): PlainDate =>
  plainDate(`${partsOf(clock).year + years + 1}-01-01`);

export const isDue = (clock: PlainDate, years: number, today: PlainDate): boolean =>
  today >= disposableFrom(clock, years);

/** The last calendar year whose things are due on a day. */
export const lastYearDue = (years: number, today: PlainDate): number => partsOf(today).year - years - 1;

/** The first day whose things are not yet due. */
export const firstDayKept = (years: number, today: PlainDate): PlainDate =>
  plainDate(`${partsOf(today).year - years}-01-01`);
