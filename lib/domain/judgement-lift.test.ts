import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { about, anyCase, mandatory } from '@/tests/support/arbitrary-case';
import { alternativeOf, compareAlternatives, judge } from './judgement';
import { whatWouldLift, whatWouldLower } from './judgement-lift';

describe('what would lift the judgement', () => {
  test('whatever is said to lift it does lift it, and nothing worse than it is ever said', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { alternative } = judge(given);
        const { single, together } = whatWouldLift(given);
        for (const { leadsTo: then } of single)
          expect(compareAlternatives(then, alternative)).toBeLessThan(0);
        if (together) expect(compareAlternatives(together.leadsTo, alternative)).toBeLessThan(0);
        expect(single.length === 0 || together === null).toBe(true);
      }),
    );
  });

  test('the two worst alternatives can always be lifted, the two best never', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { single, together } = whatWouldLift(given);
        const liftable = ['mostlyCompliant', 'nonCompliant'].includes(alternativeOf(given));
        expect(single.length > 0 || together !== null).toBe(liftable);
      }),
      { numRuns: 500 },
    );
  });

  test('no single item or action outside what is said would lift it', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const now = alternativeOf(given);
        const said = whatWouldLift(given).single.map(({ remedy }) => JSON.stringify(remedy));
        for (const { key } of given.items) {
          const items = given.items.map((item) =>
            item.key === key ? { ...item, assessment: 'fulfilled' as const } : item,
          );
          const wasBad = given.items.some(
            (item) => item.key === key && ['partial', 'unfulfilled'].includes(item.assessment),
          );
          if (wasBad && compareAlternatives(alternativeOf({ ...given, items }), now) < 0) {
            expect(said).toContain(JSON.stringify({ kind: 'fulfil', item: key }));
          }
        }
        for (const { number } of given.actions) {
          const actions = given.actions.map((each) =>
            each.number === number ? { ...each, status: 'verified' as const } : each,
          );
          if (compareAlternatives(alternativeOf({ ...given, actions }), now) < 0) {
            expect(said).toContain(JSON.stringify({ kind: 'verify', action: number }));
          }
        }
      }),
    );
  });

  test('an action named as a danger is unfinished, in time, and worse when it is late', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        for (const { dueDate, leadsTo: then } of whatWouldLower(given)) {
          expect(dueDate >= given.day).toBe(true);
          expect(compareAlternatives(then, alternativeOf(given))).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('one remedy may mend several facts: a single fulfilled item lifts two steps', () => {
    const items = [mandatory('a', 'unfulfilled'), mandatory('b', 'fulfilled')];
    expect(whatWouldLift(about({ items })).single).toEqual([
      { remedy: { kind: 'fulfil', item: 'a' }, leadsTo: 'compliant' },
      { remedy: { kind: 'accept', item: 'a' }, leadsTo: 'compliant' },
    ]);
  });
});
