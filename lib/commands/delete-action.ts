import { z } from 'zod';
import { listActions, removeAction, updateNumbers } from '@/lib/data/actions';
import { lockAudit } from '@/lib/data/audits';
import { insertLog } from '@/lib/data/log';
import { Denied, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { isWritable } from '@/lib/domain/audit';
import { fail, ok, type Result } from '@/lib/domain/result';

export const actionToDeleteSchema = z.object({
  auditId: z.uuid(),
  actionId: z.uuid(),
  /** The action's revision that the person saw. */
  revision: z.int().min(1),
});
export type ActionToDelete = z.infer<typeof actionToDeleteSchema>;

/**
 * Takes away an action before the decision; the others close the gap. One that has been in force, in an audit that was
 * opened again, stays for the sake of what was said about it.
 * @throws Denied (notFound) for one that is not the audit's.
 */
export async function deleteAction(
  actor: Person,
  { auditId, actionId, revision }: ActionToDelete,
): Promise<Result<null, 'audit-locked' | 'changed-meanwhile' | 'in-force'>> {
  return withTenant(actor, 'action.edit', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    if (!isWritable('actionContent', audit.status)) return fail('audit-locked');
    const actions = await listActions(tx, auditId);
    const known = actions.find(({ id }) => id === actionId);
    if (!known) throw new Denied('notFound', 'action');
    if (known.revision !== revision) return fail('changed-meanwhile');
    if (known.agreed) return fail('in-force');
    await removeAction(tx, actionId);
    const left = actions.filter(({ id }) => id !== actionId).map(({ id }) => id);
    await updateNumbers(tx, auditId, left);
    await insertLog(tx, {
      target: { type: 'action', id: actionId },
      detail: { caseNumber: audit.caseNumber, deleted: true },
    });
    return ok(null);
  });
}
