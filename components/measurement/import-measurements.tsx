'use client';

import { useTranslations } from 'next-intl';
import { FileImport } from '../shell/file-import';
import { MeasurementRefusal } from './measurement-refusal';
import { SeenTable } from './seen-table';
import { confirmMeasurementFile, previewMeasurementFile } from './send-measurement-file';

type ImportMeasurementsProps = {
  /** Where files are sent. */
  address: string;
  planHref: string;
};

/** A file of measurements, shown as what it would enter before it is saved. */
export function ImportMeasurements({ address, planHref }: ImportMeasurementsProps) {
  const t = useTranslations('measurementImport');
  return (
    <FileImport
      accept=".xlsx,.csv,.txt"
      preview={(file) => previewMeasurementFile(address, file)}
      confirm={(file, { seen }) => confirmMeasurementFile(address, file, seen)}
      show={(seen) => <SeenTable what={seen} />}
      refusal={(failure) => <MeasurementRefusal failure={failure} />}
      words={{
        label: t('label'),
        another: t('another'),
        help: t('help'),
        busy: t('busy'),
        ready: t('ready'),
        confirm: t('confirm'),
        done: (written) => t('done', { written }),
      }}
      next={{ href: planHref, label: t('toPlan') }}
    />
  );
}
