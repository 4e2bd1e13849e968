import type { BarChart, Chart } from '../../document/report-document';
import { brokenLines, roughTextWidth } from './rough-text';

/** In points. */
export const chartText = 8;
export const lineOfText = 10.5;
/** How high the lines of a line chart rise, at most. */
export const plotHeight = 118;
/** Over the plot: half a figure of the axis, or what is said of a place that stands apart. */
export const overPlot = 12;
/** Below it: the places. */
const underPlot = 15;
export const barHeight = 9;
const barGap = 5;
/** How much of the width the names of bars may take. */
const widestNames = 0.4;
const overLegend = 6;
/** A piece of the line before its name. */
export const sampleWidth = 26;
const legendGap = 16;

export interface LegendPlace {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

/** Where the names of lines stand under a chart, in its order, and how high they are together. */
export function legendPlaces(
  names: readonly string[],
  width: number,
): { places: LegendPlace[]; height: number } {
  const places: LegendPlace[] = [];
  let [x, y, rowHeight] = [0, 0, 0];
  for (const name of names) {
    const lines = brokenLines(name, width - sampleWidth - 6, chartText);
    const room = sampleWidth + 6 + Math.max(...lines.map((line) => roughTextWidth(line, chartText)));
    if (x > 0 && x + room > width) [x, y, rowHeight] = [0, y + rowHeight, 0];
    places.push({ x, y, lines });
    x += room + legendGap;
    rowHeight = Math.max(rowHeight, lines.length * lineOfText + 2);
  }
  return { places, height: y + rowHeight };
}

/** The names of what is drawn as lines, in the order of the legend. */
export const legendOf = (chart: Chart): string[] => [
  ...(chart.draws === 'lines' ? chart.lines.map(({ name }) => name) : []),
  ...chart.targets.map(({ label }) => label),
];

export interface BarPlace {
  readonly y: number;
  readonly lines: readonly string[];
  readonly height: number;
}

/** Where the bars stand, the names to their left broken into lines, and how high they are together. */
export function barPlaces(
  { bars }: BarChart,
  width: number,
): { places: BarPlace[]; height: number; names: number } {
  let y = 0;
  const places = bars.map(({ name }): BarPlace => {
    const lines = brokenLines(name, width * widestNames, chartText);
    const height = Math.max(barHeight, lines.length * lineOfText) + barGap;
    const place = { y, lines, height };
    y += height;
    return place;
  });
  const names = Math.max(
    ...places.flatMap(({ lines }) => lines.map((line) => roughTextWidth(line, chartText))),
  );
  return { places, height: y, names };
}

/** How large a chart is in a column of a width, and how high what is drawn over its legend. */
export function chartSize(chart: Chart, width: number): { width: number; height: number; drawn: number } {
  const drawn =
    chart.draws === 'lines' ? overPlot + plotHeight + underPlot : barPlaces(chart, width).height + barGap;
  const legend = legendPlaces(legendOf(chart), width).height;
  return { width, drawn, height: drawn + (legend > 0 ? overLegend + legend : 0) };
}

/** Where the legend begins. */
export const legendTop = (drawn: number): number => drawn + overLegend;
