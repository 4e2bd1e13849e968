import { createRequire } from 'node:module';
import type {} from 'pdfkit';

/**
 * The parts of pdfmake that are not its public face, with the few members that tagging leans on. They are why
 * pdfmake is pinned to one version: its printer has no place where a structure tree could be written.
 */

/** A text, table or container as pdfmake lays it out. It writes notes of its own into the nodes it is given. */
export interface PdfNode {
  [property: string]: unknown;
}

export interface PdfInline {
  readonly text: string;
}

export interface PdfLine {
  readonly inlines: readonly PdfInline[];
  /** The text node that the line is a part of. */
  source?: PdfNode;
  /** Whether the line repeats on every page, in the margin. */
  isPagination?: boolean;
}

/** A picture where it has been laid out, in points from the upper left corner of its page. */
export interface PdfImage extends PdfNode {
  readonly x: number;
  readonly y: number;
  readonly _width: number;
  readonly _height: number;
}

/** A drawing where it has been laid out, likewise. */
export interface PdfDrawing extends PdfImage {
  /** The node that it was laid out from: what is kept on one page is laid out as copies. */
  source?: PdfNode;
}

export interface PdfPage {
  readonly pageSize: { readonly width: number; readonly height: number };
}

interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** What stands in the margin of one page; `pageCount` pages in all. */
export type Margin = (page: number, pageCount: number) => PdfNode;

export interface LayoutBuilder {
  readonly writer: {
    context(): { readonly availableHeight: number };
    moveToNextPage(): void;
  };
  registerTableLayouts(layouts: Readonly<Record<string, PdfNode>>): void;
  layoutDocument(
    content: PdfNode,
    document: PdfDocument,
    styles: PdfNode,
    defaultStyle: PdfNode,
    background: undefined,
    header: Margin,
    footer: Margin,
  ): PdfPage[];
  processNode(node: PdfNode, isVerticalAlignmentAllowed?: boolean): void;
  processSVG(node: PdfDrawing): void;
  buildNextLine(node: PdfNode): PdfLine | null;
  addHeadersAndFooters(header: Margin, footer: Margin): void;
}

export interface Renderer {
  readonly pdfDocument: PdfDocument;
  renderPages(pages: readonly PdfPage[]): void;
  renderLine(line: PdfLine, x: number, y: number): void;
  renderVector(vector: PdfNode): void;
  renderImage(image: PdfImage): void;
  renderSVG(drawing: PdfDrawing): void;
  beginClip(rectangle: PdfNode): void;
  endClip(): void;
}

/** What pdfkit has found out about words of one font, by the word. */
export type MeasuredWords = Record<string, object>;

export interface EmbeddedFont {
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
  layoutCache: MeasuredWords;
}

/** pdfkit's document, with what pdfmake adds to it and what pdfkit's types leave out. */
export interface PdfDocument extends PDFKit.PDFDocument {
  info: Record<string, string | Date>;
  /** Pictures by name, as data addresses. */
  images: Record<string, string>;
  _addInfo(): void;
  _currentStructureElement: PDFKit.PDFStructureElement | undefined;
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
}

type FontFiles = Readonly<Record<string, Readonly<Record<'normal' | 'bold', string>>>>;

/** What finds out how large a drawing is, and writes it anew in the size that it gets. */
export interface SvgMeasure {
  writeDimensions(svg: string): string;
}

interface Engine {
  readonly PdfDocument: new (
    fonts: FontFiles,
    images: PdfNode,
    patterns: PdfNode,
    attachments: PdfNode,
    options: PdfNode,
  ) => PdfDocument;
  readonly LayoutBuilder: new (size: PageSize, margins: PdfNode, svgMeasure: SvgMeasure) => LayoutBuilder;
  readonly Renderer: new (document: PdfDocument) => Renderer;
  readonly SvgMeasure: new () => SvgMeasure;
}

const require = createRequire(import.meta.url);

function inner(name: string): unknown {
  const loaded: { readonly default: unknown } = require(`pdfmake/js/${name}`);
  return loaded.default;
}

/** The classes of pdfmake's engine. */
export const engine = {
  PdfDocument: inner('PDFDocument'),
  LayoutBuilder: inner('LayoutBuilder'),
  Renderer: inner('Renderer'),
  SvgMeasure: inner('SVGMeasure'),
} as Engine;
