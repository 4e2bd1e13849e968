import { z } from 'zod';
import { readAuditFacts } from '@/lib/data/audit-case';
import { type AuditDetails, lockAudit, updateAudit } from '@/lib/data/audits';
import { listAuditIdsPastReplyBy, updateFactReviewToEnded } from '@/lib/data/fact-reviews';
import { insertLog } from '@/lib/data/log';
import { insertNotice } from '@/lib/data/notices';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import type { Person, SystemActor } from '@/lib/domain/actor';
import type { FactReviewEnd } from '@/lib/domain/fact-review/fact-review';
import { takeStep } from '@/lib/domain/life-cycle';
import type { Obstacle } from '@/lib/domain/life-cycle-requirements';
import type { PlainDate } from '@/lib/domain/plain-date';
import { ok, type Result } from '@/lib/domain/result';
import { now, today } from '@/lib/time/clock';

export const factReviewToEndSchema = z.object({ auditId: z.uuid() });
export type FactReviewToEnd = z.infer<typeof factReviewToEndSchema>;

/** The auditor goes on when the last day has passed, with what the unit had said by then. */
export async function endFactReview(
  actor: Person,
  { auditId }: FactReviewToEnd,
): Promise<Result<null, readonly Obstacle[]>> {
  return withTenant(actor, 'audit.endFactReview', async (tx) =>
    end(tx, await lockAudit(tx, auditId), today(), 'ended', actor.userId),
  );
}

/**
 * Ends every fact review of the actor's tenant whose last day lies before `day`. Gives how many were ended: done twice,
 * the second time ends none. Each is a transaction of its own, so that one which fails holds up no other.
 */
export async function endDueFactReviews(actor: SystemActor, day: PlainDate): Promise<number> {
  const due = await withTenant(actor, 'factReview.closeDue', (tx) => listAuditIdsPastReplyBy(tx, day));
  let ended = 0;
  for (const auditId of due) {
    const outcome = await withTenant(actor, 'factReview.closeDue', async (tx) =>
      end(tx, await lockAudit(tx, auditId), day, 'lastDayPassed', null),
    );
    // Somebody may have ended it in the meantime.
    if (outcome.ok) ended += 1;
  }
  return ended;
}

async function end(
  tx: ScopedTx,
  audit: AuditDetails,
  day: PlainDate,
  how: FactReviewEnd,
  by: string | null,
): Promise<Result<null, readonly Obstacle[]>> {
  const facts = await readAuditFacts(tx, audit, day);
  const taken = takeStep('endFactReview', facts);
  if (!taken.ok) return taken;
  await updateFactReviewToEnded(tx, audit.id, { how, by, at: now() });
  await updateAudit(tx, audit.id, { status: taken.value.status });
  await insertNotice(tx, {
    kind: 'factReviewEnded',
    key: `fact-review-ended ${audit.id} ${audit.revision}`,
    auditId: audit.id,
    recipients: [...facts.auditorIds, ...facts.unitManagerIds],
  });
  const detail = { caseNumber: audit.caseNumber, how };
  await insertLog(tx, { target: { type: 'audit', id: audit.id }, detail });
  return ok(null);
}
