import type { Answer, NumberAnswer } from '@/lib/domain/answer';
import { addMonths, type PlainDate, partsOf, plainDateFrom } from '@/lib/domain/plain-date';

/** A number as it stands in its fields, while it may not yet be one. */
export interface NumberDraft {
  readonly amount: string;
  readonly covers: 'whole' | 'part';
  /** `YYYY-MM`, or as much of it as is written. */
  readonly since: string;
}

export type DraftProblem = 'notNumber' | 'notMonth';

const month = /^[1-9]\d{3}-(0[1-9]|1[0-2])$/;

export function draftOf(answer: Answer): NumberDraft {
  if (answer === null || typeof answer === 'string') return { amount: '', covers: 'whole', since: '' };
  const since = answer.covers === 'part' ? (answer.since ?? '') : '';
  return { amount: String(answer.amount).replace('.', ','), covers: answer.covers, since };
}

/** What the fields say; a number may be written with spaces between thousands and a comma before decimals. */
export function readDraft(draft: NumberDraft): { answer: NumberAnswer | null; problem: DraftProblem | null } {
  const written = draft.amount.replaceAll(/\s/g, '').replace(',', '.');
  if (written === '') return { answer: null, problem: null };
  const amount = Number(written);
  if (!Number.isFinite(amount) || amount < 0 || amount > 1e12) return { answer: null, problem: 'notNumber' };
  if (draft.covers === 'whole') return { answer: { covers: 'whole', amount }, problem: null };
  const isMonth = month.test(draft.since);
  return {
    answer: { covers: 'part', amount, since: isMonth ? draft.since : null },
    problem: isMonth || draft.since === '' ? null : 'notMonth',
  };
}

/**
 * How many whole or begun months lie from the month `since` (`YYYY-MM`) to the day; null when it is not a month, or
 * one that has not come. October seen from a day in October is one month.
 */
export function monthsCovered(since: string, day: PlainDate): number | null {
  const first = month.test(since)
    ? plainDateFrom({ year: Number(since.slice(0, 4)), month: Number(since.slice(5)), day: 1 })
    : null;
  if (first === null || first > day) return null;
  const [from, to] = [partsOf(first), partsOf(addMonths(day, 1))];
  return (to.year - from.year) * 12 + to.month - from.month;
}
