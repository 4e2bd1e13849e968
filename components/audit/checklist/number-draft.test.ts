import { describe, expect, it } from 'vitest';
import { plainDate } from '@/lib/domain/plain-date';
import { draftOf, monthsCovered, readDraft } from './number-draft';

describe('a number as it is written', () => {
  it.each([
    ['12', 12],
    ['1 234,5', 1234.5],
    ['0', 0],
  ])('%s is read as the number it means', (amount, meant) => {
    expect(readDraft({ amount, covers: 'whole', since: '' }).answer).toEqual({
      covers: 'whole',
      amount: meant,
    });
  });

  it.each(['tolv', '-1', '1,2,3'])('%s is not taken for a number', (amount) => {
    expect(readDraft({ amount, covers: 'whole', since: '' })).toEqual({ answer: null, problem: 'notNumber' });
  });

  it('is kept while its month is not yet written', () => {
    expect(readDraft({ amount: '1', covers: 'part', since: '2023-1' })).toEqual({
      answer: { covers: 'part', amount: 1, since: null },
      problem: 'notMonth',
    });
  });

  it('comes back into its fields as it was saved', () => {
    const answer = { covers: 'part', amount: 1.5, since: '2023-10' } as const;
    expect(readDraft(draftOf(answer)).answer).toEqual(answer);
  });
});

describe('the part of a period', () => {
  it.each([
    ['2023-10', '2023-10-27', 1],
    ['2023-01', '2023-12-31', 12],
    ['2022-12', '2023-01-01', 2],
    ['2024-01', '2023-12-31', null],
    ['soon', '2023-12-31', null],
  ])('from %s to %s is %s months', (since, day, months) => {
    expect(monthsCovered(since, plainDate(day))).toBe(months);
  });
});
