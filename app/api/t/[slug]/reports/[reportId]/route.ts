import { listReportPieces, requireReport } from '@/lib/data/reports';
import { withTenant } from '@/lib/data/scope';
import { idOrDenied } from '@/lib/session/id-from-address';
import { refusal, tenantRoute } from '@/lib/session/tenant-route';

/** Streams a sealed report as it was stored; it is never made again. 409 while it waits for its seal. */
export const GET = tenantRoute<{ reportId: string }>(async ({ actor }, _request, { reportId }) => {
  const id = idOrDenied(reportId);
  const { report, pieces } = await withTenant(actor, 'report.read', async (tx) => {
    const found = await requireReport(tx, id);
    return { report: found, pieces: found.status === 'sealed' ? await listReportPieces(tx, id) : [] };
  });
  if (report.status !== 'sealed') return refusal(409, 'not-sealed-yet');
  return new Response(new Blob(pieces).stream(), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(pieces.reduce((sum, piece) => sum + piece.length, 0)),
      'content-disposition': `attachment; filename="${report.caseNumber}-${report.kind}-${report.version}.pdf"`,
      'x-content-type-options': 'nosniff',
    },
  });
});
