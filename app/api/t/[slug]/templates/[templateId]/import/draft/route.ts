import { z } from 'zod';
import { beginDraft } from '@/lib/commands/begin-draft';
import { line } from '@/lib/domain/input';
import { idOrDenied } from '@/lib/session/id-from-address';
import { sentTemplate } from '@/lib/session/sent-template';
import { refusal, tenantRoute } from '@/lib/session/tenant-route';

const askedSchema = z.object({
  /** What the person has seen of the file. */
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  /** What the person calls the file. */
  name: line(200),
});

/** Takes a file as a draft, when it is the one whose changes have been seen. The body is the file. */
export const POST = tenantRoute<{ templateId: string }>(
  async ({ actor }, request, params) => {
    const templateId = idOrDenied(params.templateId);
    const asked = askedSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!asked.success) return refusal(422, 'malformed');
    const sent = await sentTemplate(actor, request, templateId);
    if (!sent.ok) return sent.error;
    const { seen, after } = sent.value;
    if (seen !== asked.data.seen) return refusal(409, 'not-the-one-seen');
    const begun = await beginDraft(actor, {
      source: 'import',
      content: after,
      originNote: asked.data.name,
      origin: null,
      templateId,
    });
    return begun.ok ? Response.json({ draftId: begun.value.draftId }) : refusal(422, begun.error.code);
  },
  { limit: 'upload' },
);
