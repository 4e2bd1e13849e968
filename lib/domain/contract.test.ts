import { expect, test } from 'vitest';
import { contractStanding } from './contract';
import { plainDate } from './plain-date';

const DAY = plainDate('2026-01-01');

test.each([
  [null, 'goes-on'],
  ['2026-04-02', 'goes-on'],
  ['2026-04-01', 'ends-soon'],
  ['2026-01-01', 'ends-soon'],
  ['2025-12-31', 'ended'],
])('a contract to %s %s', (lastDay, standing) => {
  expect(contractStanding(lastDay === null ? null : plainDate(lastDay), DAY)).toBe(standing);
});
