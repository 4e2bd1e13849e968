import { rememberWords } from './pdf/measured-words';
import { accessibilityClaim, type DocumentInfo, escapeMetadata } from './pdf/metadata';
import { engine, type Margin, type PdfDocument, type PdfNode } from './pdf/pdfmake-engine';
import { reportFonts } from './pdf/report-fonts';
import { type StructureElement, writeStructure } from './pdf/structure';
import { DrawnToSize, TaggedLayout } from './pdf/tagged-layout';
import { TaggedRenderer } from './pdf/tagged-renderer';

/** A4 in points (1/72 inch). */
const pageSize = { width: 595.28, height: 841.89, orientation: 'portrait' } as const;

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** A document ready to be laid out. pdfmake writes into the nodes, so each is used for one document only. */
export interface TaggedContent {
  /** BCP 47, such as `sv-SE`. */
  readonly language: string;
  readonly info: DocumentInfo;
  readonly content: readonly PdfNode[];
  /** Pictures that `content` names: each a PNG in base64. */
  readonly images: Readonly<Record<string, string>>;
  /** Every text and picture of `content` that says something has an element here; what has none is decoration. */
  readonly structure: StructureElement;
  readonly defaultStyle: PdfNode;
  readonly tableLayouts: Readonly<Record<string, PdfNode>>;
  /** In points. */
  readonly margins: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly header: Margin;
  readonly footer: Margin;
  /** Machine-readable source of the document, carried inside it. */
  readonly source: Attachment;
}

/** An empty document with the report's fonts, for asking which characters they have. */
export function openDocument({ language, info }: Pick<TaggedContent, 'language' | 'info'>): PdfDocument {
  const { title, author, subject, created } = info;
  const document = new engine.PdfDocument(
    reportFonts(),
    {},
    {},
    {},
    {
      size: [pageSize.width, pageSize.height],
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      tagged: true,
      displayTitle: true,
      lang: language,
      autoFirstPage: false,
      font: null,
      info: {
        Title: title,
        Author: author,
        Subject: subject,
        Creator: 'Följsam',
        Producer: 'pdfmake',
        CreationDate: created,
        ModDate: created,
      },
    },
  );
  escapeMetadata(document);
  rememberWords(document);
  return document;
}

/**
 * The document as a tagged PDF that claims PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), with its source
 * attached. Equal content gives equal bytes.
 */
export async function writeTaggedPdf(document: PdfDocument, given: TaggedContent): Promise<Uint8Array> {
  const { bytes, name, type, description } = given.source;
  // pdfmake cannot take bytes here, only an address.
  const address = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
  const { created } = given.info;
  const filed = {
    name,
    type,
    description,
    relationship: 'Source',
    creationDate: created,
    modifiedDate: created,
  };
  document.file(address, filed);
  for (const [name, png] of Object.entries(given.images))
    document.images[name] = `data:image/png;base64,${png}`;
  const layout = new TaggedLayout(pageSize, given.margins, new DrawnToSize());
  layout.registerTableLayouts(given.tableLayouts);
  const content = { stack: [...given.content] };
  const { defaultStyle, header, footer } = given;
  const pages = layout.layoutDocument(content, document, {}, defaultStyle, undefined, header, footer);
  const { root, elementOf } = writeStructure(document, given.structure);
  new TaggedRenderer(document, elementOf).renderPages(pages);
  root.end();
  document.appendXML(accessibilityClaim);
  return bytesOf(document);
}

async function bytesOf(document: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
