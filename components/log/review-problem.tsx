import { useTranslations } from 'next-intl';
import { type ActionFailure, ActionProblem, isActionFailure } from '../shell/action-problem';
import { Notice } from '../ui/notice';

export type ReviewFailure = ActionFailure | { readonly code: 'signed' | 'own-deed' | 'unjudged' };

export type ReviewOutcome = { readonly ok: true } | { readonly ok: false; readonly error: ReviewFailure };

/** Why nothing came of a step in a log review. */
export function ReviewProblem({ failure }: { failure: ReviewFailure | null }) {
  const t = useTranslations('log.reviews.problems');
  if (failure === null) return null;
  if (isActionFailure(failure)) return <ActionProblem failure={failure} />;
  return <Notice tone="error" title={t(failure.code)} />;
}
