import type { Cell, Table } from '../document/report-document';
import type { PdfNode } from './pdfmake-engine';
import { isParagraphs, keptRow, keptTogether, roughRowHeight } from './rough-height';
import { colours, type Measure, type SetBlock, setBox, setRuns, sizes } from './set-runs';
import { element, type StructureElement } from './structure';

type Place = 'head' | 'rowHead' | 'data';

/** A table with the cells that head its columns and rows marked as such. Its head is repeated on each page. */
export function setTable(table: Table, measure: Measure): SetBlock {
  const head = table.head?.map((cell, column) => setCell(cell, column, 'head', table, measure)) ?? null;
  const rows = table.rows.map((row) =>
    row.map((cell, column) =>
      setCell(cell, column, column === table.headerColumn ? 'rowHead' : 'data', table, measure),
    ),
  );
  const rowElements = rows.map((row) =>
    element(
      'TR',
      row.map((cell) => cell.element),
    ),
  );
  const body = (head ? [head, ...rows] : rows).map((row) => row.map(({ node }) => node));
  return {
    node: {
      table: {
        widths: table.widths.map((width) => width ?? '*'),
        body,
        ...breaking(table, measure.width),
      },
      layout: table.look,
      margin: [0, 4, 0, 12],
    },
    elements: [
      element(
        'Table',
        head
          ? [
              element('THead', [
                element(
                  'TR',
                  head.map((cell) => cell.element),
                ),
              ]),
              element('TBody', rowElements),
            ]
          : [element('TBody', rowElements)],
      ),
    ],
  };
}

/** What is kept whole must fit on a page, or its end would be lost below it. */
function breaking({ head, rows, ...table }: Table, width: number): PdfNode {
  const heightOf = (row: readonly Cell[]) => roughRowHeight(row, { head, rows, ...table }, width);
  const rowsAreLow = rows.every((row) => heightOf(row) <= keptRow);
  const headIsLow = head !== null && heightOf(head) <= keptTogether;
  return {
    headerRows: headIsLow ? 1 : 0,
    dontBreakRows: rowsAreLow,
    ...(headIsLow && rowsAreLow ? { keepWithHeaderRows: 1 } : {}),
  };
}

function setCell(
  cell: Cell,
  column: number,
  place: Place,
  table: Table,
  { coverage }: Measure,
): { node: PdfNode; element: StructureElement } {
  const [role, scope] = roleAndScope(place);
  const described = scope === null ? {} : { scope };
  if (!isParagraphs(cell)) {
    const mark = setBox(cell, { alignment: 'center' });
    return {
      node: { stack: [mark] },
      element: element(role, [element('Span', mark, { alt: cell.said })], described),
    };
  }
  const texts = cell.map(
    (runs, index): PdfNode => ({
      text: setRuns(runs, coverage),
      margin: [0, index === 0 ? 0 : 2, 0, 0],
      ...lookOf(place, column, table),
    }),
  );
  return {
    node: { stack: texts },
    element: element(
      role,
      texts.map((text) => element('P', text)),
      described,
    ),
  };
}

function roleAndScope(place: Place): ['TH' | 'TD', 'Column' | 'Row' | null] {
  if (place === 'data') return ['TD', null];
  return ['TH', place === 'head' ? 'Column' : 'Row'];
}

function lookOf(place: Place, column: number, { look, headerColumn }: Table): PdfNode {
  if (place === 'head') {
    const overBoxes = look === 'matrix' && column > headerColumn;
    return { fontSize: sizes.small, bold: true, ...(overBoxes ? { alignment: 'center' } : {}) };
  }
  if (place === 'rowHead' && look === 'facts') return { fontSize: sizes.table, color: colours.muted };
  return { fontSize: sizes.table };
}

const half = 0.5;

function ruled(lineAbove: number, rule: (line: number, lines: number) => number): PdfNode {
  const isRule = (line: number, node: PdfNode) => rule(line, linesOf(node)) > half;
  return {
    hLineWidth: (line: number, node: PdfNode) => (line === 0 ? lineAbove : rule(line, linesOf(node))),
    vLineWidth: () => 0,
    hLineColor: (line: number, node: PdfNode) =>
      isRule(line, node) || line === 0 ? colours.rule : colours.line,
    paddingLeft: (column: number) => (column === 0 ? 0 : 5),
    paddingRight: () => 5,
    paddingTop: () => 4,
    paddingBottom: () => 4,
  };
}

function linesOf(node: PdfNode): number {
  const { table } = node as { readonly table: { readonly body: readonly unknown[] } };
  return table.body.length;
}

/** How the lines of each kind of table are drawn. */
export const tableLayouts: Readonly<Record<Table['look'] | 'frame', PdfNode>> = {
  facts: ruled(1, () => half),
  rows: ruled(0, (line, lines) => (line === 1 || line === lines ? 1 : half)),
  matrix: ruled(0, (line, lines) => (line === 1 || line === lines ? 1 : half)),
  frame: {
    hLineWidth: () => 1,
    vLineWidth: () => 1,
    hLineColor: () => colours.rule,
    vLineColor: () => colours.rule,
    paddingLeft: () => 12,
    paddingRight: () => 12,
    paddingTop: () => 9,
    paddingBottom: () => 9,
  },
};
