'use client';

import { useTranslations } from 'next-intl';

/** A size in bytes as one says it: `88 kB`, `1,4 MB`. */
export function useFileSize(): (bytes: number) => string {
  const t = useTranslations('evidence');
  return (bytes) =>
    bytes < 1_000_000
      ? t('size', { kilobytes: Math.round(bytes / 1000) })
      : t('sizeInMegabytes', { megabytes: Math.round(bytes / 100_000) / 10 });
}
