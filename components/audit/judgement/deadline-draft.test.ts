import { describe, expect, test } from 'vitest';
import { defaultReportingOccasions } from '@/lib/domain/deadline/reporting-occasion';
import { plainDate } from '@/lib/domain/plain-date';
import { chosenDay, remediedIn, writtenFrom } from './deadline-draft';

const day = plainDate('2023-11-10');
const calendar = { occasions: defaultReportingOccasions, plannedAudits: [], decisionDate: day, today: day };

describe('a deadline while it is written', () => {
  test('is none when nothing is written', () => {
    expect(writtenFrom({ words: '  ', chosen: null }, calendar)).toEqual({ ok: true, value: null });
  });

  test('means what its words say, and keeps them', () => {
    const words = 'Följs upp i samband T1 2024.';
    const deadline = { kind: 'tertial', name: 'T1', year: 2024 };
    expect(writtenFrom({ words, chosen: chosenDay('2030-01-01') }, calendar)).toEqual({
      ok: true,
      value: { deadline, words },
    });
  });

  test('waits for the person where its words can mean more than one thing, or nothing we know', () => {
    for (const words of ['i maj', 'när det passar']) {
      expect(writtenFrom({ words, chosen: null }, calendar)).toEqual({ ok: false, error: 'choose' });
      const chosen = chosenDay('2024-05-31');
      expect(writtenFrom({ words, chosen }, calendar)).toEqual({
        ok: true,
        value: { deadline: { kind: 'date', date: '2024-05-31' }, words },
      });
    }
  });

  test('may say that it is done already', () => {
    const words = 'Åtgärdas snarast (vid uppföljning har det åtgärdats 2023-11-03).';
    expect(remediedIn(words, calendar)).toBe('2023-11-03');
    expect(remediedIn('snarast', calendar)).toBeNull();
  });
});
