import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameValue } from './same-value';

test('values are the same when they are the same JSON, in whatever order their members stand', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(isSameValue(one, structuredClone(one))).toBe(true);
      expect(isSameValue({ a: one, b: other }, { b: other, a: one })).toBe(true);
      expect(isSameValue([one, null], [one])).toBe(false);
      expect(isSameValue(one, other)).toBe(isSameValue(other, one));
    }),
  );
});

test('a member that is undefined is not there', () => {
  expect(isSameValue({ a: undefined }, {})).toBe(true);
  expect(isSameValue({ a: undefined }, { a: null })).toBe(false);
  expect(isSameValue({ a: undefined, b: 1 }, { b: 1, c: 2 })).toBe(false);
  expect(isSameValue([], {})).toBe(false);
});
