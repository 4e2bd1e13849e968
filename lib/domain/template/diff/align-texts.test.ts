import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alignTexts } from './align-texts';
import { movedInOrder } from './moved-in-order';

const texts = fc.array(fc.constantFrom('ett två', 'ett två tre', 'fyra', 'fem sex', 'sex'), { maxLength: 8 });

it('has every paragraph of both lists once, each in its order', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const aligned = alignTexts(before, after);
      expect(aligned.flatMap((pair) => pair.before ?? [])).toEqual(before);
      expect(aligned.flatMap((pair) => pair.after ?? [])).toEqual(after);
    }),
  );
});

it('pairs every paragraph with itself when nothing changed', () => {
  fc.assert(
    fc.property(texts, (list) => {
      expect(alignTexts(list, list).every(({ before, after }) => before === after)).toBe(true);
    }),
  );
});

it('pairs the paragraph that was reworded, and not those of other words', () => {
  const before = ['Rutinen är skriftlig.', 'Den följs upp en gång per år.'];
  const after = ['Något helt annat.', 'Rutinen är skriftlig.', 'Den följs upp två gånger per år.'];
  expect(alignTexts(before, after).map(({ beforeAt, afterAt }) => [beforeAt, afterAt])).toEqual([
    [null, 0],
    [0, 1],
    [1, 2],
  ]);
});

it('moves no more than what was taken out and put back somewhere else', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 20 }),
      fc.nat(),
      fc.nat(),
      (ids, from, to) => {
        const before = ids.map(String);
        const after = [...before];
        const [taken = ''] = after.splice(from % after.length, 1);
        after.splice(to % (after.length + 1), 0, taken);
        expect(movedInOrder(before, after).size).toBeLessThanOrEqual(1);
      },
    ),
  );
});

it('leaves an order that, without the moved ones, is as it was', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8]), (shuffled) => {
      const after = shuffled.map(String);
      const before = [...after].sort();
      const moved = movedInOrder(before, after);
      const kept = (ids: string[]) => ids.filter((id) => !moved.has(id));
      expect(kept(after)).toEqual(kept(before));
    }),
  );
});
