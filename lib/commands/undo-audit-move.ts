import { z } from 'zod';
import { getUndoableMove, updateToUndone } from '@/lib/data/audit-moves';
import { lockAudit } from '@/lib/data/audits';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { isWritable } from '@/lib/domain/audit';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now } from '@/lib/time/clock';

export const moveToUndoSchema = z.object({
  auditId: z.uuid(),
  /** The audit's revision that the person saw. */
  revision: z.int().min(1),
});

/**
 * Takes back the last move of an audit to another version of its template. Refused once somebody has answered, decided or
 * agreed on anything in the new version: then it is moved back as it was moved, seeing what that does.
 */
export async function undoAuditMove(
  actor: Person,
  { auditId, revision }: z.infer<typeof moveToUndoSchema>,
): Promise<Result<{ revision: number }, 'audit-locked' | 'changed-meanwhile' | 'worked-on-since'>> {
  return withTenant(actor, 'audit.undoMove', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    if (!isWritable('version', audit.status)) return fail('audit-locked');
    if (audit.revision !== revision) return fail('changed-meanwhile');
    const move = await getUndoableMove(tx, audit);
    if (!move) return fail('worked-on-since');
    await updateToUndone(tx, auditId, move, { undoneBy: actor.userId, undoneAt: now() });
    const detail = { caseNumber: audit.caseNumber, from: move.toNumber, to: move.fromNumber };
    await insertLog(tx, { target: { type: 'audit', id: auditId }, detail });
    return ok({ revision: revision + 1 });
  });
}
