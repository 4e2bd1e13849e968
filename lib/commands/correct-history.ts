import { listHistoryCorrections, updateHistory } from '@/lib/data/answers';
import { requireAudit } from '@/lib/data/audits';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import type { HistoryCorrection, HistoryCorrectionToMake } from '@/lib/domain/history-correction';
import { fail, ok, type Result } from '@/lib/domain/result';

/**
 * Takes words that should never have been written out of the history of one target of an audit, also of a decided one, and
 * leaves a trace of who did it, when and why (the right to correction, GDPR articles 16 and 17; what was decided stays).
 * `still-there`: what stands now holds them, and is to be changed first. `not-there`: no line of the history holds them.
 */
export async function correctHistory(
  actor: Person,
  auditId: string,
  correction: HistoryCorrectionToMake,
): Promise<Result<readonly HistoryCorrection[], 'still-there' | 'not-there'>> {
  return withTenant(actor, 'history.correct', async (tx) => {
    const { caseNumber } = await requireAudit(tx, auditId);
    const places = await updateHistory(tx, auditId, correction, actor.userId);
    if (places === null) return fail('still-there');
    if (places === 0) return fail('not-there');
    const { target } = correction;
    await insertLog(tx, { target: { type: 'audit', id: auditId }, detail: { caseNumber, target, places } });
    return ok(await listHistoryCorrections(tx, auditId, target));
  });
}
