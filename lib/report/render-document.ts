import type { ReportDocument } from './document/report-document';
import { coverageOf } from './pdf/font-coverage';
import { setDocument } from './pdf/set-document';
import { type Attachment, openDocument, writeTaggedPdf } from './tagged-pdf';

/**
 * A document as a tagged PDF that carries its source, without a seal. The same document gives the same bytes. It keeps the
 * processor busy: see `startRenderer`.
 */
export async function renderDocument(
  report: ReportDocument,
  created: Date,
  source: Omit<Attachment, 'description'>,
): Promise<Uint8Array> {
  const { language, title, author, subject, attachment } = report;
  const info = { title, author, subject, created };
  const opened = openDocument({ language, info });
  return writeTaggedPdf(opened, {
    language,
    info,
    ...setDocument(report, coverageOf(opened)),
    source: { ...source, description: attachment },
  });
}
