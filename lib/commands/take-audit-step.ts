import { z } from 'zod';
import { readAuditFacts } from '@/lib/data/audit-case';
import { updateDraft } from '@/lib/data/audit-draft';
import { lockAudit, updateAudit } from '@/lib/data/audits';
import { insertLog } from '@/lib/data/log';
import { insertNotice } from '@/lib/data/notices';
import { withTenant } from '@/lib/data/scope';
import type { Actor } from '@/lib/domain/actor';
import type { AuditStatus } from '@/lib/domain/audit';
import { optionalText } from '@/lib/domain/input';
import { type AuditStep, auditSteps, takeStep } from '@/lib/domain/life-cycle';
import type { Notice, Obstacle } from '@/lib/domain/life-cycle-requirements';
import type { AuditNoticeKind } from '@/lib/domain/notice/notice';
import { fail, ok, type Result } from '@/lib/domain/result';
import { today } from '@/lib/time/clock';

/** The steps that need nothing but themselves; the others have a command of their own. */
export const plainSteps = [
  'startFieldwork',
  'startDrafting',
  'returnToDrafting',
  'cancel',
] as const satisfies readonly AuditStep[];

export const auditStepSchema = z.object({
  auditId: z.uuid(),
  step: z.enum(plainSteps),
  reason: optionalText(4000),
});
export type AuditStepInput = z.infer<typeof auditStepSchema>;

/** The plain steps that people are told of, and whether those who manage the unit are too. */
const toldOf: Partial<
  Record<AuditStepInput['step'], { readonly kind: AuditNoticeKind; readonly unit: boolean }>
> = {
  returnToDrafting: { kind: 'approvalReturned', unit: false },
  cancel: { kind: 'auditCancelled', unit: true },
};

export type StepOutcome = { readonly status: AuditStatus; readonly notices: readonly Notice[] };

/** Takes an audit one step further in its life, or says everything that stands in the way. */
export async function takeAuditStep(
  actor: Actor,
  { auditId, step, reason }: AuditStepInput,
): Promise<Result<StepOutcome, readonly Obstacle[]>> {
  return withTenant(actor, auditSteps[step].access, async (tx) => {
    const audit = await lockAudit(tx, auditId);
    const facts = await readAuditFacts(tx, audit, today());
    const taken = takeStep(step, facts, { reason, replyBy: null });
    if (!taken.ok) return fail(taken.error);
    const cancelled =
      step === 'cancel' && reason !== null ? { cancelMotive: reason, cancelledOn: today() } : {};
    await updateAudit(tx, auditId, { status: taken.value.status, ...cancelled });
    if (step === 'returnToDrafting') await updateDraft(tx, auditId, { returnMotive: reason });
    const told = toldOf[step];
    if (told) {
      const recipients = [...facts.auditorIds, ...(told.unit ? facts.unitManagerIds : [])];
      const key = `${step} ${auditId} ${audit.revision}`;
      await insertNotice(tx, { kind: told.kind, key, auditId, recipients });
    }
    await insertLog(tx, {
      target: { type: 'audit', id: auditId },
      detail: { caseNumber: audit.caseNumber, from: audit.status, to: taken.value.status },
    });
    return ok(taken.value);
  });
}
