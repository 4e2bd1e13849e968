import { describe, expect, it } from 'vitest';
import { plainDate } from '../plain-date';
import { cutAt, lastDayOfNow, stateOn, takesLastAdministrator } from './membership';

const today = plainDate('2026-03-02');
const period = (startedOn: string, endedOn: string | null = null) => ({
  startedOn: plainDate(startedOn),
  endedOn: endedOn === null ? null : plainDate(endedOn),
});

describe('a membership', () => {
  it('holds on its first day and on its last', () => {
    expect(stateOn(period('2026-03-02', '2026-03-02'), today)).toBe('current');
    expect(stateOn(period('2026-03-03'), today)).toBe('planned');
    expect(stateOn(period('2026-01-01', '2026-03-01'), today)).toBe('ended');
  });

  it('that is ended at once holds no more on that day, even if it began on it', () => {
    expect(stateOn({ ...period('2026-03-02'), endedOn: lastDayOfNow(today) }, today)).toBe('ended');
  });

  it('is never cut off before it begins, nor made longer', () => {
    expect(cutAt(period('2026-01-01'), plainDate('2026-02-01'))).toBe('2026-02-01');
    expect(cutAt(period('2026-06-01'), plainDate('2026-02-01'))).toBe('2026-05-31');
    expect(cutAt(period('2026-01-01', '2026-01-31'), plainDate('2026-02-01'))).toBeNull();
  });
});

describe('an organisation', () => {
  const admin = { ...period('2020-01-01'), roles: ['admin'] as const };
  const reader = { ...admin, roles: ['reader'] as const };

  it('keeps an administrator without a last day', () => {
    const leaving = { ...admin, ...period('2020-01-01', '2026-12-31') };
    expect(takesLastAdministrator(admin, leaving, [reader, leaving], today)).toBe(true);
    expect(takesLastAdministrator(admin, reader, [{ ...admin, ...period('2026-04-01') }], today)).toBe(true);
    expect(takesLastAdministrator(admin, reader, [admin], today)).toBe(false);
  });

  it('that has none already may change everybody else', () => {
    expect(
      takesLastAdministrator(reader, { ...reader, ...period('2020-01-01', '2026-03-01') }, [], today),
    ).toBe(false);
  });
});
