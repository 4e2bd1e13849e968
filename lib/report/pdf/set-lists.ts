import type { ListItem, Option } from '../document/report-document';
import type { PdfNode } from './pdfmake-engine';
import { type Measure, type SetBlock, setBox, setRuns, sizes } from './set-runs';
import { element } from './structure';

/** Where a box to tick stands, in points. */
export const boxColumn = 16;

function setOption({ box, runs }: Option, { coverage }: Measure) {
  const label: PdfNode = { text: setRuns(runs, coverage) };
  const mark = setBox(box, { margin: [0, 1.2, 0, 0] });
  const item = element('LI', [
    element('Lbl', mark, { alt: box.said }),
    element('LBody', [element('P', label)]),
  ]);
  return { mark, label, item };
}

/** Alternatives under each other, each with its box. */
export function setOptions(options: readonly Option[], measure: Measure): SetBlock {
  const set = options.map((option) => setOption(option, measure));
  const rows = set.map(({ mark, label }) => ({
    columns: [
      { width: boxColumn, stack: [mark] },
      { width: '*', stack: [label] },
    ],
    margin: [0, 0, 0, 4],
  }));
  return {
    node: { stack: rows, margin: [0, 0, 0, 2] },
    elements: [
      element(
        'L',
        set.map(({ item }) => item),
        { numbering: 'Square' },
      ),
    ],
  };
}

/** Short alternatives beside each other. */
export function setBeside(options: readonly Option[], measure: Measure): SetBlock {
  const set = options.map((option) => setOption(option, measure));
  const columns = set.flatMap(({ mark, label }) => [
    { width: boxColumn, stack: [mark] },
    { width: 'auto', stack: [label], margin: [0, 0, 22, 0] },
  ]);
  return {
    node: { columns, margin: [0, 0, 0, 4] },
    elements: [
      element(
        'L',
        set.map(({ item }) => item),
        { numbering: 'Square' },
      ),
    ],
  };
}

/** Numbered notes. */
export function setList(items: readonly ListItem[], { coverage }: Measure): SetBlock {
  const set = items.map(({ label, runs }) => ({
    label: { text: setRuns([{ text: label }], coverage), fontSize: sizes.small },
    text: { text: setRuns(runs, coverage), fontSize: sizes.small },
  }));
  const rows = set.map(({ label, text }) => ({
    columns: [
      { width: 18, stack: [label] },
      { width: '*', stack: [text] },
    ],
    margin: [0, 0, 0, 3],
  }));
  const elements = set.map(({ label, text }) =>
    element('LI', [element('Lbl', label), element('LBody', [element('P', text)])]),
  );
  return { node: { stack: rows }, elements: [element('L', elements, { numbering: 'Decimal' })] };
}
