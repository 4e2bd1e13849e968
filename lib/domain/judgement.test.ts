import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { about, action, anyCase, anyItems, mandatory, today } from '@/tests/support/arbitrary-case';
import type { AssessedItem } from './deficiency';
import { alternativeOf, compareAlternatives, type JudgedAction, judge, leadsTo } from './judgement';
import { judgementCodes } from './judgement-code';
import { addDays } from './plain-date';

describe('the law of the judgement', () => {
  test('raising one item along unfulfilled, partial, fulfilled never worsens it', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), (given, pick) => {
        const raised = given.items[pick % Math.max(1, given.items.length)];
        fc.pre(raised !== undefined);
        const at = (assessment: AssessedItem['assessment']) =>
          alternativeOf({
            ...given,
            items: given.items.map((item) => (item === raised ? { ...item, assessment } : item)),
          });
        expect(compareAlternatives(at('partial'), at('unfulfilled'))).toBeLessThanOrEqual(0);
        expect(compareAlternatives(at('fulfilled'), at('partial'))).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  test('the order of items, decisions and actions never changes it', () => {
    fc.assert(
      fc.property(anyCase, fc.infiniteStream(fc.nat()), (given, random) => {
        const shuffled = <Value>(values: Iterable<Value>) =>
          [...values]
            .map((value) => ({ value, at: random.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ value }) => value);
        const judged = judge(given);
        const again = judge({
          ...given,
          items: shuffled(given.items),
          decisions: new Map(shuffled(given.decisions)),
          actions: shuffled(given.actions),
        });
        expect({ ...again, reasons: [], unassessed: [] }).toEqual({ ...judged, reasons: [], unassessed: [] });
        expect(again.reasons.map(({ code }) => code)).toEqual(judged.reasons.map(({ code }) => code));
      }),
    );
  });

  test('every case has a judgement, and the worst fact decides it', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { alternative, reasons } = judge(given);
        expect(judgementCodes).toContain(alternative);
        const steps = reasons.map(({ code }) => judgementCodes.indexOf(leadsTo[code]));
        expect(judgementCodes.indexOf(alternative)).toBe(Math.max(0, ...steps));
        expect(steps).toEqual(steps.toSorted((a, b) => b - a));
      }),
    );
  });

  test('a wish, an informational item and an item that does not apply never change it', () => {
    fc.assert(
      fc.property(anyCase, anyItems, (given, others) => {
        const taken = new Set(given.items.map(({ key }) => key));
        const silent = others
          .filter(({ key }) => !taken.has(key))
          .map((item) =>
            item.requirement === 'mandatory' ? { ...item, assessment: 'notApplicable' as const } : item,
          );
        expect(alternativeOf({ ...given, items: [...given.items, ...silent] })).toBe(alternativeOf(given));
      }),
    );
  });
});

describe('each rule of the judgement', () => {
  test('the day of the deadline itself is in time, the day after is late', () => {
    const actions = [action({ dueDate: today })];
    expect(alternativeOf(about({ actions }))).toBe('compliantAfterAction');
    expect(alternativeOf(about({ actions, day: addDays(today, 1) }))).toBe('mostlyCompliant');
  });

  test.each([
    ['open', false, 'mostlyCompliant'],
    ['reported', false, 'mostlyCompliant'],
    ['returned', true, 'nonCompliant'],
    ['reported', true, 'nonCompliant'],
    ['verified', true, 'compliantAfterAction'],
    ['carriedOver', true, 'compliantAfterAction'],
  ] as const)(
    'an action that is %s, critical: %s, and past its deadline leads to %s',
    (status, critical, then) => {
      const actions = [action({ status, critical, dueDate: addDays(today, -1) })];
      expect(alternativeOf(about({ actions }))).toBe(then);
    },
  );

  test('a returned action weighs though its deadline lies ahead, and worst when it is critical', () => {
    const dueDate = addDays(today, 30);
    const judged = (critical: boolean) =>
      alternativeOf(about({ actions: [action({ status: 'returned', critical, dueDate })] }));
    expect([judged(false), judged(true)]).toEqual(['mostlyCompliant', 'nonCompliant']);
  });

  test('an action without a deadline weighs until it is verified or carried over', () => {
    const judged = (status: JudgedAction['status']) =>
      alternativeOf(about({ actions: [action({ status, dueDate: null })] }));
    expect([judged('open'), judged('verified'), judged('carriedOver')]).toEqual([
      'mostlyCompliant',
      'compliantAfterAction',
      'compliantAfterAction',
    ]);
  });

  test('a deficiency that is undecided, or required an action that is not there, counts as one without a deadline', () => {
    const items = [mandatory('a', 'partial')];
    const rules = { threshold: 0 };
    const required = new Map([['a', { kind: 'requireAction' } as const]]);
    expect(alternativeOf(about({ items, rules }))).toBe('mostlyCompliant');
    expect(alternativeOf(about({ items, rules, decisions: required }))).toBe('mostlyCompliant');
    expect(
      alternativeOf(about({ items, rules, decisions: required, actions: [action({ links: ['a'] })] })),
    ).toBe('compliantAfterAction');
  });

  test('an accepted deficiency counts as fulfilled', () => {
    const items = [mandatory('a', 'unfulfilled'), mandatory('b', 'fulfilled')];
    const decisions = new Map([['a', { kind: 'accept', motive: 'Motiv' } as const]]);
    expect(alternativeOf(about({ items }))).toBe('nonCompliant');
    expect(alternativeOf(about({ items, decisions }))).toBe('compliant');
  });

  test('the decision about a deficiency says nothing once its item is fulfilled, but the action stays', () => {
    const items = [mandatory('a', 'fulfilled')];
    const accepted = new Map([['a', { kind: 'accept', motive: 'Motiv' } as const]]);
    const required = new Map([['a', { kind: 'requireAction' } as const]]);
    expect(judge(about({ items, decisions: accepted })).reasons).toEqual([]);
    expect(alternativeOf(about({ items, decisions: required }))).toBe('compliant');
    expect(alternativeOf(about({ items, decisions: required, actions: [action({ links: ['a'] })] }))).toBe(
      'compliantAfterAction',
    );
  });

  test('a share exactly at the threshold is not under it, whatever the fractions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (good, weight) => {
        const all = 100;
        const items = Array.from({ length: all }, (_, index) =>
          mandatory(`item-${index}`, index < good ? 'fulfilled' : 'unfulfilled', weight / 10),
        );
        const codes = (threshold: number) =>
          judge(about({ items, rules: { threshold } })).reasons.map(({ code }) => code);
        expect(codes(good / all)).not.toContain('shareBelowThreshold');
        expect(codes((good + 0.01) / all)).toContain('shareBelowThreshold');
      }),
    );
  });

  test('weights count', () => {
    const items = [mandatory('a', 'unfulfilled', 1), mandatory('b', 'fulfilled', 3)];
    const share = (given: AssessedItem[]) =>
      judge(about({ items: given })).reasons.some(({ code }) => code === 'shareBelowThreshold');
    expect(share(items)).toBe(false);
    expect(share([mandatory('a', 'unfulfilled', 1.1), mandatory('b', 'fulfilled', 3)])).toBe(true);
  });

  test('it is preliminary while a requirement is unassessed, not while a wish is', () => {
    const wish = { ...mandatory('a', 'unassessed'), requirement: 'desirable' as const };
    expect(judge(about({ items: [wish] })).preliminary).toBe(false);
    const judged = judge(about({ items: [wish, mandatory('b', 'unassessed')] }));
    expect(judged).toMatchObject({ preliminary: true, unassessed: ['b'] });
  });
});
