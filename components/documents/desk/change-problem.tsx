'use client';

import { useTranslations } from 'next-intl';
import { ActionProblem } from '../../shell/action-problem';
import { Notice } from '../../ui/notice';
import { useFieldProblem } from '../../ui/use-field-problem';
import type { ChangeFailure } from './draft-change';

/** Why a change was not made. */
export function ChangeProblem({ failure }: { failure: ChangeFailure }) {
  const t = useTranslations('qualityDocument.problem');
  const problemOf = useFieldProblem();
  switch (failure.code) {
    case 'not-a-draft':
    case 'changed-meanwhile':
      return <Notice tone="warning" title={t(failure.code)} />;
    case 'unfit':
      return (
        <Notice tone="error" title={t('unfit')}>
          {[...new Set(Object.values(failure.fields).map(problemOf))].join(' ')}
        </Notice>
      );
    case 'unreachable':
      return <Notice tone="error" title={t('unreachable')} />;
    default:
      return <ActionProblem failure={failure} />;
  }
}
