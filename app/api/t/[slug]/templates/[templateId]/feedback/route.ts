import { readFeedbackInbox } from '@/lib/data/feedback-inbox';
import { withTenant } from '@/lib/data/scope';
import { requireTemplateKey } from '@/lib/data/templates';
import { idOrDenied } from '@/lib/session/id-from-address';
import { tenantRoute } from '@/lib/session/tenant-route';

/** What has been said of a template, beside how often its items came out otherwise than fulfilled. */
export const GET = tenantRoute<{ templateId: string }>(async ({ actor }, _request, params) => {
  const templateId = idOrDenied(params.templateId);
  const inbox = await withTenant(actor, 'feedback.read', async (tx) => {
    await requireTemplateKey(tx, templateId);
    return readFeedbackInbox(tx, templateId);
  });
  return Response.json(inbox);
});
