'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import type { MeasureChart } from '@/lib/domain/measurement/measure-charts';
import { describeChart } from '@/lib/text/describe-chart';

/** The library that draws is large: it comes after the page, whose table says the same. */
const MeasuredChart = dynamic(() => import('./measured-chart'), { ssr: false, loading: Loading });

function Loading() {
  return <p className="text-sm text-ink-3">{useTranslations('measuring.chart')('loading')}</p>;
}

type LateMeasuredChartProps = {
  chart: MeasureChart;
  /** What the chart is of. */
  title: string;
};

/** The chart as one picture, which says in words what it shows. */
export function LateMeasuredChart({ chart, title }: LateMeasuredChartProps) {
  const t = useTranslations('measuring');
  return (
    <div
      role="img"
      aria-label={describeChart(chart, title, t)}
      className={chart.shows === 'time' ? 'min-h-75 min-w-80' : 'min-w-80'}
    >
      <MeasuredChart chart={chart} />
    </div>
  );
}
