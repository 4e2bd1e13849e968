import { addDays, type PlainDate } from '@/lib/domain/plain-date';

/** How many days a unit usually has, counted from the day it is asked. */
const usualDays = 14;

/** The last day that is proposed for what a unit is asked for, and the first that can be chosen. */
export const lastDayProposed = (today: PlainDate) => ({
  proposed: addDays(today, usualDays),
  earliest: addDays(today, 1),
});
