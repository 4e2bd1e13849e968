import { z } from 'zod';
import { calendarDay, line, optionalLine } from '../input';

/** How a unit is reached, as a person writes it; texts are trimmed, an empty one is nothing. */
export const unitContactSchema = z.object({
  address: optionalLine(300),
  phone: optionalLine(50),
  email: optionalLine(254).pipe(z.email({ error: 'not-an-address' }).nullable()),
  addressProtected: z.boolean(),
});

/** What a unit is called, who runs it and what it is a part of. */
export const unitBelongingSchema = z.object({
  name: line(200),
  providerId: z.uuid(),
  parentId: z.uuid().nullable(),
});

/** A day on which something may happen to a unit: within two hundred years, so that a slip of the pen is told. */
export const unitDay = calendarDay.refine((day) => day >= '1900-01-01' && day <= '2099-12-31', {
  error: 'not-a-day',
});
