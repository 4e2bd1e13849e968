import type { PdfDocument, PdfNode } from './pdfmake-engine';

/** The standard structure types (ISO 32000-1, 14.8.4) that the report is made of. */
export type Role =
  | 'Document'
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | 'P'
  | 'Span'
  | 'Figure'
  | 'Link'
  | 'Div'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD';

interface Description {
  /** What is read instead of a sign, such as a box with a cross. */
  readonly alt?: string;
  /** For a `TH`: whether it heads its column or its row. */
  readonly scope?: 'Column' | 'Row';
  /** For an `L`: what its labels are. */
  readonly numbering?: 'Decimal' | 'Square' | 'Disc';
}

/**
 * What a screen reader meets, in its order. An element has either elements in it or one text or picture, never both, since
 * that is added when it is drawn and would else come after all elements.
 */
export interface StructureElement extends Description {
  readonly role: Role;
  readonly content: readonly StructureElement[] | PdfNode;
}

export function element(
  role: Role,
  content: readonly StructureElement[] | PdfNode,
  description: Description = {},
): StructureElement {
  return { role, content, ...description };
}

/** The element that each node of text or picture belongs to. What is not in it is decoration. */
export type ElementOf = ReadonlyMap<PdfNode, PDFKit.PDFStructureElement>;

export interface WrittenStructure {
  readonly root: PDFKit.PDFStructureElement;
  readonly elementOf: ElementOf;
}

/** Writes the tree into the document, before anything is drawn. `root.end()` is called when all is drawn. */
export function writeStructure(document: PdfDocument, tree: StructureElement): WrittenStructure {
  const elementOf = new Map<PdfNode, PDFKit.PDFStructureElement>();
  const write = (node: StructureElement): PDFKit.PDFStructureElement => {
    const written = document.struct(node.role, node.alt === undefined ? {} : { alt: node.alt });
    const attributes = attributesOf(node);
    if (attributes) Object.assign(dataOf(written), { A: attributes });
    if (isElements(node.content)) for (const child of node.content) written.add(write(child));
    else elementOf.set(node.content, written);
    return written;
  };
  const root = write(tree);
  document.addStructure(root);
  return { root, elementOf };
}

/** Says where a picture stands: left, bottom, right and top in points, from the lower left corner of its page. */
export function placeFigure(
  written: PDFKit.PDFStructureElement,
  box: readonly [left: number, bottom: number, right: number, top: number],
): void {
  Object.assign(dataOf(written), { A: { O: 'Layout', Placement: 'Block', BBox: [...box] } });
}

/** The structure type of an element that was written. */
export function roleOf(written: PDFKit.PDFStructureElement): string {
  return String(dataOf(written).S);
}

function isElements(content: StructureElement['content']): content is readonly StructureElement[] {
  return Array.isArray(content);
}

function attributesOf({ scope, numbering }: StructureElement): Record<string, string> | null {
  if (scope) return { O: 'Table', Scope: scope };
  return numbering ? { O: 'List', ListNumbering: numbering } : null;
}

function dataOf(written: PDFKit.PDFStructureElement): Record<string, unknown> {
  const { dictionary } = written as unknown as { dictionary: { data: Record<string, unknown> } };
  return dictionary.data;
}
