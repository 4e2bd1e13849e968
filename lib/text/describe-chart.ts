import { isRedefinedAt, type MeasureChart, type MeasuredTime } from '@/lib/domain/measurement/measure-charts';
import { numberOf, type ToldFigure } from '@/lib/domain/measurement/told-figures';
import type { Target } from '@/lib/domain/plan/measure';
import type { translator } from './translator';

/** The words of measurements, in the language of whoever reads or of the document. */
export type MeasuringText = ReturnType<typeof translator<'measuring'>>;

/** A number of a chart in words: *82,5 %*. */
export const chartNumber = ({ isShare }: Pick<MeasureChart, 'isShare'>, value: number, t: MeasuringText) =>
  t(isShare ? 'chart.percent' : 'chart.number', { value });

/** A line or bar by its name. */
export const chartName = (group: string | null, t: MeasuringText): string => group ?? t('all');

/** Why a bar is not there. */
export const untoldFigure = (figure: ToldFigure | null, t: MeasuringText): string =>
  t(figure?.kind === 'hidden' ? 'figure.hidden' : 'figure.missing');

/** What is to be reached, in words: *Mål: 95 %, Vuxenenheten*. */
export const chartTarget = ({ value, measuredIn, unit }: Target, t: MeasuringText): string =>
  t('chart.target', {
    value: [
      `${chartNumber({ isShare: false }, value, t)} ${measuredIn}`,
      ...(unit === null ? [] : [unit]),
    ].join(', '),
  });

const chartTime = ({ from, to }: MeasuredTime, t: MeasuringText): string =>
  from === to ? to : t('time', { from, to });

/** What stands below a chart on paper. */
export function chartCaption(
  { shows, times: [first] }: MeasureChart,
  title: string,
  t: MeasuringText,
): string {
  return shows === 'time' || !first
    ? t('chart.captionOfTime', { title })
    : t('chart.captionOfGroups', { title, time: chartTime(first, t) });
}

/** What a chart shows, for those who hear it: each line or bar, the targets, and where lines are broken. */
export function describeChart(chart: MeasureChart, title: string, t: MeasuringText): string {
  const told =
    chart.shows === 'time'
      ? [t('chart.lines', { title }), ...coursesOf(chart, t), ...breaksOf(chart, t)]
      : barsOf(chart, title, t);
  const toReach = chart.targets.map((target) => `${chartTarget(target, t)}.`);
  return [...told, ...toReach, t('chart.sameInTable')].join(' ');
}

function coursesOf(chart: MeasureChart, t: MeasuringText): string[] {
  return chart.series.flatMap(({ group, figures }) => {
    const points = figures.flatMap((figure, at) => {
      const value = figure && numberOf(figure);
      const day = chart.times[at]?.to;
      return value === null || day === undefined ? [] : [{ value, day }];
    });
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return [];
    const name = chartName(group, t);
    const inWords = (value: number) => chartNumber(chart, value, t);
    if (points.length === 1) return t('chart.once', { name, value: inWords(first.value), day: first.day });
    const course = {
      name,
      first: inWords(first.value),
      from: first.day,
      last: inWords(last.value),
      to: last.day,
    };
    if (points.length === 2) return t('chart.course', course);
    const values = points.map(({ value }) => value);
    const [lowest, highest] = [Math.min(...values), Math.max(...values)].map(inWords);
    return t('chart.courseBetween', { ...course, lowest: lowest ?? '', highest: highest ?? '' });
  });
}

function breaksOf({ times, series }: MeasureChart, t: MeasuringText): string[] {
  const isBroken = series.some(({ figures }) =>
    figures.some((figure) => figure === null || numberOf(figure) === null),
  );
  const redefined = times.filter((_, place) => isRedefinedAt(times, place));
  return [
    ...(isBroken ? [t('chart.gap')] : []),
    ...redefined.map(({ to }) => t('chart.redefinedOn', { day: to })),
  ];
}

function barsOf(chart: MeasureChart, title: string, t: MeasuringText): string[] {
  const { times, series } = chart;
  const [first] = times;
  if (!first) return [];
  return [
    t('chart.bars', { title, time: chartTime(first, t) }),
    ...series.map(({ group, figures: [figure = null] }) => {
      const value = figure && numberOf(figure);
      const words = value === null ? untoldFigure(figure, t) : chartNumber(chart, value, t);
      return t('chart.bar', { name: chartName(group, t), value: words });
    }),
  ];
}
