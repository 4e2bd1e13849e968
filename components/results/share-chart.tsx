'use client';

import { useTranslations } from 'next-intl';
import {
  CartesianGrid,
  LabelList,
  Legend,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
} from 'recharts';
import type { UnitSeries } from '@/lib/domain/results/unit-years';

export type ShareChartProps = {
  series: readonly UnitSeries[];
  /** The days across which nothing is compared. */
  mergers: readonly string[];
  /** The threshold of the newest audit, from 0 to 1. */
  threshold: number;
};

/** Told apart by shape and dashes, not by colour alone. */
const shapes = ['circle', 'square', 'triangle', 'diamond', 'star', 'cross'] as const;
const dashes = ['0', '6 4', '2 3', '8 3 2 3', '1 4', '10 4'] as const;

const muted = 'var(--color-ink-3)';
const text = { fill: 'var(--color-ink-2)', fontSize: 'var(--text-xs)' } as const;

/** A day as a number of years, so that the distances between visits are true. */
function yearsOf(day: string): number {
  const year = Number(day.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(`${day}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

const steps = (from: number, to: number, size: number): number[] =>
  Array.from({ length: Math.floor((to - from) / size) + 1 }, (_, step) => from + step * size);

const percent = (share: number): number => Math.floor(share * 100);

/**
 * The share of fulfilled over the years. Each series has a line of its own: none leads across a merger or from one version
 * of a template to another. Nothing moves, and everything is drawn in the tokens of the theme, in print too.
 */
export default function ShareChart({ series, mergers, threshold }: ShareChartProps) {
  const t = useTranslations('results.years');
  const shares = series.flatMap(({ points }) => points.map(({ share }) => percent(share)));
  const visits = series.flatMap(({ points }) => points.map(({ heldOn }) => yearsOf(heldOn)));
  const first = Math.floor(Math.min(...visits));
  const last = Math.ceil(Math.max(...visits));
  const lowest = Math.max(0, Math.floor(Math.min(percent(threshold) - 1, ...shares) / 10) * 10);
  return (
    <ResponsiveContainer width="100%" height={320} initialDimension={{ width: 560, height: 320 }}>
      <ScatterChart accessibilityLayer={false} margin={{ top: 24, right: 16, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          type="number"
          dataKey="at"
          domain={[first, last]}
          ticks={steps(first, last, 1)}
          tick={text}
          tickFormatter={String}
          stroke="var(--color-line-strong)"
        />
        <YAxis
          type="number"
          dataKey="percent"
          domain={[lowest, 100]}
          ticks={steps(lowest, 100, 10)}
          unit=" %"
          width={56}
          tick={text}
          stroke="none"
        />
        <ReferenceLine
          y={percent(threshold)}
          stroke={muted}
          strokeDasharray="2 4"
          label={{
            ...text,
            value: t('threshold', { share: `${percent(threshold)} %` }),
            position: 'insideBottomRight',
          }}
        />
        {mergers.map((day) => (
          <ReferenceLine
            key={day}
            x={yearsOf(day)}
            stroke="var(--color-line-strong)"
            label={{ ...text, value: t('merger', { day }), position: 'insideTopLeft', dy: -22 }}
          />
        ))}
        <Legend
          verticalAlign="bottom"
          align="left"
          iconSize={10}
          formatter={(name) => <span className="text-xs text-ink-2">{name}</span>}
        />
        {series.map(({ key, own, points, unitName, templateName, versionNumber }, index) => (
          <Scatter
            key={key}
            name={t('series', { unit: unitName, template: templateName, version: versionNumber })}
            legendType={shapes[index % shapes.length] ?? 'circle'}
            data={points.map(({ heldOn, share }) => ({ at: yearsOf(heldOn), percent: percent(share) }))}
            shape={shapes[index % shapes.length] ?? 'circle'}
            fill={own ? 'var(--color-accent)' : muted}
            line={{
              stroke: own ? 'var(--color-accent)' : muted,
              strokeWidth: own ? 3 : 2,
              strokeDasharray: dashes[index % dashes.length] ?? '0',
            }}
            isAnimationActive={false}
          >
            <LabelList dataKey="percent" position="top" fill="var(--color-ink)" fontSize="var(--text-sm)" />
          </Scatter>
        ))}
      </ScatterChart>
    </ResponsiveContainer>
  );
}
