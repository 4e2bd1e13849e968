import { printDocument } from '@/lib/commands/print-document';
import { idOrDenied } from '@/lib/session/id-from-address';
import { pdfResponse } from '@/lib/session/pdf-response';
import { refusal, tenantRoute } from '@/lib/session/tenant-route';

/**
 * A quality plan or report as PDF: the sealed one as it was stored, or a draft as it stands. 409 while it waits for its seal,
 * 413 when it is longer than can be printed.
 */
export const GET = tenantRoute<{ documentId: string }>(
  async ({ actor }, _request, { documentId }) => {
    const printed = await printDocument(actor, idOrDenied(documentId));
    if (!printed.ok) return refusal(printed.error === 'too-long' ? 413 : 409, printed.error);
    const { document, pieces } = printed.value;
    return pdfResponse([document.kind, document.year, document.version ?? 'draft'].join('-'), pieces);
  },
  { limit: 'export' },
);
