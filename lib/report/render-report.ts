import { closingDocument } from './closing-document';
import { reportDocument } from './document';
import type { ReportDocument } from './document/report-document';
import { qualityDocument } from './quality/quality-document';
import { renderDocument } from './render-document';
import { isClosing, isQualityDocument, readStored, type StoredSnapshot } from './stored-snapshot';

function documentOf(snapshot: StoredSnapshot): ReportDocument {
  if (isQualityDocument(snapshot)) return qualityDocument(snapshot);
  return isClosing(snapshot) ? closingDocument(snapshot) : reportDocument(snapshot);
}

/** The name that the snapshot has inside the report. */
export const attachmentName = 'uppfoljning.json';

/**
 * The report of a snapshot of any kind (its canonical bytes) as a tagged PDF with the snapshot attached, not yet sealed. The
 * same bytes give the same report.
 *
 * @throws when the bytes are not a snapshot.
 */
export async function renderReport(snapshotBytes: Uint8Array): Promise<Uint8Array> {
  const snapshot = readStored(snapshotBytes);
  return renderDocument(documentOf(snapshot), new Date(snapshot.frozenAt), {
    name: attachmentName,
    type: 'application/json',
    bytes: snapshotBytes,
  });
}
