'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import type { ShareChartProps } from './share-chart';

/** The library that draws is large: it comes after the page, whose table says the same. */
const ShareChart = dynamic(() => import('./share-chart'), { ssr: false, loading: Loading });

function Loading() {
  return <p className="text-sm text-ink-3">{useTranslations('results.years')('loading')}</p>;
}

/** The chart as one picture with a name. */
export function LateShareChart(props: ShareChartProps) {
  const t = useTranslations('results.years');
  return (
    <div role="img" aria-label={t('chartLabel')} className="min-h-75 min-w-80">
      <ShareChart {...props} />
    </div>
  );
}
