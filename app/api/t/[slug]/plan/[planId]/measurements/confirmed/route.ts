import { importMeasurements } from '@/lib/commands/import-measurements';
import { measurementWords } from '@/lib/files/measurement-words';
import { idOrDenied } from '@/lib/session/id-from-address';
import { sentSheets } from '@/lib/session/sent-sheets';
import { refusal, tenantRoute } from '@/lib/session/tenant-route';

/** Writes the measurements of a file, when they are what has been seen. The body is the file. */
export const POST = tenantRoute<{ planId: string }>(
  async ({ actor }, request, { planId }) => {
    const id = idOrDenied(planId);
    const sent = await sentSheets(actor, 'measurement.register', request);
    if (!sent.ok) return sent.error;
    const seen = new URL(request.url).searchParams.get('seen') ?? '';
    const file = { planId: id, sheets: sent.value, words: measurementWords(), seen };
    const imported = await importMeasurements(actor, file);
    if (imported.ok) return Response.json(imported.value);
    const { code, ...more } = imported.error;
    return refusal(code === 'not-the-one-seen' ? 409 : 422, code, more);
  },
  { limit: 'upload' },
);
