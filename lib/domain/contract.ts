import { daysBetween, type PlainDate } from './plain-date';

/** How long before its end a contract is marked, in days: three months are what a new procurement needs at the least. */
const warningDays = 90;

/** How a contract stands on a day: it goes on, runs out soon, or has run out. */
export type ContractStanding = 'goes-on' | 'ends-soon' | 'ended';

/** @param lastDay the contract's last day; null when it has none, or there is no contract */
export function contractStanding(lastDay: PlainDate | null, day: PlainDate): ContractStanding {
  if (lastDay === null) return 'goes-on';
  const left = daysBetween(day, lastDay);
  if (left < 0) return 'ended';
  return left <= warningDays ? 'ends-soon' : 'goes-on';
}
