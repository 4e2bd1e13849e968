'use client';

import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { PlainDate } from '@/lib/domain/plain-date';
import {
  type DocumentObstacle,
  obstaclesOfDocument,
  remarksOn,
} from '@/lib/domain/quality-document/quality-document';
import { sectionAnchor } from '../section-view';
import { useDesk, useDocument } from './desk-context';

/** What hinders a decision today. */
export function useObstacles(): readonly DocumentObstacle[] {
  const today = useDesk().material.today as PlainDate;
  return obstaclesOfDocument(useDocument(), { day: today, today });
}

/** What hinders a decision, and what is worth knowing before it. */
export function BeforeDecision() {
  const t = useTranslations('qualityDocument.before');
  const { sources } = useDesk().material;
  const { risksWithoutSelfCheck, indicatorsWithoutFigure } = remarksOn(useDocument());
  const obstacles = useObstacles();
  return (
    <section aria-label={t('title')}>
      <h2 className="mb-2 text-lg">{t('title')}</h2>
      <ObstacleList obstacles={obstacles} />
      <ul className="grid gap-2 text-sm">
        {obstacles.length === 0 && (
          <li className="flex gap-2">
            <CircleCheck className="mt-0.5 text-fulfilled" />
            {t('ready')}
          </li>
        )}
        {risksWithoutSelfCheck.length > 0 && (
          <li className="flex gap-2">
            <CircleAlert className="mt-0.5 text-partial" />
            <span>
              {t('uncheckedRisks', { count: risksWithoutSelfCheck.length })}{' '}
              {sources.risks && (
                <Link href={`${sources.risks}?only=unchecked`} prefetch={false}>
                  {t('showRisks')}
                </Link>
              )}
            </span>
          </li>
        )}
        {indicatorsWithoutFigure > 0 && (
          <li className="flex gap-2">
            <CircleDashed className="mt-0.5 text-unassessed" />
            {t('unmeasured', { count: indicatorsWithoutFigure })}
          </li>
        )}
      </ul>
    </section>
  );
}

/** What hinders a decision, each with the way to where it is mended. */
export function ObstacleList({ obstacles }: { obstacles: readonly DocumentObstacle[] }) {
  const t = useTranslations('qualityDocument.before');
  const { sections } = useDocument();
  return (
    <ul className="mb-2 grid gap-2 text-sm empty:hidden">
      {obstacles.map((obstacle) => {
        if (!('section' in obstacle))
          return (
            <li key={obstacle.code} className="flex gap-2">
              <CircleAlert className="mt-0.5 text-partial" />
              {t(obstacle.code)}
            </li>
          );
        const heading = sections.find(({ id }) => id === obstacle.section)?.heading ?? t('goneSection');
        return (
          <li key={`${obstacle.code} ${obstacle.section}`} className="flex gap-2">
            <CircleAlert className="mt-0.5 text-partial" />
            <a href={`#${sectionAnchor(obstacle.section)}`} className="text-ink">
              {t(obstacle.code, { heading })}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
