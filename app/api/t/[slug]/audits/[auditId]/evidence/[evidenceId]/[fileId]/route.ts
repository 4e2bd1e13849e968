import { type FileParams, giveEvidence, takeEvidence } from '@/lib/session/evidence-routes';
import { tenantRoute } from '@/lib/session/tenant-route';

/** Takes in a file, which is the body, as new evidence or as its next version. Sent twice it is kept once. */
export const PUT = tenantRoute<FileParams>(
  ({ actor }, request, params) => takeEvidence(actor, request, params),
  { limit: 'upload' },
);

/** Hands out a file. */
export const GET = tenantRoute<FileParams>(({ actor }, _request, params) => giveEvidence(actor, params), {
  limit: 'export',
});
