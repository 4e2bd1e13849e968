import type { Box, Run } from '../document/report-document';
import { type FontCoverage, legibleRuns } from './legible-text';
import type { PdfNode } from './pdfmake-engine';
import { signFont, textFont } from './report-fonts';
import type { StructureElement } from './structure';

/** Something set in type: what is laid out, and what a screen reader meets in it. */
export interface SetBlock {
  readonly node: PdfNode;
  readonly elements: readonly StructureElement[];
}

export interface Measure {
  readonly coverage: FontCoverage;
  /** The width of the column in points. */
  readonly width: number;
  /** The colour of the headings that open a part; ink where none is given. */
  readonly headingColour?: string | undefined;
}

/** The colours of print: dark enough on white for 7:1 in text, 4.5:1 in what also stands in words. */
export const colours = {
  ink: '#16201d',
  muted: '#4a5652',
  bad: '#a3161a',
  partial: '#7a4b00',
  line: '#c3ccc8',
  rule: '#16201d',
} as const;

/** In points. */
export const sizes = { text: 9.5, small: 8, lead: 12, table: 9, box: 9.5 } as const;

/** Text as pdfmake takes it, split where the font changes. */
export function setRuns(runs: readonly Run[], coverage: FontCoverage): PdfNode[] {
  return runs.flatMap((run) =>
    legibleRuns(run.text, coverage).map(({ text, font }) => ({
      text,
      font: font === 'text' ? textFont : signFont,
      // The lending font is taller than the report's own; smaller, it does not push the lines apart.
      ...(font === 'sign' ? { fontSize: sizes.text * 0.9 } : {}),
      ...(run.strong ? { bold: true } : {}),
      // The lending font has no italics.
      ...(run.emphasis && font === 'text' ? { italics: true } : {}),
      ...(run.tone ? { color: colours[run.tone] } : {}),
      ...(run.raised ? { sup: true } : {}),
    })),
  );
}

/** A box as a text of its own, so that it can be described. */
export function setBox({ checked }: Box, more: PdfNode = {}): PdfNode {
  return { text: checked ? '☒' : '☐', font: signFont, fontSize: sizes.box, ...more };
}
