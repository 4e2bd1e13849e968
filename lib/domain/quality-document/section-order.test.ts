import { expect, test } from 'vitest';
import { sectionsAfterMove, sectionsWith, stepFrom } from './section-order';

/** Capitals are of level 1, small letters their parts. */
const sections = [...'ABxyCz'].map((id) => ({ id, level: id < 'a' ? (1 as const) : (2 as const) }));
const order = (moved: readonly { readonly id: string }[] | null) =>
  moved?.map(({ id }) => id).join('') ?? null;
const moved = (id: string, before: string | null) => order(sectionsAfterMove(sections, { id, before }));
const stepped = (id: string, step: 'up' | 'down') => {
  const to = stepFrom(sections, id, step);
  return to && moved(id, to.before);
};

test('a section takes its parts along', () => {
  expect(moved('B', 'A')).toBe('BxyACz');
  expect(moved('B', null)).toBe('ACzBxy');
  expect(moved('x', 'z')).toBe('AByCxz');
});

test('it is not put before what is not there, or inside itself', () => {
  expect([moved('Q', 'A'), moved('A', 'Q'), moved('B', 'y'), moved('B', 'B')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('a step passes the neighbour with all its parts, and there is none beyond the ends', () => {
  expect([stepped('C', 'up'), stepped('A', 'down'), stepped('B', 'down')]).toEqual([
    'ACzBxy',
    'BxyACz',
    'ACzBxy',
  ]);
  expect([stepped('y', 'up'), stepped('x', 'down'), stepped('y', 'down')]).toEqual([
    'AByxCz',
    'AByxCz',
    'ABxCyz',
  ]);
  expect([stepped('A', 'up'), stepped('C', 'down'), stepped('z', 'down')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('what stands first without a section of its own is stepped past, too', () => {
  const loose = [
    { id: 'x', level: 2 as const },
    { id: 'A', level: 1 as const },
  ];
  expect(stepFrom(loose, 'A', 'up')).toEqual({ before: 'x' });
});

test('a new section stands where it is put', () => {
  const added = { id: 'N', level: 1 as const };
  expect([order(sectionsWith(sections, added, 'C')), order(sectionsWith(sections, added, null))]).toEqual([
    'ABxyNCz',
    'ABxyCzN',
  ]);
  expect(sectionsWith(sections, added, 'Q')).toBeNull();
});
