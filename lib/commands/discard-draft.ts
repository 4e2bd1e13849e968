import { z } from 'zod';
import { lockLinkedFeedback, updateFeedbackToOpen } from '@/lib/data/feedback';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import { lockDraft, updateToClosed } from '@/lib/data/template-drafts';
import type { Person } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now } from '@/lib/time/clock';

export const discardSchema = z.object({ templateId: z.uuid(), draftId: z.uuid() });

/**
 * Puts a draft aside: nobody can change or publish it any more. What it said is kept, and the feedback that it was to
 * answer waits again. @throws Denied (notFound).
 */
export async function discardDraft(
  actor: Person,
  address: z.infer<typeof discardSchema>,
): Promise<Result<null, 'draft-closed'>> {
  return withTenant(actor, 'draft.discard', async (tx) => {
    const draft = await lockDraft(tx, address);
    if (draft.status !== 'open') return fail('draft-closed');
    const linked = await lockLinkedFeedback(tx, draft.id);
    await updateFeedbackToOpen(
      tx,
      linked.map(({ id }) => id),
    );
    await updateToClosed(tx, draft.id, { becameVersionId: null, at: now() });
    await insertLog(tx, { target: { type: 'templateDraft', id: draft.id } });
    return ok(null);
  });
}
