import type { ActionDraft } from './action-draft';
import { newDraft } from './action-draft';
import type { ActionView, DeficiencyView } from './judgement-view';

/** The three ways to decide a deficiency: *remedied* is an action that is done already. */
export const decisionKinds = ['requireAction', 'remedied', 'accept'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** A decision while it is made. */
export type DecisionDraft = {
  readonly kind: DecisionKind | null;
  readonly motive: string;
  /** The id of the action that it is to have, or `new`. */
  readonly which: string;
  readonly action: ActionDraft;
};

/** Where the decision starts: as it was decided before, the first of its actions chosen. */
export function draftOfDecision(deficiency: DeficiencyView, actions: readonly ActionView[]): DecisionDraft {
  const { decision, item } = deficiency;
  const linked = actions.find(({ links }) => links.includes(item));
  return {
    kind: decision?.kind ?? null,
    motive: decision?.kind === 'accept' ? decision.motive : '',
    which: linked?.id ?? 'new',
    action: newDraft([item]),
  };
}

/** The draft with another way to decide: what is remedied starts out as done on the day of the visit, at once. */
export function withKind(draft: DecisionDraft, kind: DecisionKind, visitDate: string | null): DecisionDraft {
  if (kind !== 'remedied') return { ...draft, kind, action: { ...draft.action, remediedOn: '' } };
  const deadline = { words: 'Snarast', chosen: null };
  return { ...draft, kind, which: 'new', action: { ...draft.action, deadline, remediedOn: visitDate ?? '' } };
}
