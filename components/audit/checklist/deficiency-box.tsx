'use client';

import { Flag } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { classNames } from '@/components/ui/class-names';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { type Standing, useChecklist, useReadOnly, useStanding, useValue } from './checklist-context';

/**
 * Whether the item is to be taken up. An unfulfilled requirement is a proposed deficiency whether it is flagged or
 * not; a flag takes up anything else. What is done about it is decided in the next step.
 */
export function DeficiencyBox({ target }: { target: ItemTarget }) {
  const t = useTranslations('checklist.deficiency');
  const { store } = useChecklist();
  const readOnly = useReadOnly();
  const isFlagged = useValue(target.key, 'flag') === true;
  const standing = useStanding(target);
  const text = textFor(standing, target);
  const isProposed = text === 'unfulfilled' || text === 'partial';
  return (
    <div
      className={classNames(
        'grid gap-1 rounded-sm border px-3.5 py-2.5',
        isProposed ? 'border-unfulfilled bg-unfulfilled-soft' : 'border-line bg-well',
      )}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p className="flex items-center gap-2 font-bold">
          <Flag className={isProposed || isFlagged ? 'text-unfulfilled' : 'text-ink-3'} />
          {t(isProposed ? 'proposed' : 'flag')}
        </p>
        <Checkbox
          label={t('takeUp')}
          checked={isProposed || isFlagged}
          disabled={readOnly || isProposed}
          onChange={(event) =>
            store.change({ target: target.key, field: 'flag', value: event.target.checked })
          }
        />
      </div>
      <p>{t(text)}</p>
    </div>
  );
}

function textFor(standing: Standing, { item }: ItemTarget): 'unfulfilled' | 'partial' | 'remark' | 'hint' {
  if (standing !== 'unfulfilled' && standing !== 'partial') return 'hint';
  return item.requirement === 'mandatory' ? standing : 'remark';
}
