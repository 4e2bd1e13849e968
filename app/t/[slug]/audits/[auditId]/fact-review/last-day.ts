import { addDays, type PlainDate } from '@/lib/domain/plain-date';

/** How many days a unit usually has for a review, counted from the day the draft is sent. */
const usualDays = 14;

/** The last day that is proposed for comments, and the first that can be chosen. */
export const lastDayProposed = (today: PlainDate) => ({
  proposed: addDays(today, usualDays),
  earliest: addDays(today, 1),
});
