import { z } from 'zod';
import { insertActionEvent } from '@/lib/data/action-events';
import { insertLog } from '@/lib/data/log';
import { lockOutsideAction } from '@/lib/data/outside-actions';
import { updateOutsideContent } from '@/lib/data/raised-actions';
import { withTenant } from '@/lib/data/scope';
import { knowsOccasions } from '@/lib/data/tenants';
import type { Person } from '@/lib/domain/actor';
import { outsideContentSchema } from '@/lib/domain/outside-action';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isSameValue } from '@/lib/domain/same-value';
import { now, today } from '@/lib/time/clock';

export const actionToRewordSchema = z.strictObject({
  actionId: z.uuid(),
  /** The action's revision that the person saw. */
  revision: z.int().min(1),
  content: outsideContentSchema,
});
export type ActionToReword = z.infer<typeof actionToRewordSchema>;

/**
 * Says an action outside audits anew, until it is verified; what it said stays in its history.
 * @throws Denied (notFound) for one that is not there, or belongs to an audit.
 */
export async function rewordAction(
  actor: Person,
  { actionId, revision, content }: ActionToReword,
): Promise<Result<{ revision: number }, 'changed-meanwhile' | 'done' | 'unknown-occasion'>> {
  return withTenant(actor, 'action.reword', async (tx) => {
    const known = await lockOutsideAction(tx, actionId, today());
    if (known.revision !== revision) return fail('changed-meanwhile');
    if (known.status === 'verified') return fail('done');
    if (!(await knowsOccasions(tx, content))) return fail('unknown-occasion');
    const isAnotherDay = !isSameValue(known.deadline, content.deadline);
    await updateOutsideContent(tx, actionId, content, { isAnotherDay });
    const { text, details, deadline, number } = known;
    await insertActionEvent(tx, {
      actionId,
      kind: 'reworded',
      text: [text, details].filter(Boolean).join('\n\n'),
      details: deadline ? { deadline } : {},
      userId: actor.userId,
      at: now(),
    });
    await insertLog(tx, { target: { type: 'action', id: actionId }, detail: { number } });
    return ok({ revision: revision + 1 });
  });
}
