import { insertLog } from '@/lib/data/log';
import { listReportPieces, type Report, requireReport } from '@/lib/data/reports';
import { withTenant } from '@/lib/data/scope';
import type { Actor } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';

export type ReportFile = { readonly report: Report; readonly pieces: readonly Uint8Array<ArrayBuffer>[] };

/**
 * Hands out a sealed report as it was stored, and notes who took it.
 *
 * @throws Denied (notFound) when it is unknown, or its audit out of reach.
 */
export async function downloadReport(
  actor: Actor,
  reportId: string,
): Promise<Result<ReportFile, 'not-sealed-yet'>> {
  return withTenant(actor, 'report.download', async (tx) => {
    const report = await requireReport(tx, reportId);
    if (report.status !== 'sealed') return fail('not-sealed-yet');
    const { caseNumber, kind, version } = report;
    await insertLog(tx, { target: { type: 'report', id: reportId }, detail: { caseNumber, kind, version } });
    return ok({ report, pieces: await listReportPieces(tx, reportId) });
  });
}
