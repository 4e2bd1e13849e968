import type { Block, HeadingLevel, Run } from '../document/report-document';
import { setChart } from './chart/set-chart';
import type { PdfNode } from './pdfmake-engine';
import {
  keptLeading,
  keptRow,
  keptTogether,
  pointColumn,
  roughHeight,
  roughHeightOf,
  roughRowHeight,
  writingLine,
} from './rough-height';
import { boxColumn, setBeside, setList, setOptions } from './set-lists';
import { colours, type Measure, type SetBlock, setBox, setRuns, sizes } from './set-runs';
import { setTable } from './set-table';
import { element, type StructureElement } from './structure';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const headings: Record<HeadingLevel, { size: number; above: number; below: number }> = {
  1: { size: 24, above: 18, below: 6 },
  2: { size: 15, above: 20, below: 6 },
  3: { size: 11.5, above: 12, below: 4 },
  4: { size: 10, above: 10, below: 3 },
  5: { size: 9.5, above: 8, below: 2 },
  6: { size: 9.5, above: 8, below: 2 },
};

/** In points: two centimetres and a half, which a telephone reads from arm's length. */
const qrSize = 71;

const numberColumn = 27;

/**
 * Sets blocks under each other. A heading or label, and the form's guidance, stay on the page of what they lead to:
 * with the whole of it when that is low, else with its first lines.
 */
export function setBlocks(blocks: readonly Block[], measure: Measure): SetBlock[] {
  const set: SetBlock[] = [];
  let leading: Block[] = [];
  for (const block of blocks) {
    if (isLeading(block)) leading.push(block);
    else {
      set.push(...setTogether(leading, block, measure));
      leading = [];
    }
  }
  const last = leading.pop();
  return last ? [...set, ...setTogether(leading, last, measure)] : set;
}

function isLeading(block: Block): boolean {
  return (
    block.kind === 'heading' ||
    (block.kind === 'paragraph' && block.keepWithNext === true) ||
    isGuidance(block)
  );
}

function isGuidance(block: Block): boolean {
  return block.kind === 'paragraph' && block.guidance === true;
}

function setTogether(leading: readonly Block[], block: Block, measure: Measure): SetBlock[] {
  const { width } = measure;
  const leadingHeight = roughHeightOf(leading, width);
  const guidance = leading.findIndex(isGuidance);
  const long = leading[guidance];
  if (long && leadingHeight > keptLeading) {
    return [
      ...setTogether(leading.slice(0, guidance), long, measure),
      ...setTogether(leading.slice(guidance + 1), block, measure),
    ];
  }
  const set = [...leading, block].map((each) => setBlock(each, measure));
  if (leading.length === 0) return set;
  // A table breaks well between its rows, so only a very low one is worth the empty space.
  const most = block.kind === 'table' ? keptTogether / 2 : keptTogether;
  if (leadingHeight + roughHeight(block, width) <= most) {
    const node = { stack: set.map((each) => each.node), unbreakable: true };
    return [{ node, elements: set.flatMap(({ elements }) => elements) }];
  }
  // What comes after a long lead may break, or lead and block would leave half a page empty before them.
  if (block.kind === 'item') set.splice(-1, 1, setItem(block, measure, false));
  const [first, ...rest] = set;
  if (!first) return [];
  const roomNeeded = Math.min(leadingHeight, keptLeading) + roomForStart(block, width);
  return [{ ...first, node: { ...wrapped(first.node), roomNeeded } }, ...rest];
}

/** The node in a container, so that it can ask for room without being another node than its texts know. */
function wrapped(node: PdfNode): PdfNode {
  return { stack: [node] };
}

const roomForLines = 60;
const roomForItem = 70;

/** What the first part of a block that cannot break takes. */
function roomForStart(block: Block, width: number): number {
  if (block.kind === 'item') return roomForItem;
  if (block.kind === 'frame') {
    const height = roughHeight(block, width);
    return height <= keptTogether ? height : roomForLines;
  }
  if (block.kind === 'chart') return roughHeight(block, width);
  if (block.kind !== 'table') return roomForLines;
  const first = roughRowHeight(block.rows[0] ?? [], block, width);
  const room = roughRowHeight(block.head ?? [], block, width) + (first <= keptRow ? first : roomForLines);
  return Math.min(room, keptTogether);
}

function setBlock(block: Block, measure: Measure): SetBlock {
  switch (block.kind) {
    case 'heading':
      return setHeading(block, measure);
    case 'paragraph':
      return setParagraph(block, measure);
    case 'link':
      return setLink(block, measure);
    case 'options':
      return block.beside ? setBeside(block.options, measure) : setOptions(block.options, measure);
    case 'list':
      return setList(block.items, measure);
    case 'points':
      return setPoints(block, measure);
    case 'item':
      return setItem(block, measure);
    case 'table':
      return setTable(block, measure);
    case 'chart':
      return setChart(block, measure);
    case 'lines':
      return setLines(block, measure);
    case 'frame':
      return setFrame(block, measure);
  }
}

function setHeading({ level, runs }: Of<'heading'>, { coverage, headingColour }: Measure): SetBlock {
  const { size, above, below } = headings[level];
  const strong = runs.map((run): Run => ({ ...run, strong: true }));
  const node: PdfNode = {
    text: setRuns(strong, coverage),
    fontSize: size,
    lineHeight: 1.05,
    margin: [0, above, 0, below],
  };
  if (level <= 2 && headingColour) node.color = headingColour;
  if (level <= 2) Object.assign(node, { outline: true, outlineText: runs.map(({ text }) => text).join('') });
  return { node, elements: [element(`H${level}`, node)] };
}

function setParagraph({ runs, size, keepWithNext }: Of<'paragraph'>, { coverage }: Measure): SetBlock {
  const node: PdfNode = {
    text: setRuns(runs, coverage),
    fontSize: sizes[size ?? 'text'],
    margin: [0, 0, 0, keepWithNext ? 1 : 5],
  };
  return { node, elements: [element('P', node)] };
}

function setLink({ address }: Of<'link'>, { width }: Measure): SetBlock {
  const node = {
    text: address,
    link: address,
    decoration: 'underline',
    // Broken, it would be a link for each piece.
    noWrap: roughHeight({ kind: 'link', address }, width) < 2 * sizes.text,
    margin: [0, 0, 0, 5],
  };
  return { node, elements: [element('P', [element('Link', node)])] };
}

function setPoints({ first, items }: Of<'points'>, measure: Measure): SetBlock {
  const inside = { ...measure, width: measure.width - pointColumn };
  const set = items.map((item, at) => ({
    label: { text: setRuns([{ text: first === null ? '•' : `${first + at}.` }], measure.coverage) },
    blocks: setBlocks(item, inside),
  }));
  const rows = set.map(({ label, blocks }) => ({
    columns: [
      { width: pointColumn, stack: [label] },
      { width: '*', stack: blocks.map(({ node }) => node) },
    ],
  }));
  const elements = set.map(({ label, blocks }) =>
    element('LI', [
      element('Lbl', label),
      element(
        'LBody',
        blocks.flatMap((block) => block.elements),
      ),
    ]),
  );
  const numbering = first === null ? 'Disc' : 'Decimal';
  return { node: { stack: rows, margin: [0, 0, 0, 2] }, elements: [element('L', elements, { numbering })] };
}

function setItem({ number, box, label, content }: Of<'item'>, measure: Measure, whole = true): SetBlock {
  const indent = numberColumn + (box ? boxColumn : 0);
  const inside = setBlocks(content, { ...measure, width: measure.width - indent });
  const words = { text: setRuns(label, measure.coverage), margin: [0, 0, 0, 3] };
  const parts: StructureElement[] = [];
  const columns: PdfNode[] = [];
  const numbered = {
    text: number ?? '',
    fontSize: sizes.small,
    color: colours.muted,
    margin: [0, 1.6, 0, 0],
  };
  columns.push({ width: numberColumn, stack: [numbered] });
  if (number !== null) parts.push(element('Span', numbered));
  if (box) {
    const mark = setBox(box, { margin: [0, 1.2, 0, 0] });
    columns.push({ width: boxColumn, stack: [mark] });
    parts.push(element('Span', mark, { alt: box.said }));
  }
  columns.push({ width: '*', stack: [words] });
  parts.push(element('Span', words));
  const answers = { stack: inside.map(({ node }) => node), margin: [indent, 0, 0, 0] };
  const height = roughHeight({ kind: 'item', number, box, label, content }, measure.width);
  const isKept = whole && height <= keptTogether;
  return {
    node: {
      stack: inside.length > 0 ? [{ columns }, answers] : [{ columns }],
      margin: [0, 1, 0, 4],
      ...(isKept ? { unbreakable: true } : { roomNeeded: roomForItem }),
    },
    elements: [element('P', parts), ...inside.flatMap(({ elements }) => elements)],
  };
}

/** Ruled lines are decoration: what is to be written on them is said by the label over them. */
function setLines({ count }: Of<'lines'>, { width }: Measure): SetBlock {
  const stack = Array.from({ length: count }, () => ({
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, lineColor: colours.muted }],
    margin: [0, writingLine - 2, 0, 1.5],
  }));
  return { node: { stack, margin: [0, 0, 0, 6] }, elements: [] };
}

function setFrame({ content, qr }: Of<'frame'>, measure: Measure): SetBlock {
  const width = measure.width - 24 - (qr === null ? 0 : qrSize + 14);
  const inside = setBlocks(content, { ...measure, width });
  const isLow = roughHeightOf(content, width) <= keptTogether;
  const stack = inside.map(({ node }) => node);
  const code = qr === null ? [] : [{ width: qrSize, qr, fit: qrSize, foreground: colours.ink }];
  const cell = { columns: [{ width: '*', stack }, ...code], columnGap: 14 };
  return {
    node: {
      table: { widths: ['*'], body: [[cell]], dontBreakRows: isLow },
      layout: 'frame',
      margin: [0, 8, 0, 8],
    },
    elements: [
      element(
        'Div',
        inside.flatMap(({ elements }) => elements),
      ),
    ],
  };
}
