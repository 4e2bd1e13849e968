import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import { insertSelfCheckResult, requireSelfCheck } from '@/lib/data/self-checks';
import type { Person } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import { selfCheckResultSchema } from '@/lib/domain/risk/risk';
import { now, today } from '@/lib/time/clock';

export const resultToRecordSchema = z.strictObject({
  selfCheckId: z.uuid(),
  result: selfCheckResultSchema,
});
export type ResultToRecord = z.infer<typeof resultToRecordSchema>;

/**
 * Writes what a self-check showed on a day. It is never changed: what was wrong is corrected by the next one.
 * @throws Denied (notFound) when the tenant has no such self-check.
 */
export async function recordSelfCheckResult(
  actor: Person,
  { selfCheckId, result }: ResultToRecord,
): Promise<Result<null, 'checked-ahead' | 'self-check-ended'>> {
  return withTenant(actor, 'selfCheck.record', async (tx) => {
    const { endedOn } = await requireSelfCheck(tx, selfCheckId);
    if (endedOn !== null) return fail('self-check-ended');
    if (result.checkedOn > today()) return fail('checked-ahead');
    await insertSelfCheckResult(tx, { ...result, selfCheckId, recordedBy: actor.userId, at: now() });
    const { satisfactory } = result;
    await insertLog(tx, { target: { type: 'selfCheck', id: selfCheckId }, detail: { satisfactory } });
    return ok(null);
  });
}
