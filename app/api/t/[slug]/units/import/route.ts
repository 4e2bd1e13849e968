import { previewImport } from '@/lib/commands/import-organisation';
import { sheetWords } from '@/lib/files/organisation-words';
import { sentSheets } from '@/lib/session/sent-sheets';
import { refusal, tenantRoute } from '@/lib/session/tenant-route';

/** What a file would make of the providers and units; nothing is kept of it. The body is the file. */
export const POST = tenantRoute(
  async ({ actor }, request) => {
    const sent = await sentSheets(actor, 'unit.import', request);
    if (!sent.ok) return sent.error;
    const previewed = await previewImport(actor, sent.value, sheetWords());
    if (previewed.ok) return Response.json(previewed.value);
    return refusal(422, previewed.error.code, { problems: previewed.error.problems });
  },
  { limit: 'upload' },
);
