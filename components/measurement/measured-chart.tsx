'use client';

import { useTranslations } from 'next-intl';
import {
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';

export type MeasuredChartProps = {
  /** The last days of what was measured, in their order. */
  days: readonly string[];
  /** Each with a number a day, null where none is told. */
  series: readonly { readonly name: string; readonly numbers: readonly (number | null)[] }[];
  /** What the numbers are in: *%*. */
  unit: string;
  targets: readonly { readonly value: number; readonly label: string }[];
};

/** Told apart by dashes, not by colour alone. */
const dashes = ['0', '6 4', '2 3', '8 3 2 3', '1 4', '10 4'] as const;

const text = { fill: 'var(--color-ink-2)', fontSize: 'var(--text-xs)' } as const;
const muted = 'var(--color-ink-3)';

/** What was measured over time. No line leads across a figure that is not told. Nothing moves, and print shows the same. */
export default function MeasuredChart({ days, series, unit, targets }: MeasuredChartProps) {
  const t = useTranslations('measuring.chart');
  const data = days.map((day, at) => ({
    day,
    ...Object.fromEntries(series.map(({ numbers }, index) => [`of${index}`, numbers[at] ?? null])),
  }));
  return (
    <ResponsiveContainer width="100%" height={280} initialDimension={{ width: 560, height: 280 }}>
      <LineChart accessibilityLayer={false} data={data} margin={{ top: 16, right: 24, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          dataKey="day"
          tick={text}
          stroke="var(--color-line-strong)"
          padding={{ left: 24, right: 24 }}
        />
        <YAxis unit={unit && ` ${unit}`} width={64} tick={text} stroke="none" />
        {targets.map(({ value, label }) => (
          <ReferenceLine
            key={`${label} ${value}`}
            y={value}
            ifOverflow="extendDomain"
            stroke={muted}
            strokeDasharray="2 4"
            label={{ ...text, value: t('target', { value: label }), position: 'insideBottomRight' }}
          />
        ))}
        <Legend
          verticalAlign="bottom"
          align="left"
          iconSize={24}
          formatter={(name) => <span className="text-xs text-ink-2">{name}</span>}
        />
        {series.map(({ name }, index) => (
          <Line
            key={name}
            name={name}
            dataKey={`of${index}`}
            legendType="plainline"
            stroke={index === 0 ? 'var(--color-accent)' : muted}
            strokeWidth={index === 0 ? 3 : 2}
            strokeDasharray={dashes[index % dashes.length] ?? '0'}
            dot={{ r: 4, strokeDasharray: '0' }}
            connectNulls={false}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}
