import { describe, expect, test } from 'vitest';
import { defaultReportingOccasions } from '@/lib/domain/deadline/reporting-occasion';
import { plainDate } from '@/lib/domain/plain-date';
import { actionFrom, newDraft, withDeadline } from './action-draft';

const day = plainDate('2023-11-10');
const calendar = { occasions: defaultReportingOccasions, plannedAudits: [], decisionDate: day, today: day };

describe('an action while it is written', () => {
  test('tells every part that has to be mended, all at once', () => {
    const draft = {
      ...newDraft([]),
      deadline: { words: 'i maj', chosen: null },
      followUpWhen: { words: 'sen', chosen: null },
    };
    expect(actionFrom(draft, calendar)).toEqual({ ok: false, error: ['text', 'deadline', 'followUp'] });
  });

  test('has a follow-up as soon as either how or when is said', () => {
    const draft = { ...newDraft(['a']), text: ' Skriv. ' };
    const saved = (more: object) => {
      const result = actionFrom({ ...draft, ...more }, calendar);
      return result.ok ? result.value.content.followUp : null;
    };
    expect(saved({})).toBeNull();
    expect(saved({ followUpMethod: 'Kontroll i ILS webb' })).toEqual({
      method: 'Kontroll i ILS webb',
      occasion: null,
    });
    expect(saved({ followUpWhen: { words: 'T1 2024', chosen: null } })).toMatchObject({ method: null });
  });

  test('is done when its deadline says so', () => {
    const words = 'Åtgärdas snarast (vid uppföljning har det åtgärdats 2023-11-03).';
    const draft = withDeadline(newDraft([]), { words, chosen: null }, calendar);
    expect(draft.remediedOn).toBe('2023-11-03');
  });
});
