import { useTranslations } from 'next-intl';
import { ActionProblem, isActionFailure } from '../../shell/action-problem';
import { Notice } from '../../ui/notice';
import type { CommandFailure } from './judgement-view';

/** Says why something was not saved, what is kept, and what to do. */
export function CommandProblem({ failure }: { failure: CommandFailure | null }) {
  const t = useTranslations('decision.problem');
  if (failure === null) return null;
  if (isActionFailure(failure)) return <ActionProblem failure={failure} />;
  return (
    <Notice tone="warning" title={t('title')}>
      {t(failure.code)}
    </Notice>
  );
}
