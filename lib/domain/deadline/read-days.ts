import { type PlainDate, partsOf, plainDateFrom } from '../plain-date';
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
import { monthNames, monthNumber } from './swedish-words';

/** Days of the calendar: *2024-05-31*, *31 maj 2024*, *den 3:e juni*, *31/5-24*. */
export const dayReaders: readonly Reader[] = [
  {
    pattern: wholeWords(String.raw`(20\d{2})[-/.](\d{1,2})[-/.](\d{1,2})`),
    read: ([text, year, month, day]) => dayOf(text, Number(year), Number(month), Number(day)),
  },
  {
    pattern: wholeWords(String.raw`(20\d{2}|\d{2})(\d{2})(\d{2})`),
    read: ([, year, month, day]) => {
      const short = Number(year);
      const date = plainDateFrom({
        year: short < 100 ? 2000 + short : short,
        month: Number(month),
        day: Number(day),
      });
      // Six digits may as well be a case number.
      return date && sure({ kind: 'date', date });
    },
  },
  {
    pattern: wholeWords(String.raw`(\d{1,2})\.(\d{1,2})\.(20\d{2})`),
    read: ([text, day, month, year]) => dayOf(text, Number(year), Number(month), Number(day)),
  },
  {
    pattern: wholeWords(String.raw`(\d{1,2})/(\d{1,2})${yearAfter}?`),
    read: ([text, day, month, four, two], context) =>
      dayOfYear(text, yearIn(four, two), Number(month), Number(day), context),
  },
  {
    pattern: wholeWords(String.raw`(?:den )?(\d{1,2})(?::?[ae])? (${monthNames})\.?${yearAfter}?`),
    read: ([text, day, month, four, two], context) =>
      dayOfYear(text, yearIn(four, two), monthNumber(month), Number(day), context),
  },
];

function dayOf(text: string, year: number, month: number, day: number): Reading {
  const date = plainDateFrom({ year, month, day });
  return date ? sure({ kind: 'date', date }) : { code: 'no-such-day', text };
}

function dayOfYear(
  text: string,
  year: number | null,
  month: number,
  day: number,
  { today }: DeadlineContext,
): Reading {
  if (year !== null) return dayOf(text, year, month, day);
  const dayIn = (in_: number): PlainDate | null => plainDateFrom({ year: in_, month, day });
  const next = nextYear(partsOf(today).year, today, dayIn);
  const date = next === null ? null : dayIn(next);
  if (date === null) return { code: 'no-such-day', text };
  const candidate: Deadline = { kind: 'date', date };
  return uncertain('year-missing', [candidate]);
}
