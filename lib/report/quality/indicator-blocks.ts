import { percentOf, type ToldFigure } from '@/lib/domain/measurement/told-figures';
import type { GatheredIndicators, GatheredMeasure } from '@/lib/domain/quality-document/gathered';
import { richTextOf } from '@/lib/domain/quality-document/rich-text';
import {
  type DataChoice,
  type IndicatorEntry,
  reasonOf,
  showsCharts,
} from '@/lib/domain/quality-document/section';
import type { Block, Cell, Run } from '../document/report-document';
import { paragraph } from '../document/written';
import { chartBlocks } from './chart-blocks';
import { richBlocks } from './rich-blocks';
import type { GatheredText, TableText } from './table-text';

type IndicatorsChoice = Extract<DataChoice, { kind: 'indicators' }>;

/** Below the headings of sections and of what stands in their texts. */
const indicatorLevel = 4;

/** Each indicator with its figures as a chart, where the section has charts, and a table; or in words why there are none. */
export function indicatorBlocks(
  choice: IndicatorsChoice,
  gathered: GatheredIndicators['entries'],
  words: GatheredText,
): Block[] {
  const { entries } = choice;
  const { tables: t } = words;
  if (entries.length === 0) return [paragraph(t('indicators.none'))];
  const withCharts = showsCharts(choice);
  const blocks = entries.flatMap((entry, at) =>
    entryBlocks(entry, gathered[at]?.measures ?? [], words, withCharts),
  );
  const hides = gathered.some(({ measures }) =>
    measures.some(({ series }) =>
      series.some(({ figures }) => figures.some((figure) => figure?.kind === 'hidden')),
    ),
  );
  return [...blocks, ...(hides ? [paragraph(t('indicators.hiddenNote'), { tone: 'muted' })] : [])];
}

function entryBlocks(
  entry: IndicatorEntry,
  measures: readonly GatheredMeasure[],
  words: GatheredText,
  withCharts: boolean,
): Block[] {
  const { tables: t, measuring } = words;
  const unmeasured = measures.every(({ times }) => times.length === 0);
  const why = reasonOf(entry);
  const reason = why === null ? null : t(`indicators.${why}`);
  // The plan's own words may say so already.
  const isSaid = reason === null || (entry.text ?? '').includes(reason);
  return [
    { kind: 'paragraph', runs: [{ text: entry.title, strong: true }], keepWithNext: true },
    ...richBlocks(richTextOf(entry.text), indicatorLevel),
    ...measures.flatMap((measure) => {
      const charts = withCharts ? chartBlocks(measure, measure.name ?? entry.title, measuring) : [];
      return measureBlocks(measure, charts, t);
    }),
    ...(unmeasured && !isSaid ? [paragraph(reason, { tone: 'muted' })] : []),
  ];
}

function measureBlocks(
  { name, targets, times, series }: GatheredMeasure,
  charts: readonly Block[],
  t: TableText,
): Block[] {
  const targetWords = targets.map(({ unit, words }) =>
    paragraph(unit === null ? t('indicators.target', { words }) : t('indicators.targetOf', { unit, words })),
  );
  if (times.length === 0) return targetWords;
  const heads = [t('indicators.time'), ...series.map(({ group }) => group ?? t('indicators.all'))];
  const rows = times.map(({ from, to }, at): Cell[] => [
    [[{ text: from === to ? to : t('indicators.span', { from, to }) }]],
    ...series.map(({ figures }): Cell => [figureRuns(figures[at] ?? { kind: 'missing' }, t)]),
  ]);
  return [
    ...(name === null ? [] : [{ ...paragraph(name), keepWithNext: true } as Block]),
    ...charts,
    ...tablesOf(heads, rows),
    ...targetWords,
  ];
}

/** How many groups stand beside each other on a page, at most. */
const columnsOnAPage = 6;

/** A table with as many groups as fit, and then another for those that do not. */
function tablesOf(heads: readonly string[], rows: readonly (readonly Cell[])[]): Block[] {
  const groups = heads.length - 1;
  return Array.from({ length: Math.ceil(groups / columnsOnAPage) }, (_, at): Block => {
    const [from, to] = [1 + at * columnsOnAPage, 1 + (at + 1) * columnsOnAPage];
    const part = <Column>(row: readonly Column[]): Column[] => [...row.slice(0, 1), ...row.slice(from, to)];
    const columns = part(heads);
    return {
      kind: 'table',
      look: 'rows',
      widths: columns.map((_column, column) => (column === 0 ? 96 : null)),
      head: columns.map((text): Cell => [[{ text }]]),
      headerColumn: 0,
      rows: rows.map(part),
    };
  });
}

function figureRuns(figure: ToldFigure, t: TableText): Run[] {
  const words = figureWords(figure, t);
  return words === null ? [{ text: t(`indicators.${untold(figure)}`), tone: 'muted' }] : [{ text: words }];
}

const untold = ({ kind }: ToldFigure): 'hidden' | 'missing' => (kind === 'hidden' ? 'hidden' : 'missing');

/** A figure in words; null where there is none to tell. */
function figureWords(figure: ToldFigure, t: TableText): string | null {
  switch (figure.kind) {
    case 'count':
      return String(figure.count);
    case 'share': {
      const { numerator, denominator } = figure;
      const percent = percentOf(numerator, denominator);
      const share = t('indicators.share', { numerator, denominator });
      return percent === null ? share : `${t('indicators.percent', { percent })} (${share})`;
    }
    case 'average':
      return [
        ...(figure.mean === null ? [] : [t('indicators.mean', { value: figure.mean })]),
        ...(figure.median === null ? [] : [t('indicators.median', { value: figure.median })]),
        t('indicators.of', { of: figure.of }),
      ].join(', ');
    case 'value':
      return figure.of === null
        ? t('indicators.value', { value: figure.value })
        : `${t('indicators.value', { value: figure.value })} ${t('indicators.of', { of: figure.of })}`;
    case 'yesNo':
      return t(figure.yes ? 'indicators.yes' : 'indicators.no');
    case 'missing':
    case 'hidden':
      return null;
  }
}
