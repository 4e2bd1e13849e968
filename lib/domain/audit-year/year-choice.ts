import { z } from 'zod';
import type { PlainDate } from '../plain-date';
import type { UnitInYear } from './audit-year';

export const yearViews = ['calendar', 'table'] as const;
export type YearView = (typeof yearViews)[number];

/** Which units are left: those that stand out for having no audit, those where one is to be made, those where one is decided. */
export const yearGroups = ['missing', 'planned', 'decided'] as const;
export type YearGroup = (typeof yearGroups)[number];

export const yearOrders = ['calendar', 'unit', 'due'] as const;
export type YearOrder = (typeof yearOrders)[number];

/**
 * What of the year's audits is shown, as its address says it: `?year=2026&view=table&only=missing&sort=unit`. What an address
 * does not say, or says in words that nobody knows, is as if it were not there.
 */
export const yearChoiceSchema = z.object({
  year: z.coerce.number().int().min(2000).max(2100).nullable().catch(null).default(null),
  view: z.enum(yearViews).catch('calendar').default('calendar'),
  only: z.enum(yearGroups).nullable().catch(null).default(null),
  sort: z.enum(yearOrders).catch('calendar').default('calendar'),
});

/** A choice whose year is known: this year, unless the address names one. */
export type YearChoice = Omit<z.infer<typeof yearChoiceSchema>, 'year'> & { readonly year: number };

/** What an address chooses, of this year unless it names another. */
export function yearChoiceFrom(address: unknown, today: PlainDate): YearChoice {
  const { year, ...choice } = yearChoiceSchema.parse(address);
  return { ...choice, year: year ?? Number(today.slice(0, 4)) };
}

/** The address that shows a changed choice; what is as it is without asking is left out. */
export function yearAddress(href: string, choice: YearChoice, change: Partial<YearChoice> = {}): string {
  const { year, view, only, sort } = { ...choice, ...change };
  const parameters = new URLSearchParams({ year: String(year) });
  if (view !== 'calendar') parameters.set('view', view);
  if (only) parameters.set('only', only);
  if (sort !== 'calendar') parameters.set('sort', sort);
  return `${href}?${parameters}`;
}

/** Whether a unit belongs to a group. One that has several audits in the year may belong to two. */
export function isInYearGroup({ standing, audits }: UnitInYear, group: YearGroup | null): boolean {
  if (group === null) return true;
  if (group === 'missing') return standing === 'missing' || standing === 'due';
  return audits.some((audit) => (audit.standing === 'decided') === (group === 'decided'));
}

/** The units that a choice leaves, in its order. @param units in the order of the calendar */
export function chosenUnits(units: readonly UnitInYear[], { only, sort }: YearChoice): UnitInYear[] {
  const left = units.filter((unit) => isInYearGroup(unit, only));
  return sort === 'calendar' ? left : left.sort(comparedBy[sort]);
}

const comparedBy: Record<Exclude<YearOrder, 'calendar'>, (a: UnitInYear, b: UnitInYear) => number> = {
  unit: (a, b) => a.name.localeCompare(b.name, 'sv'),
  // What was never audited has waited longest.
  due: (a, b) => (a.dueYear ?? 0) - (b.dueYear ?? 0) || a.name.localeCompare(b.name, 'sv'),
};
