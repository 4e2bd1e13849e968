import { scaleLinear } from 'd3-scale';
import type { BarChart } from '../../document/report-document';
import { colours, type Measure } from '../set-runs';
import { targetLook } from './chart-look';
import { barHeight, barPlaces, chartText, lineOfText } from './chart-size';
import { roughTextWidth } from './rough-text';
import { svgElement, svgText } from './svg-element';

const gap = 6;
/** Where the first line of a name stands below the upper edge of its bar. */
const baseline = 7.4;

/** A bar for each group, its name to the left and its number to the right of it. */
export function drawBars(chart: BarChart, { coverage, width, headingColour }: Measure): string[] {
  const { places, height, names } = barPlaces(chart, width);
  const said = Math.max(...chart.bars.map(({ words }) => roughTextWidth(words, chartText)));
  const x = scaleLinear()
    .domain(rangeOf(chart))
    .range([names + gap, width - said - gap]);
  const say = (words: string, left: number, y: number, fill: string) =>
    svgText(words, coverage, { x: left, y, 'font-size': chartText, fill });
  const bars = chart.bars.flatMap(({ value, words }, at) => {
    const place = places[at];
    if (!place) return [];
    const named = place.lines.map((line, row) =>
      say(line, 0, place.y + baseline + row * lineOfText, colours.ink),
    );
    if (value === null) return [...named, say(words, x(0) + gap, place.y + baseline, colours.muted)];
    const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
    const look = { fill: at === 0 ? (headingColour ?? colours.ink) : '#ffffff', stroke: colours.ink };
    return [
      ...named,
      svgElement('rect', {
        x: from,
        y: place.y,
        width: to - from,
        height: barHeight,
        'stroke-width': 0.8,
        ...look,
      }),
      say(words, to + gap, place.y + baseline, colours.ink),
    ];
  });
  const upright = (at: number, look: Readonly<Record<string, string | number>>) =>
    svgElement('line', { x1: at, y1: -2, x2: at, y2: height, ...look });
  return [
    ...bars,
    upright(x(0), { stroke: colours.rule, 'stroke-width': 0.8 }),
    ...chart.targets.map(({ value }) => upright(x(value), targetLook)),
  ];
}

function rangeOf({ bars, targets }: BarChart): [number, number] {
  const numbers = [...bars.flatMap(({ value }) => value ?? []), ...targets.map(({ value }) => value)];
  const [lowest, highest] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  return highest > lowest ? [lowest, highest] : [lowest, lowest + 1];
}
