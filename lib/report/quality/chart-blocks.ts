import { chartsOf, isRedefinedAt, type MeasureChart } from '@/lib/domain/measurement/measure-charts';
import { numberOf } from '@/lib/domain/measurement/told-figures';
import type { GatheredMeasure } from '@/lib/domain/quality-document/gathered';
import {
  chartCaption,
  chartName,
  chartNumber,
  chartTarget,
  describeChart,
  type MeasuringText,
  untoldFigure,
} from '@/lib/text/describe-chart';
import type { BarChart, Chart, LineChart } from '../document/report-document';

/** The charts of what was gathered of a measure, which has a title; none where too little is told. */
export const chartBlocks = (measure: GatheredMeasure, title: string, t: MeasuringText): Chart[] =>
  chartsOf(measure).map((chart) => {
    const drawn = {
      kind: 'chart',
      caption: chartCaption(chart, title, t),
      alternative: describeChart(chart, title, t),
      targets: chart.targets.map((target) => ({ value: target.value, label: chartTarget(target, t) })),
      inWords: (value: number) => chartNumber(chart, value, t),
    } as const;
    return chart.shows === 'time' ? { ...drawn, ...linesOf(chart, t) } : { ...drawn, ...barsOf(chart, t) };
  });

const linesOf = (
  { times, series }: MeasureChart,
  t: MeasuringText,
): Pick<LineChart, 'draws' | 'places' | 'lines'> => ({
  draws: 'lines',
  places: times.map(({ to }, place) => ({
    label: to,
    apart: isRedefinedAt(times, place) ? t('chart.redefined') : null,
  })),
  lines: series.map(({ group, figures }) => ({
    name: chartName(group, t),
    values: figures.map((figure) => figure && numberOf(figure)),
  })),
});

const barsOf = (chart: MeasureChart, t: MeasuringText): Pick<BarChart, 'draws' | 'bars'> => ({
  draws: 'bars',
  bars: chart.series.map(({ group, figures: [figure = null] }) => {
    const value = figure && numberOf(figure);
    return {
      name: chartName(group, t),
      value,
      words: value === null ? untoldFigure(figure, t) : chartNumber(chart, value, t),
    };
  }),
});
