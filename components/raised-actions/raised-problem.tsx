import { useTranslations } from 'next-intl';
import { ActionProblem, isActionFailure } from '../shell/action-problem';
import { Notice } from '../ui/notice';
import type { RaisedFailure } from './raised-view';

/** Says why nothing was saved, and what to do. */
export function RaisedProblem({ failure }: { failure: RaisedFailure | null }) {
  const t = useTranslations('raisedActions.problem');
  if (failure === null) return null;
  if (isActionFailure(failure)) return <ActionProblem failure={failure} />;
  return (
    <Notice tone="error" title={t('title')}>
      {t(failure.code)}
    </Notice>
  );
}
