import { useTranslations } from 'next-intl';
import { ActionProblem } from '../shell/action-problem';
import { Notice } from '../ui/notice';
import type { RemedyFailure } from './remedy-view';

const general = ['signed-out', 'forbidden', 'not-found', 'unreachable', 'invalid', 'unexpected'] as const;
type General = Extract<RemedyFailure, { code: (typeof general)[number] }>;

const isGeneral = (failure: RemedyFailure): failure is General =>
  general.some((code) => code === failure.code);

/** Says why nothing came of it, what is kept, and what to do. */
export function RemedyProblem({ failure }: { failure: RemedyFailure | null }) {
  const t = useTranslations('remedy.problem');
  if (failure === null) return null;
  if (isGeneral(failure)) return <ActionProblem failure={failure} />;
  return (
    <Notice tone="warning" title={t('title')}>
      {t(failure.code)}
    </Notice>
  );
}
