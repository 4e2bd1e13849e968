import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aGoal, anArea, anIndicator, aPlan } from '@/tests/support/full-plan';
import type { PlanInFull } from '../plan-in-full';
import { diffPlans, isUnchanged } from './diff-plans';
import { placesAfterMove, placesOf } from './part-order';

const before = aPlan([
  anArea('a', [aGoal('a1', [anIndicator('a11'), anIndicator('a12'), anIndicator('a13')])]),
  anArea('b', [aGoal('b1', [anIndicator('b11')]), aGoal('b2', [])]),
]);

const changes = (after: PlanInFull) => diffPlans(before, after).parts;
const brief = (after: PlanInFull) =>
  changes(after).map(({ sort, moved, label }) => [label, moved ? 'moved' : sort]);

describe('a plan beside the one that it was copied from', () => {
  test('that says the same has no change, whatever its parts are kept as', () => {
    const copy = structuredClone(before);
    const kept = { ...copy, id: 'copy', areas: copy.areas.map((area) => ({ ...area, id: 'other' })) };
    expect(isUnchanged(diffPlans(before, kept))).toBe(true);
  });

  test('shows an indicator whose words and reading are new as the same one', () => {
    const measures = [
      { kind: 'count' as const, of: 'Antal', direction: 'unspecified' as const, targets: [] },
    ];
    const after = aPlan([
      anArea('a', [
        aGoal('a1', [
          anIndicator('a11', {
            label: 'A.1',
            rationale: 'Två\nrader',
            definition: { words: 'Antal', measures },
          }),
          anIndicator('a12'),
          anIndicator('a13'),
        ]),
      ]),
      ...before.areas.slice(1),
    ]);
    expect(changes(after)).toEqual([
      {
        kind: 'indicator',
        sort: 'kept',
        id: 'a11',
        label: 'A.1',
        title: 'Indikator a11',
        moved: false,
        movedFrom: null,
        fields: [
          { field: 'label', before: ['A11'], after: ['A.1'] },
          { field: 'rationale', before: [], after: ['Två', 'rader'] },
          { field: 'definition', before: [], after: ['Antal'] },
          { field: 'measures', before: [], after: measures },
        ],
      },
    ]);
  });

  test('says what was added, and shows what was taken away where it stood', () => {
    const after = aPlan([
      anArea('a', [aGoal('a1', [anIndicator('a11'), anIndicator('ny'), anIndicator('a13')])]),
      anArea('b', [aGoal('b1', [anIndicator('b11')]), aGoal('b2', [])]),
    ]);
    expect(brief(after)).toEqual([
      ['NY', 'added'],
      ['A12', 'removed'],
    ]);
  });

  test('has moved the one part that was moved, and says where from when it came from elsewhere', () => {
    const inPlace = aPlan([
      anArea('a', [aGoal('a1', [anIndicator('a13'), anIndicator('a11'), anIndicator('a12')])]),
      ...before.areas.slice(1),
    ]);
    expect(brief(inPlace)).toEqual([['A13', 'moved']]);
    const elsewhere = aPlan([
      anArea('a', [aGoal('a1', [anIndicator('a11'), anIndicator('a12')])]),
      anArea('b', [aGoal('b1', [anIndicator('b11')]), aGoal('b2', [anIndicator('a13')])]),
    ]);
    expect(changes(elsewhere)).toMatchObject([
      { label: 'A13', moved: true, movedFrom: { label: 'A1', title: 'Mål a1' } },
    ]);
  });

  test('tells of its title, its introduction and its footnotes apart from its parts', () => {
    const section = { heading: 'Inledning', text: 'Ord[^1].' };
    const after = {
      ...before,
      title: 'Ny plan',
      introduction: [section],
      footnotes: [{ key: '1', text: 'Not' }],
    };
    expect(diffPlans(before, after)).toEqual({
      title: { name: 'title', before: ['Uppföljningsplan'], after: ['Ny plan'] },
      introduction: [{ name: 'Inledning', before: [], after: ['Ord[^1].'] }],
      footnotes: [{ name: '1', before: [], after: ['Not'] }],
      parts: [],
    });
  });

  test('turned round, has everything that was added as taken away, and the other way round', () => {
    const planOf = (ids: readonly string[]) =>
      aPlan([
        anArea('a', [
          aGoal(
            'a1',
            ids.map((id) => anIndicator(id)),
          ),
        ]),
      ]);
    const ids = fc.uniqueArray(fc.constantFrom(...'klmnopqrst'), { maxLength: 8 });
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        const namesOf = (from: readonly string[], to: readonly string[], sort: string) =>
          diffPlans(planOf(from), planOf(to))
            .parts.filter((part) => part.sort === sort)
            .map(({ id }) => id)
            .sort();
        expect(namesOf(one, other, 'added')).toEqual(namesOf(other, one, 'removed'));
        expect(namesOf(one, other, 'added')).toEqual(other.filter((id) => !one.includes(id)).sort());
      }),
    );
  });
});

describe('parts that are moved', () => {
  test('are numbered without gaps under what they stand under, and none is lost', () => {
    const places = placesOf(before, 'indicator');
    const goals = fc.constantFrom('a1', 'b1', 'b2');
    const ids = places.map(({ id }) => id);
    const moves = fc.array(fc.record({ id: fc.constantFrom(...ids), under: goals, last: fc.boolean() }));
    fc.assert(
      fc.property(moves, (made) => {
        const after = made.reduce((sofar, { id, under, last }) => {
          const first = sofar.find((place) => place.under === under && place.id !== id);
          const move = { id, under, before: last ? null : (first?.id ?? null) };
          return placesAfterMove(sofar, move) ?? sofar;
        }, places);
        expect(after.map(({ id }) => id).sort()).toEqual([...ids].sort());
        for (const goal of ['a1', 'b1', 'b2']) {
          const numbers = after.filter(({ under }) => under === goal).map(({ position }) => position);
          expect(numbers).toEqual(numbers.map((_, at) => at));
        }
      }),
    );
  });

  test('are not moved before what is not there', () => {
    const places = placesOf(before, 'goal');
    expect(placesAfterMove(places, { id: 'a1', under: 'b', before: 'a1' })).toBeNull();
    expect(placesAfterMove(places, { id: 'borta', under: 'b', before: null })).toBeNull();
    expect(placesAfterMove(places, { id: 'a1', under: 'b', before: 'b2' })).toEqual([
      { id: 'b1', under: 'b', position: 0 },
      { id: 'a1', under: 'b', position: 1 },
      { id: 'b2', under: 'b', position: 2 },
    ]);
  });
});
