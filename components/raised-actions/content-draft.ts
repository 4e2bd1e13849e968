import type { Responsible } from '@/lib/domain/action';
import type { OutsideContent } from '@/lib/domain/outside-action';
import { type DeadlineDraft, draftOf, writtenFrom } from '../audit/judgement/deadline-draft';
import type { CalendarView } from '../audit/judgement/judgement-view';

/** What an action says while it is written. */
export type ContentDraft = {
  readonly text: string;
  readonly details: string;
  readonly responsible: Responsible;
  readonly deadline: DeadlineDraft;
};

export const draftFrom = ({
  text,
  details,
  responsible,
  deadline,
}: Pick<OutsideContent, 'text' | 'details' | 'responsible' | 'deadline'>): ContentDraft => ({
  text,
  details: details ?? '',
  responsible,
  deadline: draftOf(deadline),
});

/** What is to be saved, or null while something is missing or the person has to say what the words of the deadline mean. */
export function contentFrom(
  { text, details, responsible, deadline }: ContentDraft,
  calendar: CalendarView,
  followUp: OutsideContent['followUp'],
): OutsideContent | null {
  const written = writtenFrom(deadline, calendar);
  if (text.trim() === '' || !written.ok) return null;
  return { text, details: details.trim() || null, responsible, deadline: written.value, followUp };
}
