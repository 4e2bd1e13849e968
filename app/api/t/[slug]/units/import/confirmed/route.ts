import { importOrganisation } from '@/lib/commands/import-organisation';
import { sheetWords } from '@/lib/files/organisation-words';
import { sentSheets } from '@/lib/session/sent-sheets';
import { refusal, tenantRoute } from '@/lib/session/tenant-route';

/** Makes of the providers and units what a file says, when it is what has been seen. The body is the file. */
export const POST = tenantRoute(
  async ({ actor }, request) => {
    const sent = await sentSheets(actor, 'unit.import', request);
    if (!sent.ok) return sent.error;
    const seen = new URL(request.url).searchParams.get('seen') ?? '';
    const imported = await importOrganisation(actor, { sheets: sent.value, words: sheetWords(), seen });
    if (imported.ok) return Response.json(imported.value);
    const { error } = imported;
    return error.code === 'problems'
      ? refusal(422, error.code, { problems: error.problems })
      : refusal(409, error.code);
  },
  { limit: 'upload' },
);
