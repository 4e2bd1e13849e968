import type { Block, Cell, ReportDocument } from './document/report-document';
import { coverageOf } from './pdf/font-coverage';
import { setDocument } from './pdf/set-document';
import { openDocument, writeTaggedPdf } from './tagged-pdf';

const words: Cell = [[{ text: 'Uppföljning' }]];
const box: Cell = { checked: true, said: 'ikryssad' };

const blocks: readonly Block[] = Array.from({ length: 20 }, (): Block[] => [
  { kind: 'heading', level: 2, runs: [{ text: 'Uppföljning' }] },
  {
    kind: 'paragraph',
    runs: [{ text: 'Utföraren bedriver verksamhet i enlighet med nämndens krav. '.repeat(5) }],
  },
  {
    kind: 'table',
    look: 'matrix',
    widths: [null, 60],
    head: [words, words],
    headerColumn: 0,
    rows: [[words, box]],
  },
  {
    kind: 'chart',
    draws: 'lines',
    caption: 'Uppföljning',
    alternative: 'Uppföljning',
    places: ['2025-12-31', '2026-12-31'].map((label) => ({ label, apart: null })),
    lines: [{ name: 'Alla', values: [12, 14] }],
    targets: [{ value: 10, label: 'Mål' }],
    inWords: String,
  },
]).flat();

/** Sets a document of each kind of block and throws it away, so that the code is compiled and the fonts are read. */
export async function warmUp(): Promise<void> {
  const report: ReportDocument = {
    language: 'sv-SE',
    title: 'Uppföljning',
    author: 'Följsam',
    subject: 'Uppföljning',
    attachment: 'Uppföljning',
    blocks,
    appearance: { logo: null, tones: null },
    running: { left: ['', ''], right: ['', ''] },
    foot: { left: '', middle: '' },
    pageOf: (page) => String(page),
  };
  const { language, title, author, subject } = report;
  const info = { title, author, subject, created: new Date(0) };
  const document = openDocument({ language, info });
  const source = { name: 'a.json', type: 'application/json', description: title, bytes: Buffer.from('{}') };
  await writeTaggedPdf(document, { language, info, source, ...setDocument(report, coverageOf(document)) });
}
