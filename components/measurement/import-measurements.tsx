'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FileField } from '../templates/files/file-field';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Spinner } from '../ui/spinner';
import { MeasurementRefusal } from './measurement-refusal';
import { SeenTable } from './seen-table';
import {
  confirmMeasurementFile,
  type MeasurementFileFailure,
  previewMeasurementFile,
  type SeenMeasurements,
} from './send-measurement-file';

type ImportMeasurementsProps = {
  /** Where files are sent. */
  address: string;
  planHref: string;
};

type Standing =
  | { readonly at: 'waiting' | 'reading' }
  | { readonly at: 'refused'; readonly failure: MeasurementFileFailure }
  | { readonly at: 'seen' | 'saving' | 'unsaved'; readonly file: File; readonly what: SeenMeasurements }
  | { readonly at: 'done'; readonly written: number };

/** A file of measurements: chosen, read, shown as what it would enter, and only then saved. */
export function ImportMeasurements({ address, planHref }: ImportMeasurementsProps) {
  const t = useTranslations('measurementImport');
  const [standing, setStanding] = useState<Standing>({ at: 'waiting' });

  async function read(file: File): Promise<void> {
    setStanding({ at: 'reading' });
    const seen = await previewMeasurementFile(address, file);
    setStanding(seen.ok ? { at: 'seen', file, what: seen.value } : { at: 'refused', failure: seen.error });
  }

  async function save(file: File, what: SeenMeasurements): Promise<void> {
    setStanding({ at: 'saving', file, what });
    const saved = await confirmMeasurementFile(address, file, what.seen);
    if (saved.ok) setStanding({ at: 'done', ...saved.value });
    // What was seen still stands when nobody answered.
    else if (saved.error.error === 'unreachable') setStanding({ at: 'unsaved', file, what });
    else setStanding({ at: 'refused', failure: saved.error });
  }

  const busy = standing.at === 'reading' || standing.at === 'saving';
  return (
    <div className="grid grid-cols-1 gap-5">
      <FileField
        label={t(standing.at === 'waiting' ? 'label' : 'another')}
        help={t('help')}
        accept=".xlsx,.csv,.txt"
        busy={busy}
        onFile={(file) => void read(file)}
      />
      <p role="status" className="sr-only">
        {standing.at === 'reading' && t('busy')}
        {standing.at === 'seen' && t('ready')}
      </p>
      {standing.at === 'reading' && <Spinner />}
      {standing.at === 'refused' && <MeasurementRefusal failure={standing.failure} />}
      {'what' in standing && (
        <>
          <SeenTable what={standing.what} />
          {standing.at === 'unsaved' && <MeasurementRefusal failure={{ error: 'unreachable' }} />}
          <Button
            variant="primary"
            size="large"
            busy={busy}
            className="justify-self-start"
            onClick={() => void save(standing.file, standing.what)}
          >
            {t('confirm')}
          </Button>
        </>
      )}
      {standing.at === 'done' && (
        <Notice
          tone="done"
          title={t('done', { written: standing.written })}
          actions={<Link href={planHref}>{t('toPlan')}</Link>}
        />
      )}
    </div>
  );
}
