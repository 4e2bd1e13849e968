import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTemplate } from '@/tests/support/read-template';
import { figureSchema } from '../measurement/figure';
import { faultsOf } from '../measurement/measurement';
import { plainDate } from '../plain-date';
import { targetsOf } from '../template/targets-of';
import type { CaseChange } from './case-change';
import { figureOfCases, gridOfCases, standingOf } from './count-cases';
import type { MeasureRule } from './measure-rule';
import { obstaclesToFinishing } from './review-obstacles';
import { casesOf } from './reviewed-case';

const targets = targetsOf(readTemplate('templates/barnets-delaktighet/1.json'));

/** B 2.4 of the plan of 2014: neither a meeting with the child nor the reasons why not are documented. */
const lacking: MeasureRule = {
  measure: 0,
  kind: 'share',
  counts: 'all',
  controls: [
    { item: 'traffat-vid-uppfoljning', answers: ['no'] },
    { item: 'skal-vid-uppfoljning', answers: ['no'] },
  ],
  among: { item: 'galler-uppfoljning', answers: ['yes'] },
};
const splits = [{ by: 'sex' as const, groups: ['Flickor', 'Pojkar'] }];

const items = ['galler-uppfoljning', 'traffat-vid-uppfoljning', 'skal-vid-uppfoljning'];
const answer = (number: number, item: string, value: string): CaseChange => ({
  target: `${number}.${item}`,
  field: 'answer',
  value,
});
const standing = (...fields: CaseChange[]) => {
  const [one] = casesOf(fields, 1);
  return one && standingOf(lacking, one, targets).kind;
};

describe('a case', () => {
  const asked = answer(1, 'galler-uppfoljning', 'yes');
  const notMet = answer(1, 'traffat-vid-uppfoljning', 'no');
  test('counts where all that is looked for is so', () => {
    expect(standing(asked, notMet, answer(1, 'skal-vid-uppfoljning', 'no'))).toBe('counted');
    expect(standing(asked, notMet, answer(1, 'skal-vid-uppfoljning', 'yes'))).toBe('among');
  });

  test('is judged by the controls that concern it alone', () => {
    const met = answer(1, 'traffat-vid-uppfoljning', 'yes');
    const without: CaseChange = {
      target: '1.skal-vid-uppfoljning',
      field: 'assessment',
      value: 'notApplicable',
    };
    expect(standing(asked, met, without)).toBe('among');
    expect(standing(asked, notMet, without)).toBe('counted');
  });

  test('is outside where it is not of those looked at, or its file cannot be reviewed', () => {
    expect(standing(answer(1, 'galler-uppfoljning', 'no'))).toBe('outside');
    expect(standing(asked, notMet, { target: '1', field: 'unreviewable', value: 'Akten saknas.' })).toBe(
      'outside',
    );
  });

  test('is open while an answer is missing', () => {
    expect(standing()).toBe('open');
    expect(standing(asked, notMet)).toBe('open');
  });
});

const reviewed = fc
  .array(
    fc.record({
      answers: fc.array(fc.option(fc.constantFrom('yes', 'no')), { minLength: 3, maxLength: 3 }),
      unreviewable: fc.boolean(),
      group: fc.option(fc.constantFrom(0, 1)),
      skips: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((cases) => ({
    count: cases.length,
    fields: cases.flatMap(({ answers, unreviewable, group, skips }, at): CaseChange[] => [
      ...items.flatMap((item, of) => {
        const value = answers[of];
        return value ? [answer(at + 1, item, value)] : [];
      }),
      ...(unreviewable
        ? [{ target: `${at + 1}`, field: 'unreviewable', value: 'Akten saknas.' } as const]
        : []),
      ...(group === null
        ? []
        : [{ target: `${at + 1}`, field: 'sex', value: splits[0]?.groups[group] ?? null } as const]),
      ...(skips
        ? [{ target: `${at + 1}.${items[2]}`, field: 'assessment', value: 'notApplicable' } as const]
        : []),
    ]),
  }));

const numeratorOf = (figure: ReturnType<typeof figureOfCases>) =>
  figure.kind === 'share' ? [figure.numerator, figure.denominator] : [];

describe('whatever has been filled in', () => {
  test('the numerator is never above the denominator, nor that above the cases that could be reviewed', () => {
    fc.assert(
      fc.property(reviewed, fc.constantFrom('all', 'any'), ({ fields, count }, counts) => {
        const cases = casesOf(fields, count);
        const figure = figureOfCases({ ...lacking, counts }, cases, targets);
        expect(figureSchema.safeParse(figure).success).toBe(true);
        const [numerator = 0, denominator = 0] = numeratorOf(figure);
        expect(numerator).toBeLessThanOrEqual(denominator);
        expect(denominator).toBeLessThanOrEqual(
          cases.filter(({ unreviewable }) => unreviewable === null).length,
        );
      }),
    );
  });

  test('the order of cases and of fields never matters', () => {
    fc.assert(
      fc.property(reviewed, fc.integer(), ({ fields, count }, seed) => {
        const shuffled = fields
          .map((field, at) => ({ field, by: (at * 7919 + seed) % 104_729 }))
          .toSorted((a, b) => a.by - b.by)
          .map(({ field }) => field);
        const grid = gridOfCases(lacking, casesOf(fields, count), { targets, splits });
        const other = gridOfCases(lacking, casesOf(shuffled, count).toReversed(), { targets, splits });
        expect(other).toEqual(grid);
      }),
    );
  });

  test('a case that cannot be reviewed changes no figure, whatever else stands in it', () => {
    fc.assert(
      fc.property(reviewed, ({ fields, count }) => {
        const cases = casesOf(fields, count);
        const left = cases.filter(({ unreviewable }) => unreviewable === null);
        expect(figureOfCases(lacking, cases, targets)).toEqual(figureOfCases(lacking, left, targets));
      }),
    );
  });

  test('what has nothing missing is taken as a measurement', () => {
    const measures = [
      { kind: 'share' as const, numerator: '', denominator: '', direction: 'lower' as const, targets: [] },
    ];
    const day = plainDate('2026-03-02');
    fc.assert(
      fc.property(reviewed, ({ fields, count }) => {
        const cases = casesOf(fields, count);
        const rules = [lacking];
        if (obstaclesToFinishing({ rules, splits, figures: [], cases, targets, measures }).length > 0) return;
        const grid = gridOfCases(lacking, cases, { targets, splits });
        const faults = faultsOf(
          { measure: 0, from: day, to: day, grid, comment: null },
          {
            indicator: { definition: { words: 'Andel.', measures } },
            year: 2026,
            times: [],
            others: [],
            today: day,
          },
        );
        expect(faults).toEqual([]);
      }),
    );
  });
});

describe('an average', () => {
  const days = (amounts: readonly number[]) => {
    const numbered = new Map([...targets]);
    const target = targets.get('skal-vid-uppfoljning');
    if (target?.type !== 'item') throw new Error('No such item');
    const { mapping: _mapping, ...plain } = target.item;
    numbered.set('dagar', {
      ...target,
      key: 'dagar',
      gates: [],
      item: { ...plain, kind: 'number' } as never,
    });
    const fields = amounts.map(
      (amount, at): CaseChange => ({
        target: `${at + 1}.dagar`,
        field: 'answer',
        value: { covers: 'whole', amount },
      }),
    );
    const rule: MeasureRule = { measure: 0, kind: 'average', item: 'dagar', among: null };
    return figureOfCases(rule, casesOf(fields, amounts.length + 1), numbered);
  };

  test('has mean and median, to a tenth, of the cases with a number', () => {
    expect(days([3, 10, 4])).toEqual({ kind: 'average', mean: 5.7, median: 4, of: 3 });
    expect(days([4, 1, 2, 3])).toEqual({ kind: 'average', mean: 2.5, median: 2.5, of: 4 });
    expect(days([])).toEqual({ kind: 'average', mean: null, median: null, of: 0 });
  });
});
