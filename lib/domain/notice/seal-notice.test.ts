import { expect, test } from 'vitest';
import { addDays, plainDate } from '../plain-date';
import { sealNotice, sealNoticeKey } from './seal-notice';

const LAST = plainDate('2026-11-30');
const told = (after: number) => sealNotice(LAST, addDays(LAST, after))?.step ?? null;

test('a seal is told of 30 days before it ends, 7 days before, and when it has ended, and not earlier', () => {
  expect([-60, -31, -30, -8, -7, 0, 1, 400].map(told)).toEqual([
    null,
    null,
    'within-30',
    'within-30',
    'within-7',
    'within-7',
    'ended',
    'ended',
  ]);
});

test('each step is told once of each seal, however many days it lasts', () => {
  const keys = [-30, -20, -8].flatMap((after) => sealNotice(LAST, addDays(LAST, after)) ?? []);
  expect(new Set(keys.map((notice) => sealNoticeKey('a', notice))).size).toBe(1);
  const [first] = keys;
  expect(first && sealNoticeKey('b', first)).not.toBe(first && sealNoticeKey('a', first));
});
