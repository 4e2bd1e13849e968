import { expect, test } from 'vitest';
import { aGoal, anArea, anIndicator, aPlan } from '@/tests/support/full-plan';
import type { PlainDate } from '../../plain-date';
import { checkPlan } from './check-plan';
import { obstaclesOfDecision } from './decide-plan';

const day = (written: string) => written as PlainDate;
const measured = [anArea('a', [aGoal('a1', [anIndicator('a11')])])];

test('a plan that measures nothing, or whose footnotes do not add up, says all of it', () => {
  const plan = aPlan([anArea('a', [], 'Citerar[^2].')], {
    footnotes: [
      { key: '1', text: 'Ingen citerar mig' },
      { key: '3', text: 'En' },
      { key: '3', text: 'Två' },
    ],
  });
  expect(checkPlan(plan).faults).toEqual([
    { code: 'nothing-measured' },
    { code: 'footnote-twice', note: '3' },
    { code: 'footnote-not-cited', note: '1' },
    { code: 'footnote-not-cited', note: '3' },
    { code: 'no-such-footnote', note: '2' },
  ]);
});

test('what may be left as it is is told of, in the plan’s order', () => {
  const indicator = anIndicator('a11', {
    title: 'Andel ärenden',
    definition: {
      words: 'Antal ärenden av alla',
      measures: [
        {
          kind: 'share',
          numerator: 'Antal ärenden',
          denominator: 'alla ärenden',
          direction: 'unspecified',
          targets: [],
        },
      ],
    },
    occasions: { words: 'den 1 april 2026, inte 2027', when: [{ kind: 'day', month: 4, day: 1 }] },
  });
  const plan = aPlan([
    anArea('a', [aGoal('a1', [indicator, anIndicator('a12')]), aGoal('a2', [])]),
    anArea('b', []),
  ]);
  expect(checkPlan(plan).notes.map(({ id, title: _title, label: _label, ...note }) => [id, note])).toEqual([
    ['a11', { code: 'names-other-year', year: '2026' }],
    ['a11', { code: 'not-in-words', words: 'alla ärenden' }],
    ['a12', { code: 'nothing-defined' }],
    ['a12', { code: 'never-measured' }],
    ['a2', { code: 'empty-goal' }],
    ['b', { code: 'empty-area' }],
  ]);
});

test('a draft is decided of its own year’s newest version, on a day that has been, and all that hinders is said', () => {
  const when = { day: day('2027-01-20'), today: day('2027-01-20') };
  const inForce = {
    ...aPlan([]),
    id: 'first',
    status: 'decided' as const,
    decidedOn: day('2027-01-10'),
    version: 1,
  };
  expect(obstaclesOfDecision(aPlan(measured), [], when)).toEqual([]);
  expect(obstaclesOfDecision(aPlan(measured, { basedOnId: 'first' }), [inForce], when)).toEqual([]);
  expect(obstaclesOfDecision(aPlan(measured), [inForce], when)).toEqual([{ code: 'newer-version' }]);
  const early = { ...when, day: day('2027-01-09') };
  expect(obstaclesOfDecision(aPlan([], { basedOnId: 'first' }), [inForce], early)).toEqual([
    { code: 'before-earlier-version', day: '2027-01-10' },
    { code: 'nothing-measured' },
  ]);
  const over = { ...inForce, status: 'closed' as const };
  expect(
    obstaclesOfDecision(aPlan(measured), [over], { ...when, day: day('2027-01-21') }).map(({ code }) => code),
  ).toEqual(['decided-ahead', 'year-closed']);
  expect(obstaclesOfDecision({ ...aPlan([]), status: 'decided' }, [], when)).toEqual([
    { code: 'not-a-draft' },
  ]);
});
