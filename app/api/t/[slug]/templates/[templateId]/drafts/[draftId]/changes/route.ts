import { z } from 'zod';
import { saveDraftChanges } from '@/lib/commands/save-draft-changes';
import { readDraftNews } from '@/lib/data/draft-bundle';
import { withTenant } from '@/lib/data/scope';
import { saveDraftRequestSchema } from '@/lib/domain/template/save-draft-message';
import { idOrDenied } from '@/lib/session/id-from-address';
import { bodyOf, refusal, tenantRoute } from '@/lib/session/tenant-route';

type Params = { templateId: string; draftId: string };

/** Five of the largest nodes; what is larger is sent again in smaller parts. */
const MOST_BYTES = 5_000_000;

const since = z.coerce.number().int().min(-1);

/** What others have done since a revision of the draft: `?since=<revision>`. */
export const GET = tenantRoute<Params>(async ({ actor }, request, { templateId, draftId }) => {
  const address = { templateId: idOrDenied(templateId), draftId: idOrDenied(draftId) };
  const revision = since.safeParse(new URL(request.url).searchParams.get('since') ?? undefined);
  if (!revision.success) return refusal(422, 'malformed');
  return Response.json(
    await withTenant(actor, 'draft.read', (tx) => readDraftNews(tx, address, revision.data)),
  );
});

/** Saves what was changed in the editor, a few changes at a time. */
export const PUT = tenantRoute<Params>(async ({ actor }, request, { templateId, draftId }) => {
  const address = { templateId: idOrDenied(templateId), draftId: idOrDenied(draftId) };
  const body = await bodyOf(request, saveDraftRequestSchema, MOST_BYTES);
  if (!body.ok) return body.error;
  const saved = await saveDraftChanges(actor, address, body.value);
  if (saved.ok) return Response.json({ results: saved.value });
  return refusal(saved.error === 'signed-out' ? 401 : 409, saved.error);
});
