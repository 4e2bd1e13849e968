import { type Language, locales } from '@/lib/text/language';
import type { translator } from '@/lib/text/translator';

/** Everyone here lives by one clock, whatever the server or the tablet is set to. */
const timeZone = 'Europe/Stockholm';

/**
 * The words for distances and periods: `useTranslations('time')` in a component, `translator(language, 'time')`
 * elsewhere. They are handed in so that a page in the browser need not carry the texts of both languages.
 */
export type TimeWords = ReturnType<typeof translator<'time'>>;

const dayInMilliseconds = 86_400_000;

const instantDay = new Intl.DateTimeFormat(locales.sv, {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const instantTime = new Intl.DateTimeFormat(locales.sv, { timeZone, hour: '2-digit', minute: '2-digit' });

/** The Swedish calendar day of an instant: `2026-11-21`. The same in both languages. */
export function formatDay(instant: Date): string {
  return instantDay.format(instant);
}

/** The Swedish time of day of an instant: `14:05`. The same in both languages. */
export function formatTime(instant: Date): string {
  return instantTime.format(instant);
}

/** Day and time of an instant: `2026-11-21 14:05`. */
export function formatDayAndTime(instant: Date): string {
  return `${formatDay(instant)} ${formatTime(instant)}`;
}

/** A calendar day (`YYYY-MM-DD`) as one says it: `Måndag 13 november`, `Monday 13 November`. */
export function formatWeekday(day: string, language: Language): string {
  const words = new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(utcMidnight(day));
  return words.charAt(0).toLocaleUpperCase(locales[language]) + words.slice(1).replace(',', '');
}

/** A calendar day as it is said within a sentence: `30 april`; with its year when that is another than today's. */
export function formatDayOfMonth(day: string, today: string, language: Language): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    ...year,
  }).format(utcMidnight(day));
}

/** The month of a calendar day, with its year: `oktober 2026`. */
export function formatMonth(day: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    month: 'long',
    year: 'numeric',
  }).format(utcMidnight(day));
}

/** The names of the months, January first: `januari`, or `jan` where there is little room. */
export function monthNames(language: Language, length: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', month: length });
  return Array.from({ length: 12 }, (_, month) =>
    format.format(new Date(Date.UTC(2001, month))).replace('.', ''),
  );
}

/** How far off a calendar day is: `om 4 dagar`, `i morgon`, `i dag`, `i går`, `för 3 dagar sedan`. */
export function formatDistance(day: string, today: string, t: TimeWords): string {
  const days = daysBetween(today, day);
  if (days === 0) return t('today');
  if (days === 1) return t('tomorrow');
  if (days === -1) return t('yesterday');
  return days > 0 ? t('in', { days }) : t('ago', { days: -days });
}

/** How far off a last day is: as `formatDistance` while there is time, then `försenad 3 dagar`. */
export function formatDue(lastDay: string, today: string, t: TimeWords): string {
  const late = daysBetween(lastDay, today);
  return late > 0 ? t('late', { days: late }) : formatDistance(lastDay, today, t);
}

/** From one calendar day to another, either of which may be open: `2015-01-01 – 2023-06-30`, `från 2023-07-01`. */
export function formatPeriod(from: string | null, to: string | null, t: TimeWords): string {
  if (from && to) return t('between', { from, to });
  if (from) return t('from', { from });
  return to ? t('until', { to }) : '';
}

/** A number with the language's own signs: `1 234,5`, `1,234.5`. `decimals` fixes how many are shown. */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  const fixed =
    decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(locales[language], fixed).format(value);
}

/** Whole days from one calendar day (`YYYY-MM-DD`) to another; negative when the other comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utcMidnight(to).getTime() - utcMidnight(from).getTime()) / dayInMilliseconds);
}

/** A calendar day has no time zone: it is counted in UTC, where every day has 24 hours. */
function utcMidnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
