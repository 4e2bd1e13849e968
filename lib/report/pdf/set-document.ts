import type { ReportDocument } from '../document/report-document';
import type { TaggedContent } from '../tagged-pdf';
import type { FontCoverage } from './legible-text';
import type { Margin, PdfNode } from './pdfmake-engine';
import { textFont } from './report-fonts';
import { setBlocks } from './set-blocks';
import { colours, setRuns, sizes } from './set-runs';
import { tableLayouts } from './set-table';
import { element } from './structure';

const margins = { left: 62, top: 96, right: 62, bottom: 72 } as const;
const pageWidth = 595.28;
const textWidth = pageWidth - margins.left - margins.right;

type Set = Omit<TaggedContent, 'info' | 'source' | 'language'>;

/** Sets the whole report in type: what is laid out, and its structure, made in one go so that they agree. */
export function setDocument(report: ReportDocument, coverage: FontCoverage): Set {
  const set = setBlocks(report.blocks, { coverage, width: textWidth });
  return {
    content: set.map(({ node }) => node),
    structure: element(
      'Document',
      set.flatMap(({ elements }) => elements),
    ),
    defaultStyle: { font: textFont, fontSize: sizes.text, lineHeight: 1.05, color: colours.ink },
    tableLayouts,
    margins,
    header: headerOf(report, coverage),
    footer: footerOf(report, coverage),
  };
}

function headerOf({ running }: ReportDocument, coverage: FontCoverage): Margin {
  const line = (text: string, more: PdfNode): PdfNode => ({ text: setRuns([{ text }], coverage), ...more });
  return () => ({
    columns: [
      { stack: [line(running.left[0], { bold: true }), line(running.left[1], { color: colours.muted })] },
      {
        width: 'auto',
        alignment: 'right',
        stack: [line(running.right[0], {}), line(running.right[1], {})],
        color: colours.muted,
      },
    ],
    fontSize: sizes.small,
    margin: [margins.left, 44, margins.right, 0],
  });
}

function footerOf({ foot, pageOf }: ReportDocument, coverage: FontCoverage): Margin {
  const text = (words: string, alignment: string): PdfNode => ({
    text: setRuns([{ text: words }], coverage),
    alignment,
    noWrap: true,
  });
  return (page, pageCount) => ({
    stack: [
      {
        canvas: [
          { type: 'line', x1: 0, y1: 0, x2: textWidth, y2: 0, lineWidth: 0.5, lineColor: colours.ink },
        ],
        margin: [0, 0, 0, 6],
      },
      {
        columns: [
          { width: '*', stack: [text(foot.left, 'left')] },
          { width: 'auto', stack: [text(foot.middle, 'center')] },
          { width: 80, stack: [text(pageOf(page, pageCount), 'right')] },
        ],
        columnGap: 12,
      },
    ],
    fontSize: sizes.small - 0.5,
    color: colours.muted,
    margin: [margins.left, 18, margins.right, 0],
  });
}
