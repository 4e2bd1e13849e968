import { v7 } from 'uuid';
import type { PlainDate } from '@/lib/domain/plain-date';

/** A new identity, ordered by time (UUID version 7, RFC 9562). */
export const newId = (): string => v7();

/** A `date` column as a calendar day. Prisma reads such a column as midnight in UTC. */
export const dayOf = (column: Date): PlainDate => column.toISOString().slice(0, 10) as PlainDate;
export const dayOrNull = (column: Date | null): PlainDate | null => column && dayOf(column);

/** A calendar day as the value of a `date` column. */
export const dayColumn = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`);
