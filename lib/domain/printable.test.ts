import { expect, test } from 'vitest';
import { isTooLongToPrint, mostPrinted } from './printable';

test('parts that each could be printed are together too long for it', () => {
  const half = 'x'.repeat(mostPrinted / 2 - 2);
  expect(isTooLongToPrint([half])).toBe(false);
  expect(isTooLongToPrint([half, half])).toBe(false);
  expect(isTooLongToPrint([half, half, ''])).toBe(true);
});
