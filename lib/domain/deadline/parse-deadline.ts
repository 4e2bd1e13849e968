import type { PlainDate } from '../plain-date';
import { fail, ok, type Result } from '../result';
import { type Deadline, longestWords, type WrittenDeadline } from './deadline';
import { dayReaders } from './read-days';
import { nextAuditReader, occasionReaders, unknownOccasionReader } from './read-occasions';
import { loneYearReader, periodReaders } from './read-periods';
import { spanReaders } from './read-spans';
import {
  asRead,
  type DeadlineContext,
  type Placed,
  type Reading,
  type ReadingFailure,
  readWith,
  type Uncertainty,
} from './reading';

export interface ParsedDeadline extends WrittenDeadline {
  /** The day it was already remedied, when the words say so (*vid uppföljning har det åtgärdats 2023-11-03*). */
  readonly remediedOn: PlainDate | null;
}

/** `candidates` are proposals to confirm, in the order of the text; there may be none. */
export type DeadlineFailure =
  | ReadingFailure
  | { readonly code: 'empty' }
  | { readonly code: 'not-understood' };

/**
 * Reads a deadline as people write it in Swedish. Capitals, filling words, a list number before it and punctuation
 * after it do not matter. What can be meant in more than one way is an error with candidates: nothing is guessed
 * behind the person's back. Notes in brackets are not part of the deadline.
 */
export function parseDeadline(
  text: string,
  context: DeadlineContext,
): Result<ParsedDeadline, DeadlineFailure> {
  const words = text.normalize('NFC').trim();
  const { rest: withoutNote, remediedOn } = takeRemediedNote(withoutListNumber(words), context);
  const plain = withoutBrackets(withoutNote);
  if (!/[\p{L}\p{N}]/u.test(plain)) return fail({ code: 'empty' });
  if (words.length > longestWords) return fail({ code: 'not-understood' });

  const found = readAll(plain, context);
  const failure = found.readings.find(({ code }) => code === 'no-such-day' || code === 'unknown-occasion');
  if (failure && failure.code !== 'sure') return fail(failure);
  const candidates = unique(found.readings.flatMap(deadlinesIn));
  const [deadline] = candidates;
  if (!deadline) return fail({ code: 'not-understood' });
  const why = uncertaintyOf(found, candidates);
  return why ? fail({ code: 'uncertain', why, candidates }) : ok({ deadline, words, remediedOn });
}

interface Found {
  readonly readings: readonly Reading[];
  /** The text with everything that was read blanked out. */
  readonly rest: string;
}

function uncertaintyOf({ readings, rest }: Found, candidates: readonly Deadline[]): Uncertainty | null {
  const guess = readings.find((reading) => reading.code === 'uncertain');
  if (readings.length === 1 && guess) return guess.why;
  if (candidates.length > 1) return 'several';
  if (guess) return guess.why;
  if (
    /(?<!\p{L})(?:efter|tidigast|fr\.? ?o\.? ?m|från och med|(?:inte|ej) (?:före|innan))(?!\p{L})/u.test(rest)
  ) {
    return 'not-a-last-day';
  }
  return /\d/.test(rest) ? 'numbers-left' : null;
}

/** Lets every reader take its words out of the text, the most particular first. */
function readAll(text: string, context: DeadlineContext): Found {
  const readers = [
    ...occasionReaders(context.occasions),
    unknownOccasionReader,
    nextAuditReader,
    ...spanReaders,
    ...dayReaders,
    ...periodReaders,
  ];
  const found = readers.reduce(({ rest, placed }, reader) => readWith(reader, rest, placed, context), {
    rest: text,
    placed: [] as Placed[],
  });
  const { rest, placed } =
    found.placed.length > 0 ? found : readWith(loneYearReader, found.rest, [], context);
  return { rest, readings: placed.toSorted((a, b) => a.at - b.at).map(({ reading }) => reading) };
}

function deadlinesIn(reading: Reading): readonly Deadline[] {
  if (reading.code === 'sure') return [reading.deadline];
  return reading.code === 'uncertain' ? reading.candidates : [];
}

/** As readers see the words, without a list number before them. */
const withoutListNumber = (words: string): string => asRead(words).replace(/^\d{1,2}[.)] (?=\p{L})/u, '');

const remediedNote =
  /(?<!\p{L})(?:har [^.;()]*åtgärda(?:ts|t|d)|åtgärdades|är (?:redan )?åtgärda[dt])(?!\p{L})([^.;()]*)/u;

function takeRemediedNote(
  text: string,
  context: DeadlineContext,
): { rest: string; remediedOn: PlainDate | null } {
  const note = remediedNote.exec(text);
  const [reading] = note ? readNote(note[1] ?? '', context) : [];
  if (!note || reading?.code !== 'sure' || reading.deadline.kind !== 'date') {
    return { rest: text, remediedOn: null };
  }
  const { date } = reading.deadline;
  const rest = text.replace(note[0], ' ');
  // A day to come cannot be when it was remedied, but nor is it said to be the deadline.
  return { rest, remediedOn: date <= context.today ? date : null };
}

function readNote(text: string, context: DeadlineContext): readonly Reading[] {
  return dayReaders
    .reduce<readonly Placed[]>(
      (placed, reader) => (placed.length > 0 ? placed : readWith(reader, text, [], context).placed),
      [],
    )
    .map(({ reading }) => reading);
}

/** What stands outside brackets, or inside them when there is nothing else; a year in brackets always counts. */
function withoutBrackets(text: string): string {
  const years = text.replaceAll(/\((20\d{2})\)/g, '$1');
  const outside = years.replaceAll(/\([^()]*\)/g, ' ').replaceAll(/\s+/g, ' ');
  return /[\p{L}\p{N}]/u.test(outside) ? outside : years;
}

function unique(deadlines: readonly Deadline[]): Deadline[] {
  return [...new Map(deadlines.map((deadline) => [JSON.stringify(deadline), deadline])).values()];
}
