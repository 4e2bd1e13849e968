import { describe, expect, test } from 'vitest';
import type { AuditAction } from './action';
import { judgedAction } from './action';
import type { WrittenDeadline } from './deadline/deadline';
import { defaultReportingOccasions } from './deadline/reporting-occasion';
import { askForLater, declineLater, grantLater } from './later-date';
import { addDays, plainDate } from './plain-date';

const today = plainDate('2024-04-08');
const context = {
  occasions: defaultReportingOccasions,
  plannedAudits: [],
  decisionDate: plainDate('2023-11-10'),
  today,
  audit: 'decided',
} as const;

const on = (date: string): WrittenDeadline => ({
  deadline: { kind: 'date', date: plainDate(date) },
  words: date,
});

const action: AuditAction = {
  number: 2,
  text: 'Statistik för antal orosanmälningar.',
  links: [],
  critical: false,
  responsible: 'unit',
  deadline: { deadline: { kind: 'tertial', name: 'T1', year: 2024 }, words: 'T1 2024' },
  followUp: null,
  status: 'open',
  remediedOn: null,
  returnReason: null,
  extension: null,
  wished: null,
};
const wishing = { ...action, wished: on('2024-06-30') };

describe('a later date', () => {
  test('that is asked for changes nothing until it is granted', () => {
    const asked = askForLater(action, on('2024-06-30'), context);
    if (!asked.ok) throw new Error(asked.error);
    expect(judgedAction(asked.value, context).dueDate).toBe('2024-04-30');
    const granted = grantLater(asked.value, on('2024-06-15'), context);
    if (!granted.ok) throw new Error(granted.error);
    expect(granted.value).toMatchObject({ wished: null, deadline: action.deadline });
    expect(judgedAction(granted.value, context).dueDate).toBe('2024-06-15');
  });

  test('may be granted to an action that had none, and a second time', () => {
    const none = { ...wishing, deadline: null };
    const granted = grantLater(none, on('2024-06-30'), context);
    if (!granted.ok) throw new Error(granted.error);
    expect(askForLater(granted.value, on('2024-07-31'), context).ok).toBe(true);
    expect(askForLater(granted.value, on('2024-06-30'), context)).toEqual({ ok: false, error: 'not-later' });
  });

  test('is not one when it is no later, has passed, or is an occasion that nobody knows', () => {
    expect(askForLater(action, on('2024-04-30'), context)).toEqual({ ok: false, error: 'not-later' });
    const passed = { ...context, today: addDays(plainDate('2024-06-30'), 1) };
    expect(grantLater(wishing, on('2024-06-30'), passed)).toEqual({ ok: false, error: 'date-passed' });
    const vb: WrittenDeadline = { deadline: { kind: 'tertial', name: 'Delår', year: 2024 }, words: 'delår' };
    const unknown = askForLater(action, vb, { ...context, occasions: [] });
    expect(unknown).toEqual({ ok: false, error: 'unknown-occasion' });
  });

  test('is neither asked for nor granted once the action is reported or the audit closed', () => {
    const reported = { ...action, status: 'reported' as const };
    expect(askForLater(reported, on('2024-06-30'), context)).toMatchObject({ error: 'wrongActionStatus' });
    const closed = { ...context, audit: 'closed' } as const;
    expect(grantLater(wishing, on('2024-06-30'), closed)).toMatchObject({ error: 'wrongAuditStatus' });
    expect(declineLater(wishing, closed)).toMatchObject({ error: 'wrongAuditStatus' });
  });

  test('that nobody asks for can neither be granted nor declined', () => {
    expect(grantLater(action, on('2024-06-30'), context)).toEqual({ ok: false, error: 'not-asked' });
    expect(declineLater(action, context)).toEqual({ ok: false, error: 'not-asked' });
    expect(declineLater(wishing, context)).toMatchObject({ ok: true, value: action });
  });
});
