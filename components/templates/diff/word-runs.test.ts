import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordRuns } from './word-runs';

const words = fc
  .array(fc.constantFrom('rutin', 'finns', 'och', 'följs', ' ', ', ', '.', '2025:400'), { maxLength: 12 })
  .map((parts) => parts.join(''));

it('holds both texts to the letter', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const runs = wordRuns(before, after, 'sv');
      const without = (sort: string) => runs.flatMap((run) => (run.sort === sort ? [] : run.text)).join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
  );
});

it('marks whole words, and leaves the full stop alone', () => {
  expect(wordRuns('Rutin finns.', 'Rutin finns och följs.', 'sv')).toEqual([
    { sort: 'same', text: 'Rutin finns' },
    { sort: 'added', text: ' och följs' },
    { sort: 'same', text: '.' },
  ]);
});

it('reads a phrase that was exchanged as one, though a short word in it stayed', () => {
  expect(wordRuns('inom fem dagar i veckan', 'inom tio timmar i månaden', 'sv')).toEqual([
    { sort: 'same', text: 'inom ' },
    { sort: 'removed', text: 'fem dagar i veckan' },
    { sort: 'added', text: 'tio timmar i månaden' },
  ]);
});

it('reads a clause that was put in as one piece, though it begins and ends with a comma', () => {
  expect(
    wordRuns('inom fem dagar och senast', 'inom fem dagar, eller enligt rutin, och senast', 'sv'),
  ).toEqual([
    { sort: 'same', text: 'inom fem dagar' },
    { sort: 'added', text: ', eller enligt rutin,' },
    { sort: 'same', text: ' ' },
    { sort: 'same', text: 'och senast' },
  ]);
});
