'use client';

import { useTranslations } from 'next-intl';
import { type ActionFailure, ActionProblem } from '@/components/shell/action-problem';
import { Notice } from '@/components/ui/notice';

const codes = [
  'audit-locked',
  'changed-meanwhile',
  'same-version',
  'not-published',
  'other-template',
  'no-section-left',
  'worked-on-since',
] as const;

/** Why an audit was not moved or not moved back. */
export type MoveFailure = ActionFailure | { readonly code: (typeof codes)[number] };

/** Says why an audit was not moved. */
export function MoveProblem({ failure }: { failure: MoveFailure }) {
  const t = useTranslations('auditMove.failure');
  const own = codes.find((code) => code === failure.code);
  if (own) return <Notice tone="warning" title={t(own)} />;
  return <ActionProblem failure={failure as ActionFailure} />;
}
