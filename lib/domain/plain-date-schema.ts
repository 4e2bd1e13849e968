import { z } from 'zod';
import { isPlainDate, type PlainDate } from './plain-date';

/** Validates a day that comes from outside; the error names no language. */
export const plainDateSchema = z.custom<PlainDate>(
  (value) => typeof value === 'string' && isPlainDate(value),
  'not-a-day',
);
