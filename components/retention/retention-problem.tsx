import { useTranslations } from 'next-intl';
import { type ActionFailure, ActionProblem, isActionFailure } from '../shell/action-problem';
import { Notice } from '../ui/notice';

type RetentionFailureCode =
  | 'changed-meanwhile'
  | 'outlives-audit'
  | 'answered'
  | 'lapsed'
  | 'own-proposal'
  | 'others-proposal'
  | 'nothing-due'
  | 'in-hand';

export type RetentionFailure = ActionFailure | { readonly code: RetentionFailureCode };

/** Why nothing came of a rule, a proposal or an answer. */
export function RetentionProblem({ failure }: { failure: RetentionFailure | null }) {
  const t = useTranslations('retention.problems');
  if (failure === null) return null;
  if (isActionFailure(failure)) return <ActionProblem failure={failure} />;
  return <Notice tone="warning" title={t(failure.code)} />;
}
