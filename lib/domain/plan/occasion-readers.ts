import { type Reader, wholeWords } from '../deadline/reading';
import type { ReportingOccasion } from '../deadline/reporting-occasion';
import {
  countOf,
  countWords,
  monthNames,
  monthNumber,
  ordinalOf,
  ordinalWords,
} from '../deadline/swedish-words';
import {
  isDayOfYear,
  isInOrder,
  type Occasion,
  type PartOfYear,
  partsOfYear,
  type SpanOfYear,
  type UndatedReason,
} from './occasion';

/** What words about when something is measured are read against. */
export interface OccasionContext {
  /** The year of the plan. */
  readonly year: number;
  /** The tenant's reporting days. */
  readonly reporting: readonly ReportingOccasion[];
}

export type OccasionReader = Reader<Occasion, OccasionContext>;
type Words = Readonly<Record<string, string | undefined>>;

export const undated = (why: UndatedReason): Occasion => ({ kind: 'undated', why });

const unit = { halvår: 'halfYear', tertial: 'tertial', kvartal: 'quarter', månad: 'month' } as const;
const unitWords = Object.keys(unit).join('|');
const partNamed = (word: string | undefined): PartOfYear =>
  Object.entries(unit).find(([name]) => word?.startsWith(name))?.[1] ?? 'month';

/** *Fyra gånger per år* is once in each quarter. */
const partsOfCount = new Map<number, PartOfYear>(
  Object.entries(partsOfYear).map(([of, count]) => [count, of as PartOfYear]),
);

const untilWords = String.raw` ?(?:-|till(?: och med)?|t\.? ?o\.? ?m\.?) ?`;
const yearAfter = String.raw`(?:[ ,/-]*(?:(?:för|år|av) )*(?<year>20\d{2}))?`;
const fromDay = String.raw`(?:den )?(?<fromDay>\d{1,2})(?::?[ae])?(?: (?<fromMonth>${monthNames})\.?)?`;
const toDay = String.raw`(?:den )?(?<toDay>\d{1,2})(?::?[ae])? (?<toMonth>${monthNames})\.?`;

/**
 * The ways to say that the deadline grammar does not have: stretches of the year where a deadline knows only the last
 * day, and what comes again in every part of it. The most particular first.
 */
export const occasionReaders: readonly OccasionReader[] = [
  ofYear(
    String.raw`(?:veckorna|vecka|v\.?) ?(?<first>\d{1,2})(?:${untilWords}(?:v\.? ?)?(?<last>\d{1,2})(?!\d))?(?: ?\(${fromDay} ?- ?${toDay}\))?${yearAfter}`,
    (words) => {
      const [first, last] = [Number(words.first), Number(words.last ?? words.first)];
      if (first < 1 || last > 53 || first > last) return undated('no-such-day');
      const days = words.toDay === undefined ? null : spanOf(words);
      return days === undefined ? undated('no-such-day') : { kind: 'weeks', first, last, days };
    },
  ),
  ofYear(`mellan ${fromDay} och ${toDay}${yearAfter}`, daysBetween),
  ofYear(`(?:från )?${fromDay}${untilWords}${toDay}${yearAfter}`, daysBetween),
  ofYear(
    `sista dagen (?:i|av|under) (?:varje|respektive) (?<unit>${unitWords})(?:et|en)?${yearAfter}`,
    (words) => ({
      kind: 'each',
      of: partNamed(words.unit),
      lastDay: true,
    }),
  ),
  ofYear(
    `(?<count>${countWords}) gånger (?:per år|om året|årligen|varje år|under året|(?:per|i|varje) (?<unit>${unitWords})(?:et|en)?)${yearAfter}`,
    (words) => {
      const of = words.unit === undefined && partsOfCount.get(countOf(words.count));
      return of ? { kind: 'each', of, lastDay: false } : undated('not-understood');
    },
  ),
  ofYear(`(?:per|varje|en gång (?:per|i)) (?<unit>${unitWords})(?:et|en)?${yearAfter}`, (words) => ({
    kind: 'each',
    of: partNamed(words.unit),
    lastDay: false,
  })),
  ofYear(`(?<unit>${unitWords})s?vis${yearAfter}`, (words) => ({
    kind: 'each',
    of: partNamed(words.unit),
    lastDay: false,
  })),
  ofYear(
    String.raw`(?:(?<ordinal>${ordinalWords}) (?<unit>halvår|tertial|kvartal)et|(?<short>kvartal|kv\.?|q|tertial|t) ?(?<number>[1-4]))${yearAfter}`,
    (words) => {
      const short = words.short?.startsWith('t') ? 'tertial' : 'quarter';
      const of = words.unit ? partNamed(words.unit) : short;
      const number = words.number ? Number(words.number) : ordinalOf(words.ordinal);
      return number <= partsOfYear[of] ? { kind: 'part', of, number } : undated('no-such-day');
    },
  ),
  ofYear(`(?:sammantaget |ackumulerat )?(?:för |under )?(?:helåret|helår|hela året)${yearAfter}`, () => ({
    kind: 'wholeYear',
  })),
  ofYear(
    `(?:stickprov )?(?:en gång (?:per år|om året|årligen|varje år|under året)|årligen|varje år|per år)${yearAfter}`,
    () => ({ kind: 'onceAYear' }),
  ),
];

/** What says when without giving a day. Asked for last, so that a day beside it is not lost. */
export const undatedReaders: readonly OccasionReader[] = [
  ofYear(
    `(?:enligt|efter) [^.,;]*(?:anvisning|instruktion|föreskrift)(?:ar|er|en|arna|erna)?${yearAfter}`,
    () => undated('elsewhere'),
  ),
  ofYear(`(?:(?:vår|höst|sommar|vinter)termin(?:en)?|våren|sommaren|hösten|vintern)${yearAfter}`, () =>
    undated('season'),
  ),
];

/** A reader whose words may name a year, which must be the plan's. */
function ofYear(pattern: string, read: (words: Words) => Occasion): OccasionReader {
  return {
    pattern: wholeWords(pattern),
    read: (match, context) => {
      const words: Words = match.groups ?? {};
      const isOther = words.year !== undefined && Number(words.year) !== context.year;
      return isOther ? undated('other-year') : read(words);
    },
  };
}

function daysBetween(words: Words): Occasion {
  const span = spanOf(words);
  return span ? { kind: 'days', ...span } : undated('no-such-day');
}

/** The stretch that the words name; undefined when there is no such day, or it ends before it begins. */
function spanOf(words: Words): SpanOfYear | undefined {
  const month = monthNumber(words.toMonth);
  const span = {
    from: { month: monthNumber(words.fromMonth ?? words.toMonth), day: Number(words.fromDay) },
    to: { month, day: Number(words.toDay) },
  };
  const isSpan = [span.from, span.to].every((day) => day.day > 0 && isDayOfYear(day)) && isInOrder(span);
  return isSpan ? span : undefined;
}
