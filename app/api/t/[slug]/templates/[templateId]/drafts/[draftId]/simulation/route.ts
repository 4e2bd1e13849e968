import { withTenant } from '@/lib/data/scope';
import { readSimulation, simulatedAudits } from '@/lib/data/simulation';
import { idOrDenied } from '@/lib/session/id-from-address';
import { tenantRoute } from '@/lib/session/tenant-route';

type Params = { templateId: string; draftId: string };

/** What the draft would have made of decided audits: `?of=all`, or else the newest of each unit. */
export const GET = tenantRoute<Params>(
  async ({ actor }, request, { templateId, draftId }) => {
    const address = { templateId: idOrDenied(templateId), draftId: idOrDenied(draftId) };
    const asked = new URL(request.url).searchParams.get('of');
    const which = simulatedAudits.find((one) => one === asked) ?? 'newest';
    const simulation = await withTenant(actor, 'simulation.read', (tx) => readSimulation(tx, address, which));
    return Response.json(simulation);
  },
  { limit: 'simulation' },
);
