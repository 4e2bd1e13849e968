import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../plain-date';
import type { ItemWeight } from './feedback';
import { heaviestFirst, heaviness } from './heaviest-first';

const weight = (parts: Partial<ItemWeight>): ItemWeight => ({
  units: 27,
  notApplicable: 0,
  commented: 0,
  deviating: 0,
  ...parts,
});

const said = (id: string, key: string | null, day = '2026-03-02') => ({
  id,
  target: key === null ? null : { key, number: null, name: key },
  day: plainDate(day),
});

describe('the weight of an item', () => {
  test('is the greatest share of its units that speaks for looking at it', () => {
    expect(heaviness(weight({ notApplicable: 14, commented: 9 }))).toBeCloseTo(14 / 27);
    expect(heaviness(weight({ deviating: 3, commented: 5 }))).toBeCloseTo(5 / 27);
    expect(heaviness(weight({}))).toBe(0);
  });

  test('is nothing for what no decided audit has asked', () => {
    expect(heaviness(undefined)).toBe(0);
    expect(heaviness(weight({ units: 0 }))).toBe(0);
  });
});

describe('the inbox', () => {
  test('begins with the heaviest item, and among what weighs the same with the newest', () => {
    const weights = { miljo: weight({ notApplicable: 14 }), lokal: weight({ commented: 5 }) };
    const inbox = [
      said('hela', null, '2026-05-01'),
      said('lokal', 'lokal'),
      said('miljo-tidigt', 'miljo', '2023-10-27'),
      said('okänd', 'ny', '2026-04-01'),
      said('miljo-sent', 'miljo', '2025-10-27'),
    ];
    expect(heaviestFirst(inbox, weights).map(({ id }) => id)).toEqual([
      'miljo-sent',
      'miljo-tidigt',
      'lokal',
      'hela',
      'okänd',
    ]);
  });

  test('has one order, in whatever order it was read', () => {
    const anySaid = fc.record({
      id: fc.uuid(),
      key: fc.constantFrom(null, 'a', 'b', 'c'),
      day: fc.constantFrom('2025-01-01', '2026-01-01'),
    });
    const weights = { a: weight({ deviating: 2 }), b: weight({ deviating: 2 }) };
    fc.assert(
      fc.property(fc.uniqueArray(anySaid, { selector: ({ id }) => id }), (all) => {
        const inbox = all.map(({ id, key, day }) => said(id, key, day));
        expect(heaviestFirst(inbox.toReversed(), weights)).toEqual(heaviestFirst(inbox, weights));
      }),
    );
  });
});
