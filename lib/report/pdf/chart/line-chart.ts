import { scaleLinear, scalePoint } from 'd3-scale';
import { line, symbol } from 'd3-shape';
import type { LineChart } from '../../document/report-document';
import { colours, type Measure } from '../set-runs';
import { type LineLook, lineLook, markSize, targetLook } from './chart-look';
import { chartText, overPlot, plotHeight } from './chart-size';
import { roughTextWidth } from './rough-text';
import { svgElement, svgText } from './svg-element';

type Say = (words: string, x: number, y: number, anchor: 'start' | 'middle' | 'end', fill?: string) => string;

/** Where things stand: `x` of a place and `y` of a number, in points from the upper left corner. */
interface Plot {
  readonly left: number;
  readonly right: number;
  readonly xOf: (place: number) => number;
  /** Between a place and the one before it. */
  readonly beforeOf: (place: number) => number;
  readonly yOf: (value: number) => number;
  readonly ticks: readonly number[];
}

const bottom = overPlot + plotHeight;

/** The numbers of each line over the places, broken where there is none and where a place stands apart. */
export function drawLines(chart: LineChart, { coverage, width, headingColour }: Measure): string[] {
  const plot = plotOf(chart, width);
  const say: Say = (words, x, y, anchor, fill = colours.muted) =>
    svgText(words, coverage, { x, y, 'text-anchor': anchor, 'font-size': chartText, fill });
  const looks = chart.lines.map((_, at) => lineLook(at, headingColour ?? colours.ink));
  return [
    ...numberAxis(chart, plot, say),
    ...placeAxis(chart, plot, say),
    ...chart.targets.map(({ value }) => ruler(plot.left, plot.yOf(value), plot.right, targetLook)),
    // What stands out is drawn last, over the others.
    ...chart.lines.map(({ values }, at) => drawLine(values, chart, plot, looks[at])).reverse(),
  ];
}

function plotOf(chart: LineChart, width: number): Plot {
  const numbers = [
    ...chart.lines.flatMap(({ values }) => values.filter((value) => value !== null)),
    ...chart.targets.map(({ value }) => value),
  ];
  const highest = Math.max(...numbers);
  const lowest = Math.min(0, ...numbers);
  const range = highest > lowest ? [lowest, highest] : [lowest, lowest + 1];
  const y = scaleLinear().domain(range).nice(4).range([bottom, overPlot]);
  const ticks = y.ticks(4);
  const left = Math.max(...ticks.map((tick) => roughTextWidth(chart.inWords(tick), chartText))) + 4;
  // A place that stands apart has an empty one before it.
  const slots = chart.places.flatMap(({ apart }, place) => (apart === null ? [place] : [place - 0.5, place]));
  const x = scalePoint<number>().domain(slots).range([left, width]).padding(0.6);
  return {
    left,
    right: width,
    xOf: (place) => x(place) ?? left,
    beforeOf: (place) => x(place - 0.5) ?? left,
    yOf: (value) => y(value),
    ticks,
  };
}

const ruler = (x1: number, y: number, x2: number, look: Readonly<Record<string, string | number>>): string =>
  svgElement('line', { x1, y1: y, x2, y2: y, ...look });

function numberAxis({ inWords }: LineChart, { ticks, left, right, yOf }: Plot, say: Say): string[] {
  return ticks.flatMap((tick) => [
    ruler(left, yOf(tick), right, {
      stroke: tick === 0 ? colours.rule : colours.line,
      'stroke-width': tick === 0 ? 0.8 : 0.5,
    }),
    say(inWords(tick), left - 4, yOf(tick) + chartText * 0.33, 'end'),
  ]);
}

/** The last place is always named, and of those before it as many as there is room for. */
function placeAxis({ places }: LineChart, plot: Plot, say: Say): string[] {
  const widest = Math.max(...places.map(({ label }) => roughTextWidth(label, chartText))) + 8;
  const step = places.length > 1 ? plot.xOf(1) - plot.xOf(0) : widest;
  const every = Math.max(1, Math.ceil(widest / step));
  return places.flatMap(({ label, apart }, place) => [
    ...((places.length - 1 - place) % every === 0
      ? [say(label, plot.xOf(place), bottom + chartText + 4, 'middle')]
      : []),
    ...(apart === null ? [] : apartMark(apart, plot.beforeOf(place), say)),
  ]);
}

const apartMark = (words: string, x: number, say: Say): string[] => [
  svgElement('line', {
    x1: x,
    y1: overPlot,
    x2: x,
    y2: bottom,
    stroke: colours.muted,
    'stroke-width': 0.8,
    'stroke-dasharray': '3 2',
  }),
  say(words, x, overPlot - 4, 'middle', colours.ink),
];

interface Point {
  readonly place: number;
  readonly value: number | null;
}

function drawLine(
  values: readonly (number | null)[],
  { places }: LineChart,
  { xOf, yOf }: Plot,
  look: LineLook | undefined,
): string {
  if (!look) return '';
  const points = values.flatMap((value, place): Point[] =>
    places[place]?.apart
      ? [
          { place: place - 0.5, value: null },
          { place, value },
        ]
      : [{ place, value }],
  );
  const path = line<Point>()
    .defined(({ value }) => value !== null)
    .x(({ place }) => xOf(place))
    .y(({ value }) => yOf(value ?? 0))(points);
  const marks = points.flatMap(({ place, value }) =>
    value === null ? [] : [drawMark(look, xOf(place), yOf(value))],
  );
  return svgElement('g', { stroke: look.colour, 'stroke-width': look.width }, [
    svgElement('path', { d: path ?? '', fill: 'none', 'stroke-dasharray': look.dashes }),
    ...marks,
  ]);
}

/** A mark of a line with its middle at a point. */
export const drawMark = ({ mark, fill, colour }: LineLook, x: number, y: number): string =>
  svgElement('path', {
    d: symbol(mark, markSize)() ?? '',
    transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})`,
    fill,
    stroke: colour,
    'stroke-width': 1,
  });
