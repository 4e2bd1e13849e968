'use client';

import { useTranslations } from 'next-intl';
import { type ActionFailure, ActionProblem, isActionFailure } from '@/components/shell/action-problem';
import { Notice } from '@/components/ui/notice';

/** Why an audit was not moved or not moved back. */
export type MoveFailure =
  | ActionFailure
  | {
      readonly code:
        | 'audit-locked'
        | 'changed-meanwhile'
        | 'same-version'
        | 'not-published'
        | 'other-template'
        | 'no-section-left'
        | 'worked-on-since';
    };

/** Says why an audit was not moved. */
export function MoveProblem({ failure }: { failure: MoveFailure }) {
  const t = useTranslations('auditMove.failure');
  if (isActionFailure(failure)) return <ActionProblem failure={failure} />;
  return <Notice tone="warning" title={t(failure.code)} />;
}
