'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { isAssessed } from '@/lib/domain/template/is-assessed';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { useChecklist, useReadOnly, useValue } from './checklist-context';
import { ConflictNotice } from './conflict-notice';

/** Says of a control that it does not concern the case: then the case is not counted by it. */
export function NotInCase({ target }: { target: ItemTarget }) {
  const t = useTranslations('checklist.item');
  const { store } = useChecklist();
  const made = useValue(target.key, 'assessment');
  const readOnly = useReadOnly();
  if (!isAssessed(target.item)) return null;
  return (
    <>
      <Checkbox
        className="mt-1 text-sm"
        label={t('notInCase')}
        checked={made === 'notApplicable'}
        disabled={readOnly}
        onChange={(event) =>
          store.change({
            target: target.key,
            field: 'assessment',
            value: event.target.checked ? 'notApplicable' : null,
          })
        }
      />
      <ConflictNotice place={{ target: target.key, field: 'assessment' }} />
    </>
  );
}
