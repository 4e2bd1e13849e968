import { useTranslations } from 'next-intl';
import { ActionProblem, isActionFailure } from '../shell/action-problem';
import { Notice } from '../ui/notice';
import type { RiskFailure } from './risk-commands';

/** Says why nothing was saved, and what to do. */
export function RiskProblem({ failure }: { failure: RiskFailure | null }) {
  const t = useTranslations('risks.problem');
  if (failure === null) return null;
  if (isActionFailure(failure)) return <ActionProblem failure={failure} />;
  return (
    <Notice tone="error" title={t('title')}>
      {failure.code === 'no-weight'
        ? t('weightOf', { of: failure.of, fault: t(`weight.${failure.fault}`) })
        : t(failure.code)}
    </Notice>
  );
}
