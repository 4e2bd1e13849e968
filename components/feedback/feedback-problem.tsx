import { useTranslations } from 'next-intl';
import { ActionProblem } from '../shell/action-problem';
import { Notice } from '../ui/notice';
import type { FeedbackFailure } from './send-feedback';

/** Says why feedback was not taken, or why nothing was done about it, and what to do. */
export function FeedbackProblem({ failure }: { failure: FeedbackFailure }) {
  const t = useTranslations('feedback');
  switch (failure.code) {
    case 'unknown-target':
      return <Notice tone="error" title={t('give.unknownTarget')} />;
    case 'feedback-closed':
      return <Notice tone="warning" title={t('problem.closed')} />;
    case 'changed-meanwhile':
      return <Notice tone="warning" title={t('problem.changed')} />;
    case 'draft-closed':
      return <Notice tone="warning" title={t('problem.draftClosed')} />;
    default:
      return <ActionProblem failure={failure} />;
  }
}
