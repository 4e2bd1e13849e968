'use client';

import { useTranslations } from 'next-intl';
import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  Legend,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { isRedefinedAt, type MeasureChart } from '@/lib/domain/measurement/measure-charts';
import { numberOf } from '@/lib/domain/measurement/told-figures';
import { chartName, chartNumber, chartTarget, untoldFigure } from '@/lib/text/describe-chart';

/** Told apart by dashes, not by colour alone. */
const dashes = ['0', '6 4', '2 3', '8 3 2 3', '1 4', '10 4'] as const;

const text = { fill: 'var(--color-ink-2)', fontSize: 'var(--text-xs)' } as const;
const muted = 'var(--color-ink-3)';
const lined = 'var(--color-line)';

/** What was measured, as it may be told: over time, or by group. Nothing moves, and print shows the same. */
export default function MeasuredChart({ chart }: { chart: MeasureChart }) {
  return chart.shows === 'time' ? <OverTime chart={chart} /> : <ByGroup chart={chart} />;
}

/** The numbers of each line, a place after the other; one that nothing is told of stands before another definition. */
function placesOf({ times, series }: MeasureChart) {
  return times.flatMap(({ to }, at) => {
    const numbers = series.map(({ figures }, index) => {
      const figure = figures[at] ?? null;
      return [`of${index}`, figure && numberOf(figure)];
    });
    const place = { day: to, place: String(at), ...Object.fromEntries(numbers) };
    return isRedefinedAt(times, at) ? [{ day: '', place: `before ${at}` }, place] : [place];
  });
}

/** No line leads across a figure that is not told, nor from one definition to another. */
function OverTime({ chart }: { chart: MeasureChart }) {
  const t = useTranslations('measuring');
  const { series, targets } = chart;
  const data = placesOf(chart);
  const dayOf = new Map(data.map(({ place, day }) => [place, day]));
  return (
    <ResponsiveContainer width="100%" height={280} initialDimension={{ width: 560, height: 280 }}>
      <LineChart accessibilityLayer={false} data={data} margin={{ top: 16, right: 24, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke={lined} />
        <XAxis
          dataKey="place"
          tickFormatter={(place: string) => dayOf.get(place) ?? ''}
          tick={text}
          stroke="var(--color-line-strong)"
          padding={{ left: 24, right: 24 }}
        />
        <YAxis
          tickFormatter={(value: number) => chartNumber(chart, value, t)}
          width={64}
          tick={text}
          stroke="none"
        />
        {data
          .filter(({ day }) => day === '')
          .map(({ place }) => (
            <ReferenceLine
              key={place}
              x={place}
              stroke={muted}
              strokeDasharray="3 2"
              label={{ ...text, value: t('chart.redefined'), position: 'insideTop' }}
            />
          ))}
        {targets.map((target) => (
          <ReferenceLine
            key={chartTarget(target, t)}
            y={target.value}
            ifOverflow="extendDomain"
            stroke={muted}
            strokeDasharray="2 4"
            label={{ ...text, value: chartTarget(target, t), position: 'insideBottomRight' }}
          />
        ))}
        <Legend
          verticalAlign="bottom"
          align="left"
          iconSize={24}
          formatter={(name) => <span className="text-xs text-ink-2">{name}</span>}
        />
        {series.map(({ group }, index) => (
          <Line
            key={group ?? ''}
            name={chartName(group, t)}
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

const barRoom = 32;

/** A bar for each group, with its number in words or why there is none. */
function ByGroup({ chart }: { chart: MeasureChart }) {
  const t = useTranslations('measuring');
  const data = chart.series.map(({ group, figures: [figure = null] }) => {
    const value = figure && numberOf(figure);
    return {
      name: chartName(group, t),
      value: value ?? 0,
      words: value === null ? untoldFigure(figure, t) : chartNumber(chart, value, t),
    };
  });
  const height = data.length * barRoom + 40;
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 560, height }}>
      <BarChart
        accessibilityLayer={false}
        layout="vertical"
        data={data}
        margin={{ top: 16, right: 96, bottom: 0, left: 0 }}
      >
        <XAxis type="number" tick={text} tickFormatter={(value: number) => chartNumber(chart, value, t)} />
        <YAxis type="category" dataKey="name" width={144} tick={text} stroke="var(--color-line-strong)" />
        {chart.targets.map((target) => (
          <ReferenceLine
            key={chartTarget(target, t)}
            x={target.value}
            ifOverflow="extendDomain"
            stroke={muted}
            strokeDasharray="2 4"
            label={{ ...text, value: chartTarget(target, t), position: 'top' }}
          />
        ))}
        <Bar dataKey="value" barSize={14} fill="var(--color-accent)" isAnimationActive={false}>
          <LabelList {...text} dataKey="words" position="right" />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}
