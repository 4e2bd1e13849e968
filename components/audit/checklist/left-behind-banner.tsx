'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Change } from '@/lib/domain/answer';
import { fieldKey } from '../field-store';
import { useChecklist } from './checklist-context';

/** What this person wrote for another version of the form, to be copied to where it belongs now. */
export function LeftBehindBanner() {
  const t = useTranslations('checklist.leftBehind');
  const { leftBehind } = useChecklist().store;
  const changes = useSyncExternalStore(leftBehind.subscribe, leftBehind.get, leftBehind.get);
  if (changes.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title={t('title', { count: changes.length })}
      actions={
        <ul className="grid gap-2">
          {changes.map((change) => (
            <LeftBehind key={fieldKey(change)} change={change} />
          ))}
        </ul>
      }
    >
      {t('body')}
    </Notice>
  );
}

function LeftBehind({ change }: { change: Change }) {
  const t = useTranslations('checklist.leftBehind');
  const { store, queue } = useChecklist();
  const written = useWritten(change);
  return (
    <li className="flex flex-wrap items-center gap-2">
      <span className="min-w-0 whitespace-pre-line break-words">
        <b>{store.targets.get(change.target)?.name ?? t('gone')}</b>: {written}
      </span>
      <Button variant="quiet" onClick={() => store.drop(change, queue)}>
        {t('drop')}
      </Button>
    </li>
  );
}

const boxes = ['ticked', 'unticked', 'yes', 'no'] as const;

function useWritten({ field, value }: Change): string {
  const t = useTranslations('checklist.leftBehind');
  const assess = useTranslations('checklist.assess.short');
  if (value === null || value === false) return t('emptied');
  if (value === true) return t('flagged');
  if (typeof value === 'object') return 'title' in value ? value.title : String(value.amount);
  if (field === 'assessment') return assess(value);
  const box = field === 'answer' && boxes.find((code) => code === value);
  return box ? t(`box.${box}`) : value;
}
