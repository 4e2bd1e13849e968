import { useTranslations } from 'next-intl';
import { ActionProblem } from '../../shell/action-problem';
import { Notice } from '../../ui/notice';
import type { CommandFailure } from './judgement-view';

const general = ['signed-out', 'forbidden', 'not-found', 'unreachable', 'invalid', 'unexpected'] as const;

type General = Extract<CommandFailure, { code: (typeof general)[number] }>;

const isGeneral = (failure: CommandFailure): failure is General =>
  general.some((code) => code === failure.code);

/** Says why something was not saved, what is kept, and what to do. */
export function CommandProblem({ failure }: { failure: CommandFailure | null }) {
  const t = useTranslations('decision.problem');
  if (failure === null) return null;
  if (isGeneral(failure)) return <ActionProblem failure={failure} />;
  return (
    <Notice tone="warning" title={t('title')}>
      {t(failure.code)}
    </Notice>
  );
}
