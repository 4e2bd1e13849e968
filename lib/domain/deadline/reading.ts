import type { PlainDate } from '../plain-date';
import type { Deadline } from './deadline';
import type { ReportingOccasion } from './reporting-occasion';

/** What words about time are read against. */
export interface DeadlineContext {
  /** The day that *om tre veckor* counts from and that a missing year is looked for after. */
  readonly today: PlainDate;
  readonly occasions: readonly ReportingOccasion[];
  /** Days on which audits of the unit are planned. */
  readonly plannedAudits: readonly PlainDate[];
}

/** Why a reading is only a proposal, for the person to confirm. */
export type Uncertainty =
  | 'year-missing'
  | 'only-a-year'
  | 'part-of-a-month'
  /** Working days depend on public holidays, which are not reckoned with. */
  | 'working-days'
  | 'several'
  /** There are numbers in the text that the reading does not explain. */
  | 'numbers-left'
  /** *efter*, *tidigast*: the words name a first day, not a last one. */
  | 'not-a-last-day';

export type ReadingFailure =
  | { readonly code: 'uncertain'; readonly why: Uncertainty; readonly candidates: readonly Deadline[] }
  | { readonly code: 'no-such-day'; readonly text: string }
  /** The words name a kind of report that the tenant has no day for. */
  | { readonly code: 'unknown-occasion'; readonly name: string; readonly candidates: readonly Deadline[] };

/** What one piece of the text was read as. */
export type Reading = { readonly code: 'sure'; readonly deadline: Deadline } | ReadingFailure;

/** One way to write a time. `read` gives null when the words turn out to say something else. */
export interface Reader<Read = Reading, Context = DeadlineContext> {
  /** Global; the text is in lower case, with single spaces. */
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray, context: Context) => Read | null;
}

/** What was read, and where in the text. */
export interface Placed<Read = Reading> {
  readonly at: number;
  readonly reading: Read;
}

/** Lets a reader take its words out of the text. `rest` is the text with everything that was read blanked out. */
export function readWith<Read, Context>(
  { pattern, read }: Reader<Read, Context>,
  text: string,
  before: readonly Placed<Read>[],
  context: Context,
): { rest: string; placed: Placed<Read>[] } {
  const placed = [...before];
  let rest = text;
  for (const match of text.matchAll(pattern)) {
    const reading = read(match, context);
    if (reading === null) continue;
    placed.push({ at: match.index, reading });
    const end = match.index + match[0].length;
    rest = rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(end);
  }
  return { rest, placed };
}

/** Words as readers see them: in lower case, with single spaces and plain hyphens. */
export function asRead(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[‐-―−]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

export const sure = (deadline: Deadline): Reading => ({ code: 'sure', deadline });

export const uncertain = (why: Uncertainty, candidates: readonly Deadline[]): Reading => ({
  code: 'uncertain',
  why,
  candidates,
});

/** A pattern that matches whole words only, Swedish letters counted as letters. */
export function wholeWords(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${source}(?![\p{L}\p{N}])`, 'gu');
}

/**
 * A year after what it belongs to, such as `2024`, `år 2024`, `för 2024` or `-24`. Captures four digits or two;
 * `yearIn` reads them.
 */
export const yearAfter = String.raw`(?:[ ,/-]*(?:(?:för|år|av) )*(20\d{2})|,? ?[-/'’](\d{2}))`;

/** The year that `yearAfter` captured in these two groups, or null when the text had none. */
export function yearIn(four: string | undefined, two: string | undefined): number | null {
  if (four) return Number(four);
  return two ? 2000 + Number(two) : null;
}

/**
 * The first year from `from` on whose day is not over by today. Within nine years, since even 29 February comes
 * back by then.
 */
export function nextYear(
  from: number,
  today: PlainDate,
  dayIn: (year: number) => PlainDate | null,
): number | null {
  for (let year = from; year < from + 9; year += 1) {
    const day = dayIn(year);
    if (day !== null && day >= today) return year;
  }
  return null;
}
