import { engine, type Margin, type PdfDrawing, type PdfLine, type PdfNode } from './pdfmake-engine';

/**
 * pdfmake's layout, which here remembers two things it else forgets: which text a line, and which node a drawing, comes
 * from, and which lines are the margins'. And it lets a node ask for room under it: one with `roomNeeded` (in points) moves to the
 * next page when there is less, so that no heading ends a page.
 */
export class TaggedLayout extends engine.LayoutBuilder {
  #inMargin = false;

  override processNode(node: PdfNode, isVerticalAlignmentAllowed?: boolean): void {
    const { roomNeeded } = node;
    if (typeof roomNeeded === 'number' && this.writer.context().availableHeight < roomNeeded) {
      this.writer.moveToNextPage();
    }
    super.processNode(node, isVerticalAlignmentAllowed);
  }

  override processSVG(node: PdfDrawing): void {
    node.source = node;
    super.processSVG(node);
  }

  override buildNextLine(node: PdfNode): PdfLine | null {
    const line = super.buildNextLine(node);
    if (line) {
      line.source = node;
      line.isPagination = this.#inMargin;
    }
    return line;
  }

  override addHeadersAndFooters(header: Margin, footer: Margin): void {
    this.#inMargin = true;
    super.addHeadersAndFooters(header, footer);
    this.#inMargin = false;
  }
}

/** A drawing is made in its size. Written anew, its elements would stand on lines of their own, and its words move by a space. */
export class DrawnToSize extends engine.SvgMeasure {
  override writeDimensions(svg: string): string {
    return svg;
  }
}
