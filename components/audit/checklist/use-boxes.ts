'use client';

import { useTranslations } from 'next-intl';
import { withoutFootnoteMarks } from '@/lib/domain/template/footnote-marks';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { useChecklist } from './checklist-context';

/** The boxes that the item is answered with, in words of their own; null when it is written or counted. */
export function useBoxes({ item, matrix }: ItemTarget): readonly { code: string; label: string }[] | null {
  const t = useTranslations('checklist.item');
  const { wording } = useChecklist().bundle.template;
  switch (item.kind) {
    case 'tick':
      return [{ code: 'ticked', label: t('checked') }];
    case 'yesNo':
      return [
        { code: 'yes', label: wording.yes },
        { code: 'no', label: wording.no },
      ];
    case 'matrixRow':
      return matrix?.columns.map(({ code, label }) => ({ code, label: withoutFootnoteMarks(label) })) ?? [];
    default:
      return null;
  }
}
