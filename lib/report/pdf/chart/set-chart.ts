import type { Chart } from '../../document/report-document';
import type { PdfNode } from '../pdfmake-engine';
import { colours, type Measure, type SetBlock, setRuns, sizes } from '../set-runs';
import { element } from '../structure';
import { drawBars } from './bar-chart';
import { lineLook, targetLook } from './chart-look';
import {
  chartSize,
  chartText,
  legendOf,
  legendPlaces,
  legendTop,
  lineOfText,
  sampleWidth,
} from './chart-size';
import { drawLines, drawMark } from './line-chart';
import { svgElement, svgText } from './svg-element';

/** A chart as a drawing with its caption below it, on one page: a figure that is described, then a paragraph. */
export function setChart(chart: Chart, measure: Measure): SetBlock {
  const { width, height, drawn } = chartSize(chart, measure.width);
  const picture = chart.draws === 'lines' ? drawLines(chart, measure) : drawBars(chart, measure);
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  const svg = svgElement('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, [
    ...picture,
    ...drawLegend(chart, legendTop(drawn), measure),
  ]);
  const drawing: PdfNode = { svg, width, height, margin: [0, 6, 0, 3] };
  const caption: PdfNode = {
    text: setRuns([{ text: chart.caption, tone: 'muted' }], measure.coverage),
    fontSize: sizes.small,
    margin: [0, 0, 0, 6],
  };
  return {
    node: { stack: [drawing, caption], unbreakable: true },
    elements: [element('Figure', drawing, { alt: chart.alternative }), element('P', caption)],
  };
}

function drawLegend(chart: Chart, top: number, { coverage, width, headingColour }: Measure): string[] {
  const { places } = legendPlaces(legendOf(chart), width);
  const lines = chart.draws === 'lines' ? chart.lines.length : 0;
  return places.flatMap(({ x, y, lines: words }, at) => {
    const middle = top + y + chartText * 0.62;
    const sample = { x1: x, y1: middle, x2: x + sampleWidth, y2: middle };
    const said = words.map((line, row) =>
      svgText(line, coverage, {
        x: x + sampleWidth + 6,
        y: top + y + chartText * 0.95 + row * lineOfText,
        'font-size': chartText,
        fill: colours.ink,
      }),
    );
    if (at >= lines) return [svgElement('line', { ...sample, ...targetLook }), ...said];
    const look = lineLook(at, headingColour ?? colours.ink);
    const stroke = { stroke: look.colour, 'stroke-width': look.width, 'stroke-dasharray': look.dashes };
    return [
      svgElement('line', { ...sample, ...stroke }),
      drawMark(look, x + sampleWidth / 2, middle),
      ...said,
    ];
  });
}
