import { getSettings } from '@/lib/data/tenants';
import type { Person } from '@/lib/domain/actor';
import { addDays, type PlainDate } from '@/lib/domain/plain-date';
import { readAs } from '@/lib/session/require-actor';

/** The last day that the organisation usually gives a unit for what it is asked for, and the first that can be chosen. */
export async function lastDayProposed(
  actor: Person,
  asked: 'selfAssessment' | 'factReview',
  today: PlainDate,
) {
  const settings = await readAs(actor, 'tenant.read', (tx) => getSettings(tx));
  return { proposed: addDays(today, settings[`${asked}Days`]), earliest: addDays(today, 1) };
}
