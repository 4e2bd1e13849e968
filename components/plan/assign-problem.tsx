import { useTranslations } from 'next-intl';
import { type ActionFailure, ActionProblem, isActionFailure } from '../shell/action-problem';
import { Notice } from '../ui/notice';

export type AssignFailure = ActionFailure | { readonly code: 'not-decided' | 'cannot-measure' };

/** Makes somebody responsible for indicators, or nobody: a server action. */
export type AssignMeasuring = (
  indicatorIds: readonly string[],
  userId: string | null,
) => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: AssignFailure }>;

/** Why nobody was made responsible. */
export function AssignProblem({ failure }: { failure: AssignFailure }) {
  const t = useTranslations('measuringTasks.refused');
  return isActionFailure(failure) ? (
    <ActionProblem failure={failure} />
  ) : (
    <Notice tone="warning" title={t(failure.code)} />
  );
}
