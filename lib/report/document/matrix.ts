import { withoutFootnoteMarks } from '@/lib/domain/template/footnote-marks';
import type { MatrixRow } from '@/lib/domain/template/item-schema';
import type { Matrix } from '@/lib/domain/template/template-schema';
import { comment, marginalia } from './finding';
import type { Block, Cell, Run } from './report-document';
import { findingOn, type ReportSource, requireItem } from './report-source';
import { formRuns } from './written';

const columnWidth = 58;

/** A matrix as the form has it: a row for each control, a column for each answer, a box in each cell. */
export function matrixBlocks(matrix: Matrix, source: ReportSource): Block[] {
  const { columns, rows, heading, guidance = [] } = matrix;
  const head: Cell[] = [
    [[{ text: source.t('table.point') }]],
    [formRuns(heading), ...guidance.map(formRuns)],
    ...columns.map(({ label }) => [formRuns(label)]),
  ];
  return [
    {
      kind: 'table',
      look: 'matrix',
      widths: [30, null, ...columns.map(() => columnWidth)],
      head,
      headerColumn: 1,
      rows: rows.map((row) => matrixRow(row, matrix, source)),
    },
    ...comment(findingOn(matrix.key, source).comment, matrix.comment?.label ?? source.t('comment')),
  ];
}

function matrixRow(row: MatrixRow, { columns }: Matrix, source: ReportSource): Cell[] {
  const finding = findingOn(row.key, source);
  const { number } = requireItem(row.key, source);
  const boxes = columns.map(({ code, label }): Cell => {
    const checked = finding.answer === code;
    const column = withoutFootnoteMarks(label);
    return { checked, said: source.t(checked ? 'boxIn.checked' : 'boxIn.unchecked', { column }) };
  });
  const said: Run[][] = [formRuns(row.label), ...remarks(row, source)];
  return [number === null ? [] : [[{ text: number, tone: 'muted' }]], said, ...boxes];
}

/** A row has no place under it, so what was said of it stands in its first cell. */
function remarks(row: MatrixRow, source: ReportSource): Run[][] {
  const finding = findingOn(row.key, source);
  const lines: Run[][] = [];
  if (finding.answer === null) lines.push([{ text: source.t('unanswered'), tone: 'muted' }]);
  lines.push(...marginalia(finding, source));
  if (finding.comment !== null) {
    const label = row.comment?.label ?? source.t('comment');
    lines.push([{ text: source.t('labelled', { label, words: finding.comment }), tone: 'muted' }]);
  }
  return lines;
}
