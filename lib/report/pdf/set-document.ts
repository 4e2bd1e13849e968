import type { Appearance, Logo, ReportDocument } from '../document/report-document';
import type { TaggedContent } from '../tagged-pdf';
import type { FontCoverage } from './legible-text';
import type { Margin, PdfNode } from './pdfmake-engine';
import { textFont } from './report-fonts';
import { setBlocks } from './set-blocks';
import { colours, type SetBlock, setRuns, sizes } from './set-runs';
import { tableLayouts } from './set-table';
import { element } from './structure';

const margins = { left: 62, top: 96, right: 62, bottom: 72 } as const;
const pageWidth = 595.28;
const textWidth = pageWidth - margins.left - margins.right;

type Set = Omit<TaggedContent, 'info' | 'source' | 'language'>;

/** How much room a logo has, in points: over the title, and at the top of the pages after that. */
const logoRoom = { title: [170, 52], running: [84, 24] } as const;
const logoName = 'logo';

/** Sets the whole report in type: what is laid out, and its structure, made in one go so that they agree. */
export function setDocument(report: ReportDocument, coverage: FontCoverage): Set {
  const { logo, tones } = report.appearance;
  const set = [
    ...(logo ? [setLogo(logo)] : []),
    ...setBlocks(report.blocks, { coverage, width: textWidth, headingColour: tones?.text }),
  ];
  return {
    content: set.map(({ node }) => node),
    images: logo ? { [logoName]: logo.png } : {},
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

/** The size that a logo gets in a room: as large as fits, and never larger than 96 pixels an inch make it. */
function fitted({ width, height }: Logo, [widest, highest]: readonly [number, number]) {
  const scale = Math.min(widest / width, highest / height, 72 / 96);
  return { width: width * scale, height: height * scale };
}

function setLogo(logo: Logo): SetBlock {
  const node: PdfNode = { image: logoName, ...fitted(logo, logoRoom.title), margin: [0, 0, 0, 4] };
  return { node, elements: [element('Figure', node, { alt: logo.alternative })] };
}

function headerOf({ running, appearance }: ReportDocument, coverage: FontCoverage): Margin {
  const line = (text: string, more: PdfNode): PdfNode => ({ text: setRuns([{ text }], coverage), ...more });
  return (page) => ({
    stack: [
      {
        columns: [
          ...runningLogo(appearance, page),
          { stack: [line(running.left[0], { bold: true }), line(running.left[1], { color: colours.muted })] },
          {
            width: 'auto',
            alignment: 'right',
            stack: [line(running.right[0], {}), line(running.right[1], {})],
            color: colours.muted,
          },
        ],
        columnGap: 8,
      },
      ...runningLine(appearance),
    ],
    fontSize: sizes.small,
    margin: [margins.left, 44, margins.right, 0],
  });
}

/** On the first page it stands over the title, and is not said twice. */
function runningLogo({ logo }: Appearance, page: number): PdfNode[] {
  if (!logo || page === 1) return [];
  const size = fitted(logo, logoRoom.running);
  return [{ width: size.width, stack: [{ image: logoName, ...size, margin: [0, -1, 0, 0] }] }];
}

function runningLine({ tones }: Appearance): PdfNode[] {
  if (!tones) return [];
  const line = { type: 'line', x1: 0, y1: 0, x2: textWidth, y2: 0, lineWidth: 1.5, lineColor: tones.line };
  return [{ canvas: [line], margin: [0, 6, 0, 0] }];
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
