'use client';

import { Info } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePersonalData } from './use-personal-data';

/** Below a text: points out, in passing, that it seems to single a person out. */
export function PersonalDataHint({ text }: { text: string }) {
  const t = useTranslations('personalData.hint');
  const kinds = usePersonalData(text);
  const [kind] = kinds;
  return (
    <div role="status">
      {kind && (
        <p className="mt-1.5 flex max-w-measure gap-1.5 text-sm text-unassessed">
          <Info className="mt-0.5 shrink-0" />
          <span>
            {t(kinds.length > 1 ? 'several' : kind)} {t('advice')}
          </span>
        </p>
      )}
    </div>
  );
}
