import type { Deadline } from '../deadline/deadline';
import { dayReaders } from '../deadline/read-days';
import { occasionReaders as reportReaders, unknownOccasionReader } from '../deadline/read-occasions';
import { periodReaders } from '../deadline/read-periods';
import { asRead, type Placed, type Reader, type Reading, readWith } from '../deadline/reading';
import { clampedDate, partsOf } from '../plain-date';
import { lastDayOfPart, type Occasion, partsOfYear } from './occasion';
import {
  type OccasionContext,
  type OccasionReader,
  occasionReaders,
  undated,
  undatedReaders,
} from './occasion-readers';

/** In characters: what is longer is a story, and no time. */
const longestWords = 2000;

/** Words that make a day the first of a time whose end nobody knows. */
const firstDay = /(?<!\p{L})(?:efter|tidigast|fr\.? ?o\.? ?m\.?|från och med) (?:den )?\d/u;

/**
 * Reads when an indicator is measured, as people write it in Swedish (*mättillfälle*), in the order of the words:
 * *1 april och 1 november*, *vecka 41–43 (6–24 oktober)*, *per tertial*, *akter avslutade under första halvåret*. Days
 * and reports are read as deadlines are. What has no day says why, and a number that nothing explains is
 * `not-understood` beside what was read: nothing is guessed. At least one occasion comes out of every text.
 */
export function parseOccasions(words: string, context: OccasionContext): Occasion[] {
  const text = asRead(words);
  if (text.length > longestWords) return [undated('not-understood')];
  const { rest, placed } = readersFor(context).reduce(
    (sofar, reader) => readWith(reader, sofar.rest, sofar.placed, context),
    { rest: text, placed: [] as Placed<Occasion>[] },
  );
  const read = placed.toSorted((a, b) => a.at - b.at).map(({ reading }) => reading);
  const hasMore = /\d/.test(rest.replaceAll(String(context.year), ' ')) || firstDay.test(text);
  return unique(withDaysOfParts(read.length > 0 && !hasMore ? read : [...read, undated('not-understood')]));
}

/** The most particular first, so that each takes its words before another misreads them. */
function readersFor({ reporting }: OccasionContext): readonly OccasionReader[] {
  const ofDeadlines = [...reportReaders(reporting), unknownOccasionReader, ...dayReaders, ...periodReaders];
  return [...occasionReaders, ...ofDeadlines.map(fromDeadline), ...undatedReaders];
}

/** A way to write a deadline, as a way to write an occasion of the plan's year. */
function fromDeadline({ pattern, read }: Reader): OccasionReader {
  return {
    pattern,
    read: (match, { year, reporting }) => {
      // A day without a year is looked for from the first day of the plan's.
      const today = clampedDate(year, 1, 1);
      const reading = read(match, { today, occasions: reporting, plannedAudits: [] });
      return reading && occasionOf(reading, year);
    },
  };
}

function occasionOf(reading: Reading, year: number): Occasion {
  switch (reading.code) {
    case 'sure':
      return yearOf(reading.deadline) === year ? timeOf(reading.deadline) : undated('other-year');
    case 'uncertain': {
      const inYear = reading.candidates.find(
        (candidate) => candidate.kind === 'tertial' || yearOf(candidate) === year,
      );
      return inYear ? timeOf(inYear) : undated(reading.why === 'year-missing' ? 'no-such-day' : 'other-year');
    }
    case 'no-such-day':
    case 'unknown-occasion':
      return undated(reading.code);
  }
}

function timeOf(deadline: Deadline): Occasion {
  switch (deadline.kind) {
    case 'date': {
      const { month, day } = partsOf(deadline.date);
      return { kind: 'day', month, day };
    }
    case 'month':
      return { kind: 'part', of: 'month', number: deadline.month };
    case 'tertial':
      return { kind: 'reporting', name: deadline.name };
    default:
      return undated('not-understood');
  }
}

function yearOf(deadline: Deadline): number | null {
  if (deadline.kind === 'immediate') return null;
  return deadline.kind === 'date' ? partsOf(deadline.date).year : deadline.year;
}

/**
 * *Halvårsvis den 30 juni respektive 31 december* says one thing twice: the days are the last ones of the parts. Days
 * that are not say when each part is measured, and stand alone; too few or too many are not understood.
 */
function withDaysOfParts(occasions: readonly Occasion[]): readonly Occasion[] {
  const each = occasions.find((occasion) => occasion.kind === 'each');
  const days = occasions.filter((occasion) => occasion.kind === 'day');
  if (!each || days.length === 0) return occasions;
  const others = occasions.filter((occasion) => occasion !== each);
  if (days.length !== partsOfYear[each.of]) return [...occasions, undated('not-understood')];
  const isLast = days.every(
    ({ month, day }, at) => clampedDate(leapYear, month, day) === lastDayOfPart(leapYear, each.of, at + 1),
  );
  return isLast
    ? [{ ...each, lastDay: true }, ...others.filter((occasion) => occasion.kind !== 'day')]
    : others;
}

const leapYear = 2024;

function unique(occasions: readonly Occasion[]): Occasion[] {
  return [...new Map(occasions.map((occasion) => [JSON.stringify(occasion), occasion])).values()];
}
