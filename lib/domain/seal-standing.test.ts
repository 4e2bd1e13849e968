import { expect, test } from 'vitest';
import { plainDate } from './plain-date';
import { sealStanding } from './seal-standing';

test.each([
  ['2026-05-01', null, false],
  ['2026-03-02', 60, false],
  ['2026-01-31', 30, false],
  ['2026-01-08', 7, false],
  ['2026-01-01', 7, false],
  ['2025-12-31', 7, true],
])('a seal to %s is warned of within %s days on New Year’s Day, ended: %s', (validTo, within, ended) => {
  expect(sealStanding(plainDate(validTo), plainDate('2026-01-01'))).toMatchObject({ within, ended });
});
