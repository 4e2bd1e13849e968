import { readDraftBundle } from '@/lib/data/draft-bundle';
import { withTenant } from '@/lib/data/scope';
import { idOrDenied } from '@/lib/session/id-from-address';
import { tenantRoute } from '@/lib/session/tenant-route';

type Params = { templateId: string; draftId: string };

/** All that the editor needs of one draft, in one answer. */
export const GET = tenantRoute<Params>(async ({ actor, name }, _request, { templateId, draftId }) => {
  const address = { templateId: idOrDenied(templateId), draftId: idOrDenied(draftId) };
  const me = { userId: actor.userId, name, tenantId: actor.tenantId };
  return Response.json(await withTenant(actor, 'draft.read', (tx) => readDraftBundle(tx, address, me)));
});
