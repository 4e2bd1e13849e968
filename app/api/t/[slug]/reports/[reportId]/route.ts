import { downloadReport } from '@/lib/commands/download-report';
import { idOrDenied } from '@/lib/session/id-from-address';
import { pdfResponse } from '@/lib/session/pdf-response';
import { refusal, tenantRoute } from '@/lib/session/tenant-route';

/** Streams a sealed report as it was stored; it is never made again. 409 while it waits for its seal. */
export const GET = tenantRoute<{ reportId: string }>(
  async ({ actor }, _request, { reportId }) => {
    const downloaded = await downloadReport(actor, idOrDenied(reportId));
    if (!downloaded.ok) return refusal(409, downloaded.error);
    const { report, pieces } = downloaded.value;
    return pdfResponse(`${report.caseNumber}-${report.kind}-${report.version}`, pieces);
  },
  { limit: 'export' },
);
