import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import { requireSelfCheck, updateSelfCheck } from '@/lib/data/self-checks';
import type { Person } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now, today } from '@/lib/time/clock';

export const selfCheckToEndSchema = z.strictObject({
  selfCheckId: z.uuid(),
  revision: z.int().min(1),
  /** True when it is done no longer, false takes it back. */
  ended: z.boolean(),
});
export type SelfCheckToEnd = z.infer<typeof selfCheckToEndSchema>;

/**
 * Ends a self-check, or takes it back: while it has ended it watches no risk. What it showed stays.
 * @throws Denied (notFound) when the tenant has no such self-check.
 */
export async function endSelfCheck(
  actor: Person,
  { selfCheckId: id, revision, ended }: SelfCheckToEnd,
): Promise<Result<null, 'changed-meanwhile'>> {
  return withTenant(actor, 'selfCheck.end', async (tx) => {
    await requireSelfCheck(tx, id);
    const change = { endedOn: ended ? today() : null, savedBy: actor.userId, savedAt: now() };
    if (!(await updateSelfCheck(tx, { id, revision }, change))) return fail('changed-meanwhile');
    await insertLog(tx, { target: { type: 'selfCheck', id }, detail: { ended } });
    return ok(null);
  });
}
