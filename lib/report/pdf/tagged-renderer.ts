import {
  engine,
  type PdfDocument,
  type PdfDrawing,
  type PdfImage,
  type PdfInline,
  type PdfLine,
  type PdfNode,
  type PdfPage,
} from './pdfmake-engine';
import { type ElementOf, placeFigure, roleOf } from './structure';

type Mark = PDFKit.PDFStructureElement | 'Pagination' | 'Layout';

/**
 * pdfmake's renderer, which here marks each line with the element of the structure tree that it belongs to, and
 * all else as an artifact: what repeats on each page as pagination, lines and fills as layout.
 */
export class TaggedRenderer extends engine.Renderer {
  readonly #elementOf: ElementOf;
  readonly #drawn = new WeakSet<PdfInline>();
  #open: Mark | null = null;
  #linkText = '';

  constructor(document: PdfDocument, elementOf: ElementOf) {
    super(document);
    this.#elementOf = elementOf;
    this.#describeLinks();
  }

  override renderPages(pages: readonly PdfPage[]): void {
    const document = this.pdfDocument;
    const addPage = document.addPage.bind(document);
    document.addPage = (options) => {
      this.#close();
      addPage(options);
      // PDF/UA-1, 7.18.3: links are reached in the order of the structure.
      Object.assign(document.page.dictionary.data, { Tabs: 'S' });
      return document;
    };
    super.renderPages(pages);
    this.#close();
    document.addPage = addPage;
  }

  override renderLine(line: PdfLine, x: number, y: number): void {
    this.#linkText = line.inlines.map(({ text }) => text).join('');
    this.#mark(this.#markOf(line));
    super.renderLine(line, x, y);
  }

  /** One that the structure knows is a figure; any other repeats in a margin. */
  override renderImage(image: PdfImage): void {
    const figure = this.#elementOf.get(image);
    this.#mark(figure ?? 'Pagination');
    super.renderImage(image);
    if (figure) this.#place(figure, image);
  }

  /** A drawing and the words in it are one figure. */
  override renderSVG(drawing: PdfDrawing): void {
    const figure = drawing.source && this.#elementOf.get(drawing.source);
    this.#mark(figure ?? 'Layout');
    super.renderSVG(drawing);
    if (figure) this.#place(figure, drawing);
  }

  #place(figure: PDFKit.PDFStructureElement, { x, y, _width, _height }: PdfImage): void {
    const bottom = this.pdfDocument.page.height - y - _height;
    placeFigure(figure, [x, bottom, x + _width, bottom + _height]);
  }

  override renderVector(vector: PdfNode): void {
    this.#mark('Layout');
    super.renderVector(vector);
  }

  // Saving and restoring the graphics state must not straddle marked content.
  override beginClip(rectangle: PdfNode): void {
    this.#close();
    super.beginClip(rectangle);
  }

  override endClip(): void {
    this.#close();
    super.endClip();
  }

  #markOf(line: PdfLine): Mark {
    if (line.isPagination || !line.source) return 'Pagination';
    const [first] = line.inlines;
    const element = this.#elementOf.get(line.source);
    if (!first || !element) return 'Layout';
    // A header row that a table repeats on its next page is drawn from the same inlines again.
    if (this.#drawn.has(first)) return 'Pagination';
    this.#drawn.add(first);
    return element;
  }

  #mark(mark: Mark): void {
    if (this.#open === mark) return;
    this.#close();
    const document = this.pdfDocument;
    if (typeof mark === 'string') document.markContent('Artifact', { type: mark });
    else {
      mark.add(document.markStructureContent(roleOf(mark)));
      document._currentStructureElement = mark;
    }
    this.#open = mark;
  }

  #close(): void {
    if (this.#open === null) return;
    this.pdfDocument.endMarkedContent();
    this.pdfDocument._currentStructureElement = undefined;
    this.#open = null;
  }

  /** PDF/UA-1, 7.18.5: a link says in `Contents` where it leads. */
  #describeLinks(): void {
    const document = this.pdfDocument;
    const link = document.link.bind(document);
    document.link = (x, y, width, height, url, options) => {
      // A String object is how pdfkit tells a text from a name.
      const described = Object.assign({}, options, { Contents: new String(this.#linkText.trim() || url) });
      return link(x, y, width, height, url, described);
    };
  }
}
