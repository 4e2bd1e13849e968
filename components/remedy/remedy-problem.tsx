import { useTranslations } from 'next-intl';
import { ActionProblem, isActionFailure } from '../shell/action-problem';
import { Notice } from '../ui/notice';
import type { RemedyFailure } from './remedy-view';

/** Says why nothing came of it, what is kept, and what to do. */
export function RemedyProblem({ failure }: { failure: RemedyFailure | null }) {
  const t = useTranslations('remedy.problem');
  if (failure === null) return null;
  if (isActionFailure(failure)) return <ActionProblem failure={failure} />;
  return (
    <Notice tone="warning" title={t('title')}>
      {t(failure.code)}
    </Notice>
  );
}
