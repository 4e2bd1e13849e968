'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Segment } from '@/components/ui/segment';
import { madeAssessments } from '@/lib/domain/made-assessment';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { useChecklist, useReadOnly, useValue } from './checklist-context';
import { ConflictNotice } from './conflict-notice';

/** The auditor's own assessment of an item. Taken back, the item's mapping of its answer holds again. */
export function AssessmentChoice({ target }: { target: ItemTarget }) {
  const t = useTranslations('checklist.assess');
  const { store } = useChecklist();
  const made = useValue(target.key, 'assessment');
  const readOnly = useReadOnly();
  const label = `assessment-${target.key}-label`;
  return (
    <div className="mt-3">
      <p id={label} className="mb-1 text-sm font-bold">
        {t('title')}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Segment
          name={`assessment-${target.key}`}
          labelledBy={label}
          value={made}
          disabled={readOnly}
          onChange={(value) => store.change({ target: target.key, field: 'assessment', value })}
          options={madeAssessments.map((value) => ({
            value,
            label: t(`short.${value}`),
            tone: value,
          }))}
        />
        {made !== null && !readOnly && (
          <Button
            variant="quiet"
            className="min-h-target"
            onClick={() => store.change({ target: target.key, field: 'assessment', value: null })}
          >
            {t('takeBack')}
          </Button>
        )}
      </div>
      <ConflictNotice place={{ target: target.key, field: 'assessment' }} />
    </div>
  );
}
