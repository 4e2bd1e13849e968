import type { Deadline, WrittenDeadline } from '@/lib/domain/deadline/deadline';
import { parseDeadline } from '@/lib/domain/deadline/parse-deadline';
import { isPlainDate, type PlainDate } from '@/lib/domain/plain-date';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { CalendarView } from './judgement-view';

/** A deadline while it is written: the words, and what the person says they mean where they do not say it themselves. */
export type DeadlineDraft = { readonly words: string; readonly chosen: Deadline | null };

export const draftOf = (written: WrittenDeadline | null): DeadlineDraft => ({
  words: written?.words ?? '',
  chosen: written?.deadline ?? null,
});

/** A day that the person has chosen, as a meaning; null while there is none. */
export const chosenDay = (day: string): Deadline | null =>
  isPlainDate(day) ? { kind: 'date', date: day } : null;

/**
 * What is to be saved: nothing when nothing is written, the words with their meaning, or `choose` while the person has to
 * say what they mean. Words that can be read mean what they say, whatever was chosen before.
 */
export function writtenFrom(
  { words, chosen }: DeadlineDraft,
  calendar: CalendarView,
): Result<WrittenDeadline | null, 'choose'> {
  const trimmed = words.trim();
  if (trimmed === '') return ok(null);
  const read = parseDeadline(trimmed, calendar);
  if (read.ok) return ok({ deadline: read.value.deadline, words: read.value.words });
  return chosen ? ok({ deadline: chosen, words: trimmed }) : fail('choose');
}

/** The day that the words say it was already remedied, or null. */
export function remediedIn(words: string, calendar: CalendarView): PlainDate | null {
  const read = parseDeadline(words, calendar);
  return read.ok ? read.value.remediedOn : null;
}
