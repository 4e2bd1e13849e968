import { closingDocument } from './closing-document';
import { reportDocument } from './document';
import type { ReportDocument } from './document/report-document';
import { coverageOf } from './pdf/font-coverage';
import { setDocument } from './pdf/set-document';
import { qualityDocument } from './quality/quality-document';
import { isClosing, isQualityDocument, readStored, type StoredSnapshot } from './stored-snapshot';
import { openDocument, writeTaggedPdf } from './tagged-pdf';

function documentOf(snapshot: StoredSnapshot): ReportDocument {
  if (isQualityDocument(snapshot)) return qualityDocument(snapshot);
  return isClosing(snapshot) ? closingDocument(snapshot) : reportDocument(snapshot);
}

/** The name that the snapshot has inside the report. */
export const attachmentName = 'uppfoljning.json';

/**
 * The report of a snapshot of any kind (its canonical bytes) as a tagged PDF with the snapshot attached, not yet sealed. The
 * same bytes give the same report. It keeps the processor busy for most of a second: see `startRenderer`.
 *
 * @throws when the bytes are not a snapshot.
 */
export async function renderReport(snapshotBytes: Uint8Array): Promise<Uint8Array> {
  const snapshot = readStored(snapshotBytes);
  const report = documentOf(snapshot);
  const { language, title, author, subject } = report;
  const info = { title, author, subject, created: new Date(snapshot.frozenAt) };
  const document = openDocument({ language, info });
  return writeTaggedPdf(document, {
    language,
    info,
    ...setDocument(report, coverageOf(document)),
    source: {
      name: attachmentName,
      type: 'application/json',
      description: report.attachment,
      bytes: snapshotBytes,
    },
  });
}
