/**
 * A calendar day without time or time zone, as `YYYY-MM-DD` (ISO 8601). Two of them compare as text.
 * Years run from 1000 to 9999, so that the text always has ten characters.
 */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

/** Days of the week as ISO 8601 counts them: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface DateParts {
  year: number;
  /** 1 is January. */
  month: number;
  day: number;
}

const millisecondsPerDay = 86_400_000;
const shape = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;

/** True when the text names a day that exists: `2024-02-29` does, `2023-02-29` does not. */
export function isPlainDate(text: string): text is PlainDate {
  const match = shape.exec(text);
  if (!match) return false;
  return plainDateFrom({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }) === text;
}

/**
 * A day written in code or read from our own database.
 *
 * @throws RangeError when there is no such day: that is a bug, not something to tell a person.
 */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`Not a calendar day: ${text}`);
  return text;
}

/** The day with these numbers, or null when the calendar has none (31 April, month 13, year 10000). */
export function plainDateFrom({ year, month, day }: DateParts): PlainDate | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < 1000 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}` as PlainDate;
}

export function partsOf(date: PlainDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** @throws RangeError outside the years 1000–9999. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days);
}

/**
 * The same day of the month, or the last day of a shorter month: 31 January and one month is 29 February 2024.
 *
 * @throws RangeError outside the years 1000–9999.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  return clampedDate(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1, day);
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The given day of a month, or the month's last day when the month is shorter (29 February in most years).
 *
 * @throws RangeError outside the years 1000–9999 or the months 1–12.
 */
export function clampedDate(year: number, month: number, day: number): PlainDate {
  const date = plainDateFrom({ year, month, day: Math.min(day, daysInMonth(year, month)) });
  if (!date) throw new RangeError(`Not a calendar day: ${year}-${month}-${day}`);
  return date;
}

export function weekdayOf(date: PlainDate): Weekday {
  // Day 0, 1 January 1970, was a Thursday.
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/**
 * The Sunday that ends a week as Swedish calendars number them (ISO 8601: week 1 holds 4 January), or null
 * when the year has no such week.
 */
export function endOfWeek(year: number, week: number): PlainDate | null {
  const inFirstWeek = plainDateFrom({ year, month: 1, day: 4 });
  if (!inFirstWeek || !Number.isInteger(week) || week < 1 || week > 53) return null;
  const thursday = addDays(inFirstWeek, 4 - weekdayOf(inFirstWeek) + (week - 1) * 7);
  // A week belongs to the year that holds its Thursday.
  return partsOf(thursday).year === year ? addDays(thursday, 3) : null;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days since 1 January 1970. */
function dayNumber(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay;
}

function fromDayNumber(days: number): PlainDate {
  return plainDate(new Date(days * millisecondsPerDay).toISOString().slice(0, 10));
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
