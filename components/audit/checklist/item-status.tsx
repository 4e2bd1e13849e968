'use client';

import { Flag, Info, MessageSquare } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { StatusWord } from '@/components/ui/status-word';
import { Tag } from '@/components/ui/tag';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { useIsCommented, useIsUnit, useStanding, useValue } from './checklist-context';

/** What the item's answer means, as icon and word; loud only where something is left to do. */
export function ItemStatus({ target }: { target: ItemTarget }) {
  const t = useTranslations('checklist');
  const standing = useStanding(target);
  const isUnit = useIsUnit();
  const { role, requirement } = target.item;
  if (role === 'gate') return <Tag>{t('gate.steers')}</Tag>;
  if (role !== 'control') return null;
  if (requirement === 'informational') return <QuietWord word={t('item.information')} />;
  if (standing === 'unanswered') return <span className="text-sm text-ink-3">{t('item.unanswered')}</span>;
  if (standing === 'plain' || (isUnit && standing !== 'notApplicable')) return null;
  const isLacking = standing === 'partial' || standing === 'unfulfilled';
  if (isLacking && requirement === 'desirable') return <QuietWord word={t('item.remark')} />;
  return <StatusWord tone={standing}>{t(`assess.short.${standing}`)}</StatusWord>;
}

function QuietWord({ word }: { word: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 py-1 text-sm leading-tight text-ink-2">
      <Info />
      {word}
    </span>
  );
}

/** That somebody has said something about the item, or wants to take it up. */
export function ItemMarks({ target }: { target: ItemTarget }) {
  const t = useTranslations('checklist.item');
  const isCommented = useIsCommented(target.key);
  const isFlagged = useValue(target.key, 'flag') === true;
  return (
    <>
      {isFlagged && (
        <span className="text-unfulfilled">
          <Flag aria-hidden="true" />
          <span className="sr-only">{t('flagged')}</span>
        </span>
      )}
      {isCommented && (
        <span className="text-accent">
          <MessageSquare aria-hidden="true" />
          <span className="sr-only">{t('commented')}</span>
        </span>
      )}
    </>
  );
}
