import { previewMeasurements } from '@/lib/commands/import-measurements';
import { measurementWords } from '@/lib/files/measurement-words';
import { idOrDenied } from '@/lib/session/id-from-address';
import { sentSheets } from '@/lib/session/sent-sheets';
import { refusal, tenantRoute } from '@/lib/session/tenant-route';

/** What a file would make of a plan's measurements; nothing is kept of it. The body is the file. */
export const POST = tenantRoute<{ planId: string }>(
  async ({ actor }, request, { planId }) => {
    const id = idOrDenied(planId);
    const sent = await sentSheets(actor, 'measurement.register', request);
    if (!sent.ok) return sent.error;
    const file = { planId: id, sheets: sent.value, words: measurementWords() };
    const previewed = await previewMeasurements(actor, file);
    if (previewed.ok) return Response.json(previewed.value);
    const { code, ...more } = previewed.error;
    return refusal(422, code, more);
  },
  { limit: 'upload' },
);
