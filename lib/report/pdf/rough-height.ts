import type { Block, Cell, Run, Table } from '../document/report-document';
import { chartSize } from './chart/chart-size';
import { sizes } from './set-runs';

/** Text is wider than this only when it is all capitals; then heights come out a little too small. */
const emPerCharacter = 0.5;
const lineHeight = 1.4;

/** A block this high or lower is kept on one page; a higher one may break, or its end would fall off the page. */
export const keptTogether = 260;

/** A row of a table this high or lower is kept whole; higher ones break, or they would leave half a page empty. */
export const keptRow = 130;

/** Headings and guidance higher than this, a third of a page, are not kept with what comes after them. */
export const keptLeading = 224;

/** Where the mark of a point stands, in points. */
export const pointColumn = 18;

/** From one line to write on by hand to the next, in points. */
export const writingLine = 24;

/** About how high the text is in points, in a column `width` points wide. */
export function roughTextHeight(runs: readonly Run[], width: number, size: number = sizes.text): number {
  const perLine = Math.max(1, Math.floor(width / (size * emPerCharacter)));
  const lines = runs
    .map(({ text }) => text)
    .join('')
    .split('\n')
    .reduce((count, line) => count + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return lines * size * lineHeight;
}

/** About how high the block is in points, with the space round it. */
export function roughHeight(block: Block, width: number): number {
  switch (block.kind) {
    case 'heading':
      return roughTextHeight(block.runs, width, 16) + 18;
    case 'paragraph':
      return roughTextHeight(block.runs, width, sizes[block.size ?? 'text']) + 4;
    case 'link':
      return roughTextHeight([{ text: block.address }], width);
    case 'options':
      return sum(block.options.map(({ runs }) => roughTextHeight(runs, width - 16) + 4));
    case 'list':
      return sum(block.items.map(({ runs }) => roughTextHeight(runs, width - 20) + 4));
    case 'points':
      return sum(block.items.map((item) => roughHeightOf(item, width - pointColumn)));
    case 'item':
      return roughTextHeight(block.label, width - 42) + 10 + roughHeightOf(block.content, width - 42);
    case 'table':
      return sum(
        (block.head ? [block.head, ...block.rows] : block.rows).map((row) =>
          roughRowHeight(row, block, width),
        ),
      );
    case 'chart':
      return (
        chartSize(block, width).height + roughTextHeight([{ text: block.caption }], width, sizes.small) + 12
      );
    case 'lines':
      return block.count * writingLine;
    case 'frame':
      return roughHeightOf(block.content, width - 24) + 24;
  }
}

export function roughHeightOf(blocks: readonly Block[], width: number): number {
  return sum(blocks.map((block) => roughHeight(block, width)));
}

/** About how high a row of the table is, in points. */
export function roughRowHeight(row: readonly Cell[], { widths }: Table, tableWidth: number): number {
  const fixed = sum(widths.map((width) => width ?? 0));
  const shares = widths.filter((width) => width === null).length;
  const heights = row.map((cell, column) => {
    const width = widths[column] ?? (tableWidth - fixed) / Math.max(1, shares);
    return isParagraphs(cell) ? sum(cell.map((runs) => roughTextHeight(runs, width - 10, sizes.table))) : 14;
  });
  return Math.max(14, ...heights) + 10;
}

export function isParagraphs(cell: Cell): cell is readonly (readonly Run[])[] {
  return Array.isArray(cell);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
