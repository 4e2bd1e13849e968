'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import type { MeasuredChartProps } from './measured-chart';

/** The library that draws is large: it comes after the page, whose table says the same. */
const MeasuredChart = dynamic(() => import('./measured-chart'), { ssr: false, loading: Loading });

function Loading() {
  return <p className="text-sm text-ink-3">{useTranslations('measuring.chart')('loading')}</p>;
}

/** The chart as one picture with a name. */
export function LateMeasuredChart(props: MeasuredChartProps) {
  const t = useTranslations('measuring.chart');
  return (
    <div role="img" aria-label={t('label')} className="min-h-75 min-w-80">
      <MeasuredChart {...props} />
    </div>
  );
}
