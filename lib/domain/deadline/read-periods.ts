import { addMonths, clampedDate, endOfWeek, type PlainDate, partsOf, plainDateFrom } from '../plain-date';
import type { Deadline } from './deadline';
import {
  type DeadlineContext,
  nextYear,
  type Reader,
  type Reading,
  sure,
  uncertain,
  wholeWords,
  yearAfter,
  yearIn,
} from './reading';
import { monthNames, monthNumber, ordinalOf, ordinalWords } from './swedish-words';

/**
 * Stretches of the calendar: *i maj 2024*, *vecka 22*, *kvartal 1 2024*, *årsskiftet 2023/2024*. Only the month is
 * a deadline of its own kind; the others are due on their last day.
 */
export const periodReaders: readonly Reader[] = [
  {
    pattern: wholeWords(String.raw`sista (?:dagen i )?(${monthNames})\.?${yearAfter}?`),
    read: ([, name, four, two], context) =>
      endOfPeriod(yearIn(four, two), context, (year) => clampedDate(year, monthNumber(name), 31)),
  },
  {
    pattern: wholeWords(String.raw`(?:(början|mitten) av )?(${monthNames})(?:\.| månad)?${yearAfter}?`),
    read: ([, part, name, four, two], context) =>
      monthOf(part !== undefined, yearIn(four, two), monthNumber(name), context),
  },
  {
    pattern: wholeWords(String.raw`(20\d{2})-(\d{2})`),
    read: ([, year, month]) => {
      if (!plainDateFrom({ year: Number(year), month: Number(month), day: 1 })) return null;
      return sure({ kind: 'month', year: Number(year), month: Number(month) });
    },
  },
  {
    pattern: wholeWords('nästa månad'),
    read: (_match, { today }) => {
      const { year, month } = partsOf(addMonths(today, 1));
      return sure({ kind: 'month', year, month });
    },
  },
  {
    pattern: wholeWords(String.raw`(?:vecka|v\.?) ?(\d{1,2})${yearAfter}?`),
    read: ([text, week, four, two], context) =>
      endOfPeriod(yearIn(four, two), context, (year) => endOfWeek(year, Number(week)), text),
  },
  {
    pattern: wholeWords(
      String.raw`(?:(?:kvartal|kv\.?|q) ?([1-4])|(${ordinalWords}) kvartalet)${yearAfter}?`,
    ),
    read: ([, digit, ordinal, four, two], context) => {
      const quarter = digit ? Number(digit) : ordinalOf(ordinal);
      return endOfPeriod(yearIn(four, two), context, (year) => clampedDate(year, quarter * 3, 31));
    },
  },
  {
    pattern: wholeWords(`halvårsskiftet${yearAfter}?`),
    read: ([, four, two], context) =>
      endOfPeriod(yearIn(four, two), context, (year) => clampedDate(year, 6, 30)),
  },
  {
    pattern: wholeWords(String.raw`årsskiftet(?: (20\d{2})( ?[-/] ?(?:20)?\d{2})?)?`),
    read: ([, first, second], context) => {
      if (first === undefined || second !== undefined) {
        return endOfPeriod(first ? Number(first) : null, context, newYearsEve);
      }
      // *Årsskiftet 2024* may be the turn into 2024 or out of it.
      return uncertain('several', [
        dateOf(newYearsEve(Number(first) - 1)),
        dateOf(newYearsEve(Number(first))),
      ]);
    },
  },
];

/** A year and nothing else: read only when nothing better was found. */
export const loneYearReader: Reader = {
  pattern: wholeWords(String.raw`(20\d{2})`),
  read: ([, year]) => uncertain('only-a-year', [dateOf(newYearsEve(Number(year)))]),
};

function monthOf(isPart: boolean, year: number | null, month: number, { today }: DeadlineContext): Reading {
  const known = year ?? nextYear(partsOf(today).year, today, (in_) => clampedDate(in_, month, 31));
  if (known === null) return uncertain('year-missing', []);
  const deadline: Deadline = { kind: 'month', year: known, month };
  if (year === null) return uncertain('year-missing', [deadline]);
  return isPart ? uncertain('part-of-a-month', [deadline]) : sure(deadline);
}

function endOfPeriod(
  year: number | null,
  { today }: DeadlineContext,
  lastDayIn: (year: number) => PlainDate | null,
  text = '',
): Reading {
  const known = year ?? nextYear(partsOf(today).year, today, lastDayIn);
  const date = known === null ? null : lastDayIn(known);
  if (date === null) return { code: 'no-such-day', text };
  return year === null ? uncertain('year-missing', [dateOf(date)]) : sure(dateOf(date));
}

function newYearsEve(year: number): PlainDate {
  return clampedDate(year, 12, 31);
}

function dateOf(date: PlainDate): Deadline {
  return { kind: 'date', date };
}
