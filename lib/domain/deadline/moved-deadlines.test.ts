import { expect, test } from 'vitest';
import { plainDate } from '../plain-date';
import { movedDeadlines } from './moved-deadlines';
import { defaultReportingOccasions } from './reporting-occasion';

const t1 = { id: 'a', deadline: { kind: 'tertial', name: 'T1', year: 2024 } } as const;
const vb = { id: 'b', deadline: { kind: 'tertial', name: 'VB', year: 2024 } } as const;
const day = { id: 'c', deadline: { kind: 'date', date: plainDate('2024-04-30') } } as const;
const none = { id: 'd', deadline: null };
const all = [t1, vb, day, none];

test('only actions whose deadline names a reporting day move with it', () => {
  const later = defaultReportingOccasions.map((occasion) =>
    occasion.name === 'VB' ? { ...occasion, month: 1, day: 31, followingYear: true } : occasion,
  );
  expect(movedDeadlines(all, defaultReportingOccasions, later)).toEqual([
    { id: 'b', before: '2024-12-31', after: '2025-01-31' },
  ]);
  expect(movedDeadlines(all, later, later)).toEqual([]);
});

test('an action whose reporting day is gone has no last day', () => {
  const without = defaultReportingOccasions.filter(({ name }) => name !== 'T1');
  expect(movedDeadlines(all, defaultReportingOccasions, without)).toEqual([
    { id: 'a', before: '2024-04-30', after: null },
  ]);
});
