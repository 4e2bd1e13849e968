import { idOrDenied } from '@/lib/session/id-from-address';
import { sentTemplate } from '@/lib/session/sent-template';
import { tenantRoute } from '@/lib/session/tenant-route';

/** What a file would change in the template; nothing is kept of it. The body is the file. */
export const POST = tenantRoute<{ templateId: string }>(
  async ({ actor }, request, { templateId }) => {
    const sent = await sentTemplate(actor, request, idOrDenied(templateId));
    return sent.ok ? Response.json(sent.value) : sent.error;
  },
  { limit: 'upload' },
);
