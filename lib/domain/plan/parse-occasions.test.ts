import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultReportingOccasions, type ReportingOccasion } from '../deadline/reporting-occasion';
import { clampedDate, partsOf } from '../plain-date';
import { type Occasion, occasionSchema, type PartOfYear, partsOfYear, type undatedReasons } from './occasion';
import type { OccasionContext } from './occasion-readers';
import { parseOccasions } from './parse-occasions';

const here: OccasionContext = { year: 2014, reporting: defaultReportingOccasions };

const day = (month: number, of: number): Occasion => ({ kind: 'day', month, day: of });
const days = (from: [number, number], to: [number, number]): Occasion => ({
  kind: 'days',
  from: { month: from[0], day: from[1] },
  to: { month: to[0], day: to[1] },
});
const weeks = (first: number, last: number): Occasion => ({ kind: 'weeks', first, last, days: null });
const part = (of: PartOfYear, number: number): Occasion => ({ kind: 'part', of, number });
const each = (of: PartOfYear, lastDay = false): Occasion => ({ kind: 'each', of, lastDay });
const reporting = (name: string): Occasion => ({ kind: 'reporting', name });
const undated = (why: (typeof undatedReasons)[number]): Occasion => ({ kind: 'undated', why });
const wholeYear: Occasion = { kind: 'wholeYear' };
const onceAYear: Occasion = { kind: 'onceAYear' };

/** Words that the plan of 2014 does not have; those that it has are read in the test of its source. */
const understood: [words: string, ...occasions: Occasion[]][] = [
  ['2014-11-01', day(11, 1)],
  ['1/11', day(11, 1)],
  ['1/11 2014', day(11, 1)],
  ['den 1:a november', day(11, 1)],
  ['senast den 1 nov. 2014', day(11, 1)],
  ['31 januari, 1 april och 1 oktober', day(1, 31), day(4, 1), day(10, 1)],
  ['sista april', day(4, 30)],
  ['vid halvårsskiftet', day(6, 30)],
  ['vid årsskiftet 2014/2015', day(12, 31)],
  ['1 april – 30 juni', days([4, 1], [6, 30])],
  ['från den 1 april till den 30 juni 2014', days([4, 1], [6, 30])],
  ['mellan 1 april och 30 juni', days([4, 1], [6, 30])],
  ['6-24 oktober', days([10, 6], [10, 24])],
  ['1 april t.o.m. 30 juni', days([4, 1], [6, 30])],
  ['1 januari och 1 november - 30 november', day(1, 1), days([11, 1], [11, 30])],
  ['vecka 41', weeks(41, 41)],
  ['v. 41–43', weeks(41, 43)],
  ['v 41 till v 43', weeks(41, 43)],
  ['veckorna 41-43 2014', weeks(41, 43)],
  ['oktober', part('month', 10)],
  ['under oktober månad', part('month', 10)],
  ['i maj och november 2014', part('month', 5), part('month', 11)],
  ['kvartal 3', part('quarter', 3)],
  ['Q1 och Q3', part('quarter', 1), part('quarter', 3)],
  ['fjärde kvartalet', part('quarter', 4)],
  ['första tertialet', part('tertial', 1)],
  ['T2', part('tertial', 2)],
  ['tertialvis', each('tertial')],
  ['varje tertial', each('tertial')],
  ['per kvartal', each('quarter')],
  ['sista dagen i varje kvartal', each('quarter', true)],
  ['månadsvis', each('month')],
  ['en gång per månad', each('month')],
  ['en gång i halvåret', each('halfYear')],
  ['två gånger per år', each('halfYear')],
  ['tre gånger om året', each('tertial')],
  ['4 gånger per år', each('quarter')],
  ['årligen', onceAYear],
  ['varje år', onceAYear],
  ['halvårsvis och för helåret', each('halfYear'), wholeYear],
  ['Kvartalsvis den 31 mars, 30 juni, 30 september och 31 december', each('quarter', true)],
  ['Halvårsvis den 1 april och 1 november', day(4, 1), day(11, 1)],
  ['VB', reporting('VB')],
  ['i samband med verksamhetsberättelsen för 2014', reporting('VB')],
];

const without: [words: string, ...occasions: Occasion[]][] = [
  ['1 november 2015', undated('other-year')],
  ['vecka 41 2013', undated('other-year')],
  ['första halvåret 2015', undated('other-year')],
  ['april 2014 och januari 2015', part('month', 4), undated('other-year')],
  ['31 april', undated('no-such-day')],
  ['29 februari', undated('no-such-day')],
  ['31 april - 31 maj', undated('no-such-day')],
  ['30 juni - 1 januari', undated('no-such-day')],
  ['vecka 54', undated('no-such-day')],
  ['vecka 43-41', undated('no-such-day')],
  ['T4', undated('no-such-day')],
  ['våren', undated('season')],
  ['höstterminen 2014', undated('season')],
  ['enligt SKR:s instruktion', undated('elsewhere')],
  ['1 april samt enligt Socialstyrelsens anvisningar', day(4, 1), undated('elsewhere')],
  ['vid bokslut', undated('unknown-occasion')],
  ['löpande', undated('not-understood')],
  ['vartannat år', undated('not-understood')],
  ['', undated('not-understood')],
  ['fem gånger per år', undated('not-understood')],
  ['två gånger per månad', undated('not-understood')],
  ['Halvårsvis den 30 juni', each('halfYear'), day(6, 30), undated('not-understood')],
  ['1 april, dock tidigast 3 veckor innan', day(4, 1), undated('not-understood')],
  ['efter 1 november', day(11, 1), undated('not-understood')],
  ['1 och 15 maj', day(5, 15), undated('not-understood')],
];

describe('when something is measured, as people write it in Swedish', () => {
  test.each(understood)('%j is understood', (words, ...occasions) => {
    expect(parseOccasions(words, here)).toEqual(occasions);
  });

  test.each(without)('%j says where it has no day', (words, ...occasions) => {
    expect(parseOccasions(words, here)).toEqual(occasions);
  });

  test('the tenant’s own reports are known by the names it gives them', () => {
    const own: ReportingOccasion = {
      name: 'Delår',
      alsoCalled: ['bokslut'],
      month: 8,
      day: 31,
      followingYear: false,
    };
    const context = { ...here, reporting: [own] };
    expect(parseOccasions('vid delårsuppföljningen och bokslut', context)).toEqual([reporting('Delår')]);
    expect(parseOccasions('i verksamhetsberättelsen', context)).toEqual([undated('unknown-occasion')]);
  });

  test('capitals, spaces and the kind of hyphen do not matter', () => {
    const ways = fc.constantFrom(...understood, ...without);
    fc.assert(
      fc.property(ways, fc.constantFrom(' ', '  ', '\n', '\u00a0'), ([words], space) => {
        const other = ` ${words.toUpperCase().replaceAll(' ', space).replaceAll('-', '–')} `;
        expect(parseOccasions(other, here)).toEqual(parseOccasions(words, here));
      }),
    );
  });

  test('whatever is written, something that can be stored comes out of it', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        ...understood.map(([words]) => words),
        'den',
        '31',
        'och',
        '-',
        '2014',
        '(',
        ')',
        'efter',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.integer({ min: 2000, max: 2099 }), (pieces, year) => {
        const found = parseOccasions(pieces.join(' '), { ...here, year });
        expect(found.length).toBeGreaterThan(0);
        for (const occasion of found) expect(occasionSchema.safeParse(occasion).error).toBeUndefined();
      }),
    );
  });

  test('every day of a year is read alike in all the ways to write it', () => {
    const months = 'januari februari mars april maj juni juli augusti september oktober november december';
    const anyDay = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 2000, max: 2099 }), ([month, number], year) => {
        const date = clampedDate(year, month, number);
        const { day: of } = partsOf(date);
        const name = months.split(' ')[month - 1];
        for (const words of [`${of} ${name}`, `den ${of} ${name} ${year}`, `${of}/${month}`, date]) {
          expect([words, parseOccasions(words, { ...here, year })]).toEqual([words, [day(month, of)]]);
        }
      }),
    );
  });

  test('a long story is not read at all', () => {
    expect(parseOccasions('efter 1 november '.repeat(200), here)).toEqual([undated('not-understood')]);
  });

  test('a year has its parts in whole months', () => {
    for (const count of Object.values(partsOfYear)) expect(12 % count).toBe(0);
  });
});
