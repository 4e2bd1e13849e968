import type { ActionContent, Responsible } from '@/lib/domain/action';
import { isPlainDate, type PlainDate } from '@/lib/domain/plain-date';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type DeadlineDraft, draftOf, remediedIn, writtenFrom } from './deadline-draft';
import type { ActionView, CalendarView } from './judgement-view';

/** An action while it is written. Days are as the browser's own field holds them, `''` when there is none. */
export type ActionDraft = {
  readonly text: string;
  readonly links: readonly string[];
  readonly critical: boolean;
  readonly responsible: Responsible;
  readonly deadline: DeadlineDraft;
  readonly followUpMethod: string;
  readonly followUpWhen: DeadlineDraft;
  readonly remediedOn: string;
};

/** A new action for some places of the form, or none. */
export const newDraft = (links: readonly string[]): ActionDraft => ({
  text: '',
  links,
  critical: false,
  responsible: 'unit',
  deadline: draftOf(null),
  followUpMethod: '',
  followUpWhen: draftOf(null),
  remediedOn: '',
});

export const draftFrom = (action: ActionView): ActionDraft => ({
  text: action.text,
  links: action.links,
  critical: action.critical,
  responsible: action.responsible,
  deadline: draftOf(action.deadline),
  followUpMethod: action.followUp?.method ?? '',
  followUpWhen: draftOf(action.followUp?.occasion ?? null),
  remediedOn: action.remediedOn ?? '',
});

/** The draft with other words for its deadline; when they say that it is done already, it is. */
export function withDeadline(
  draft: ActionDraft,
  deadline: DeadlineDraft,
  calendar: CalendarView,
): ActionDraft {
  const remediedOn = remediedIn(deadline.words, calendar);
  return { ...draft, deadline, ...(remediedOn && { remediedOn }) };
}

export type DraftProblem = 'text' | 'deadline' | 'followUp' | 'remediedOn';

type Written = { readonly content: ActionContent; readonly remediedOn: PlainDate | null };

/** What is to be saved, or every part that the person has to mend first. */
export function actionFrom(
  draft: ActionDraft,
  calendar: CalendarView,
): Result<Written, readonly DraftProblem[]> {
  const text = draft.text.trim();
  const deadline = writtenFrom(draft.deadline, calendar);
  const occasion = writtenFrom(draft.followUpWhen, calendar);
  const remediedOn = draft.remediedOn === '' ? null : draft.remediedOn;
  const dayIsRight = remediedOn === null || isPlainDate(remediedOn);
  if (text === '' || !deadline.ok || !occasion.ok || !dayIsRight) {
    const problems: DraftProblem[] = [];
    if (text === '') problems.push('text');
    if (!deadline.ok) problems.push('deadline');
    if (!occasion.ok) problems.push('followUp');
    if (!dayIsRight) problems.push('remediedOn');
    return fail(problems);
  }
  const method = draft.followUpMethod.trim() || null;
  const followUp = method || occasion.value ? { method, occasion: occasion.value } : null;
  const { critical, responsible, links } = draft;
  const content = {
    text,
    links: [...links],
    critical,
    responsible,
    deadline: deadline.value,
    followUp,
  };
  return ok({ content, remediedOn });
}
