import type { SplitBy } from '@/lib/domain/measurement/figure-grid';
import { writeFigure } from '@/lib/domain/measurement/figure-notation';
import type { Measured } from '@/lib/domain/measurement/measurement';
import { percentOf, type ToldFigure, type ToldGrid } from '@/lib/domain/measurement/told-figures';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { MeasureKind } from '@/lib/domain/plan/measure';
import { shownLabel } from '@/lib/domain/plan/plan-schema';
import type { Language } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import { type Column, type Sheet, sheetOf } from './spreadsheet';

/** What may be told of a measurement, and what it is of. */
export interface SheetMeasurement extends Measured {
  readonly indicator: { readonly key: string; readonly label: string; readonly title: string };
  readonly kind: MeasureKind;
  readonly grid: ToldGrid;
  readonly comment: string | null;
  readonly version: number;
  readonly savedOn: PlainDate;
}

/** What the file says of itself. */
export interface MeasurementSheetsAbout {
  readonly plan: string;
  readonly takenOut: PlainDate;
  readonly smallCountLimit: number;
}

interface FigureRow extends SheetMeasurement {
  readonly figure: ToldFigure;
  /** The group by each split, where the figure is of one. */
  readonly groups: Partial<Record<SplitBy['by'], string>>;
}

/** As many as a process can hold, and more than the indicators of a year make. */
export const mostFigureRows = 30_000;

/** What may be told of measurements, one row a figure, at most the first 30 000, and a sheet that says what the rows are. */
export function measurementSheets(
  measurements: readonly SheetMeasurement[],
  about: MeasurementSheetsAbout,
  language: Language,
): Sheet[] {
  const t = translator(language, 'measurementExport');
  const columns = [...whatColumns(language), ...figureColumns(language), ...standingColumns(language)];
  const rows = measurements.flatMap(figureRows);
  const most = { most: mostFigureRows, count: rows.length };
  return [
    sheetOf(t('sheet'), columns, rows.slice(0, mostFigureRows)),
    sheetOf(
      t('about'),
      [
        { kind: 'text', header: t('what'), width: 20, of: ([what]) => what },
        { kind: 'text', header: t('says'), width: 80, of: ([, says]) => says },
      ] satisfies Column<readonly [string, string]>[],
      [
        [t('plan'), about.plan],
        [t('takenOut'), about.takenOut],
        [t('groups'), t('groupsText')],
        [t('hidden'), translator(language, 'measuring')('hiddenNote', { limit: about.smallCountLimit })],
        ...(rows.length > mostFigureRows ? [[t('leftOut'), t('leftOutText', most)] as const] : []),
      ],
    ),
  ];
}

function figureRows(measurement: SheetMeasurement): readonly FigureRow[] {
  const { rowsBy, columnsBy, figures } = measurement.grid;
  return figures.flatMap((cells, row) =>
    cells.map((figure, column) => ({
      ...measurement,
      figure,
      groups: { ...groupOf(rowsBy, row), ...groupOf(columnsBy, column) },
    })),
  );
}

const groupOf = (split: SplitBy | null, at: number): FigureRow['groups'] => {
  const group = split?.groups[at];
  return split && group !== undefined ? { [split.by]: group } : {};
};

/** Of what the figure is, under the names by which such a file is read in. */
function whatColumns(language: Language): Column<FigureRow>[] {
  const t = translator(language, 'measurementExport');
  const read = translator(language, 'measurementImport');
  const kinds = translator(language, 'measuring');
  const group = (by: SplitBy['by']): Column<FigureRow> => ({
    kind: 'text',
    header: read(`column.${by}`),
    width: 16,
    of: ({ groups }) => groups[by] ?? null,
  });
  return [
    {
      kind: 'text',
      header: read('column.indicator'),
      width: 10,
      of: ({ indicator }) => shownLabel(indicator.label),
    },
    { kind: 'text', header: t('title'), width: 44, of: ({ indicator }) => indicator.title },
    { kind: 'text', header: t('key'), width: 24, of: ({ indicator }) => indicator.key },
    { kind: 'number', header: read('column.measure'), width: 8, of: ({ measure }) => measure + 1 },
    { kind: 'text', header: t('kind'), width: 18, of: ({ kind }) => kinds(`measureKind.${kind}`) },
    { kind: 'day', header: read('column.from'), width: 12, of: ({ from }) => from },
    { kind: 'day', header: read('column.to'), width: 12, of: ({ to }) => to },
    group('section'),
    group('unit'),
    group('sex'),
    group('age'),
  ];
}

function figureColumns(language: Language): Column<FigureRow>[] {
  const t = translator(language, 'measurementExport');
  const number = (header: string, of: (figure: ToldFigure) => number | null): Column<FigureRow> => ({
    kind: 'number',
    header,
    width: 12,
    of: ({ figure }) => of(figure),
  });
  return [
    {
      kind: 'text',
      header: translator(language, 'measurementImport')('column.figure'),
      width: 20,
      of: ({ figure }) => inWords(figure, language),
    },
    number(t('numerator'), (figure) => (figure.kind === 'share' ? figure.numerator : null)),
    number(t('denominator'), (figure) => (figure.kind === 'share' ? figure.denominator : null)),
    { kind: 'share', header: t('share'), width: 10, of: ({ figure }) => shareOf(figure) },
    number(t('number'), numberAlone),
    number(t('median'), (figure) => (figure.kind === 'average' ? figure.median : null)),
    number(t('of'), (figure) => (figure.kind === 'average' || figure.kind === 'value' ? figure.of : null)),
    { kind: 'text', header: t('state'), width: 12, of: ({ figure }) => t(`states.${stateOf(figure)}`) },
  ];
}

function standingColumns(language: Language): Column<FigureRow>[] {
  const t = translator(language, 'measurementExport');
  return [
    {
      kind: 'text',
      header: translator(language, 'measurementImport')('column.comment'),
      width: 44,
      of: ({ comment }) => comment,
    },
    { kind: 'number', header: t('version'), width: 10, of: ({ version }) => version },
    { kind: 'day', header: t('savedOn'), width: 12, of: ({ savedOn }) => savedOn },
  ];
}

function stateOf({ kind }: ToldFigure): 'told' | 'missing' | 'hidden' {
  return kind === 'missing' || kind === 'hidden' ? kind : 'told';
}

/** As it is written where figures are, or why there is none. */
function inWords(figure: ToldFigure, language: Language): string {
  const t = translator(language, 'measurementExport');
  if (figure.kind === 'hidden') return t('states.hidden');
  return writeFigure(figure, language) || t('states.missing');
}

function shareOf(figure: ToldFigure): number | null {
  const percent = figure.kind === 'share' ? percentOf(figure.numerator, figure.denominator) : null;
  return percent === null ? null : percent / 100;
}

/** A count, a mean or a value. */
function numberAlone(figure: ToldFigure): number | null {
  if (figure.kind === 'count') return figure.count;
  if (figure.kind === 'average') return figure.mean;
  return figure.kind === 'value' ? figure.value : null;
}
