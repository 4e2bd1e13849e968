import { useTranslations } from 'next-intl';
import { ActionProblem } from '../shell/action-problem';
import { Notice } from '../ui/notice';
import type { StepFailure } from './take-step';

/** Says why a step was not taken. What stands in its way now is for the page to list. */
export function StepProblem({ failure }: { failure: StepFailure }) {
  const t = useTranslations('audits.next');
  if (failure.code !== 'not-now') return <ActionProblem failure={failure} />;
  return (
    <Notice tone="warning" title={t('changed')}>
      {t('changedText')}
    </Notice>
  );
}
