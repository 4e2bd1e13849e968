import { printDocument } from '@/lib/commands/print-document';
import { idOrDenied } from '@/lib/session/id-from-address';
import { refusal, tenantRoute } from '@/lib/session/tenant-route';

/** A quality plan or report as PDF: the sealed one as it was stored, or a draft as it stands. 409 while it waits for its seal. */
export const GET = tenantRoute<{ documentId: string }>(
  async ({ actor }, _request, { documentId }) => {
    const printed = await printDocument(actor, idOrDenied(documentId));
    if (!printed.ok) return refusal(409, printed.error);
    const { document, pieces } = printed.value;
    const name = [document.kind, document.year, document.version ?? 'draft'].join('-');
    return new Response(new Blob([...pieces]).stream(), {
      headers: {
        'content-type': 'application/pdf',
        'content-length': String(pieces.reduce((sum, piece) => sum + piece.length, 0)),
        'content-disposition': `attachment; filename="${name}.pdf"`,
        'x-content-type-options': 'nosniff',
      },
    });
  },
  { limit: 'export' },
);
