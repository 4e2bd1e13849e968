import type { Role } from '../actor';
import { addDays, type PlainDate } from '../plain-date';

/**
 * From the first day to the last, both of them included; null while no last day is set. Who is ended on their very first day
 * has the day before as their last: then it holds no day at all.
 */
export type Period = { readonly startedOn: PlainDate; readonly endedOn: PlainDate | null };

export type PeriodState = 'planned' | 'current' | 'ended';

/** Where a day lies: before the period, in it, or after it. */
export function stateOn({ startedOn, endedOn }: Period, day: PlainDate): PeriodState {
  if (endedOn !== null && endedOn < day) return 'ended';
  return startedOn > day ? 'planned' : 'current';
}

/** The last day of what ends at once: who is ended today is let in no more today. */
export const lastDayOfNow = (today: PlainDate): PlainDate => addDays(today, -1);

/** The last day as people read it: of a period that was ended on its first day, that day. */
export const lastDayShown = (startedOn: string, lastDay: string | null): string | null =>
  lastDay !== null && lastDay < startedOn ? startedOn : lastDay;

/** The last day of a period that is cut off at a day, no earlier than the day before it begins; null when it ends before that anyway. */
export function cutAt({ startedOn, endedOn }: Period, lastDay: PlainDate): PlainDate | null {
  if (endedOn !== null && endedOn <= lastDay) return null;
  const before = addDays(startedOn, -1);
  return lastDay < before ? before : lastDay;
}

export type AdministratorFacts = Period & { readonly userId: string; readonly roles: readonly Role[] };

/** Whether somebody administers the organisation on a day, with no last day in sight. */
const keepsHouse = ({ roles, ...period }: Omit<AdministratorFacts, 'userId'>, day: PlainDate): boolean =>
  roles.includes('admin') && period.endedOn === null && stateOn(period, day) === 'current';

/** Whether a change takes the last lasting administrator from an organisation. `others` are all members but the changed one. */
export function takesLastAdministrator(
  before: Omit<AdministratorFacts, 'userId'>,
  after: Omit<AdministratorFacts, 'userId'>,
  others: readonly Omit<AdministratorFacts, 'userId'>[],
  day: PlainDate,
): boolean {
  return (
    keepsHouse(before, day) && !keepsHouse(after, day) && !others.some((other) => keepsHouse(other, day))
  );
}
