'use client';

import { useTranslations } from 'next-intl';
import type { ReviewObstacle } from '@/lib/domain/case-review/review-obstacles';
import type { Target } from '@/lib/domain/template/targets-of';
import { MeasureProblem } from '../measurement/measure-problem';
import { ActionProblem, isActionFailure } from '../shell/action-problem';
import { Notice } from '../ui/notice';
import type { ReviewFailure } from './review-commands';

const noGrid = { rowsBy: null, columnsBy: null, figures: [] };

/** Why something was not done with a review, everything at once; what was written stays. */
export function ReviewProblem({
  failure,
  targets,
}: {
  failure: ReviewFailure | null;
  targets?: ReadonlyMap<string, Target>;
}) {
  const t = useTranslations('caseReviews.refused');
  if (failure === null) return null;
  if (isActionFailure(failure)) return <ActionProblem failure={failure} />;
  switch (failure.code) {
    case 'missing':
      return <Missing obstacles={failure.obstacles} targets={targets ?? new Map()} />;
    case 'not-registered':
      return (
        <div className="grid gap-2">
          <Notice tone="error" title={t('not-registered', { number: failure.measure + 1 })} />
          <MeasureProblem failure={failure.why} grid={noGrid} />
        </div>
      );
    case 'cases-filled':
      return <Notice tone="error" title={t('cases-filled', { count: failure.count })} />;
    default:
      return <Notice tone="error" title={t(failure.code)} />;
  }
}

function Missing({
  obstacles,
  targets,
}: {
  obstacles: readonly ReviewObstacle[];
  targets: ReadonlyMap<string, Target>;
}) {
  const t = useTranslations('caseReviews.refused');
  return (
    <Notice tone="error" title={t('missing', { count: obstacles.length })}>
      <span className="block">
        {obstacles.map((obstacle) => (
          <span key={JSON.stringify(obstacle)} className="block">
            – <ObstacleWords obstacle={obstacle} targets={targets} />
          </span>
        ))}
      </span>
    </Notice>
  );
}

function ObstacleWords({
  obstacle,
  targets,
}: {
  obstacle: ReviewObstacle;
  targets: ReadonlyMap<string, Target>;
}) {
  const t = useTranslations('caseReviews.obstacle');
  const measuring = useTranslations('measuring');
  switch (obstacle.code) {
    case 'no-rule':
    case 'no-case':
      return t(obstacle.code);
    case 'rule-does-not-fit':
    case 'rule-gone':
      return t(obstacle.code, { number: obstacle.measure + 1 });
    case 'unanswered': {
      const names = obstacle.items.map((item) => targets.get(item)?.name ?? item).join(', ');
      return (
        <a href={`#case-${obstacle.number}`}>
          {t('unanswered', { number: obstacle.number, count: obstacle.items.length, names })}
        </a>
      );
    }
    case 'no-group':
      return (
        <a href={`#case-${obstacle.number}`}>
          {t('no-group', { number: obstacle.number, by: measuring(`by.${obstacle.by}`) })}
        </a>
      );
  }
}
