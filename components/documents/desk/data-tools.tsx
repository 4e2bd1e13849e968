'use client';

import { RefreshCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type DataChoice, type DocumentSection, isGathered } from '@/lib/domain/quality-document/section';
import { Button } from '../../ui/button';
import { DataDialog } from './data-dialog';
import { useDesk } from './desk-context';

/** Gathers what the open section shows, chooses otherwise, or shows nothing. */
export function DataTools({ section, data }: { section: DocumentSection; data: DataChoice }) {
  const t = useTranslations('qualityDocument.data');
  const { deeds, busy } = useDesk();
  const { id, heading, gathering } = section;
  return (
    <div className="flex flex-wrap gap-2">
      {isGathered(data) && (
        <Button
          variant="quiet"
          busy={busy}
          aria-label={gathering ? t('gatherAgainNamed', { heading }) : undefined}
          onClick={() => void deeds.gather(id)}
        >
          <RefreshCw /> {t(gathering ? 'gatherAgain' : 'gather')}
        </Button>
      )}
      <DataDialog kind={data.kind} current={data} trigger={<Button variant="quiet">{t('change')}</Button>} />
      <Button
        variant="quiet"
        busy={busy}
        aria-label={t('removeDataNamed', { heading })}
        onClick={() => void deeds.setData(null)}
      >
        {t('removeData')}
      </Button>
    </div>
  );
}
