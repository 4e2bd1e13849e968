import { insertLog } from '@/lib/data/log';
import { requireDocument } from '@/lib/data/quality-documents';
import { getDocumentReport, listReportPieces } from '@/lib/data/reports';
import { withTenant } from '@/lib/data/scope';
import { requireTenant } from '@/lib/data/tenants';
import type { Person } from '@/lib/domain/actor';
import { isTooLongToPrint } from '@/lib/domain/printable';
import type { QualityDocument } from '@/lib/domain/quality-document/quality-document';
import { fail, ok, type Result } from '@/lib/domain/result';
import { processRenderer } from '@/lib/report/process-renderer';
import { buildQualitySnapshot } from '@/lib/report/quality/build-quality-snapshot';
import type { QualitySnapshot } from '@/lib/report/quality/quality-snapshot';
import { readLook } from '@/lib/report/read-look';
import { storedBytes } from '@/lib/report/stored-snapshot';
import { now } from '@/lib/time/clock';

export type PrintedDocument = {
  readonly document: QualityDocument;
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
};

/**
 * A document as PDF: the sealed report of a decided one, as it was stored; or a draft as it would be printed now, which says
 * that it is one and has no seal. Notes who took it. @throws Denied (notFound).
 */
export async function printDocument(
  actor: Person,
  documentId: string,
): Promise<Result<PrintedDocument, 'not-sealed-yet' | 'too-long'>> {
  const read = await withTenant(actor, 'document.download', async (tx) => {
    const document = await requireDocument(tx, documentId);
    const { kind, year, status, version } = document;
    const target = { type: 'qualityDocument', id: documentId };
    const detail = { kind, year, status, version };
    if (status !== 'draft') {
      const report = await getDocumentReport(tx, documentId);
      if (report?.status !== 'sealed') return fail('not-sealed-yet' as const);
      await insertLog(tx, { target, detail });
      return ok({ document, pieces: await listReportPieces(tx, report.id) });
    }
    if (isTooLongToPrint(document.sections)) return fail('too-long' as const);
    await insertLog(tx, { target, detail });
    const tenant = { name: (await requireTenant(tx)).name, ...(await readLook(tx)) };
    const draft = { reportVersion: 1, tenant, at: now(), decision: null };
    return ok({ document, snapshot: buildQualitySnapshot(document, draft) });
  });
  if (!read.ok) return read;
  const { document, ...found } = read.value;
  const pieces = 'pieces' in found ? found.pieces : [await rendered(found.snapshot)];
  return ok({ document, pieces });
}

async function rendered(snapshot: QualitySnapshot): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await processRenderer().render(storedBytes(snapshot)));
}
