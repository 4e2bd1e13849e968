import { askForSelfAssessment } from '@/lib/commands/ask-for-self-assessment';
import { planAudit } from '@/lib/commands/plan-audit';
import { requestApproval } from '@/lib/commands/request-approval';
import { sendToFactReview } from '@/lib/commands/send-to-fact-review';
import { takeAuditStep } from '@/lib/commands/take-audit-step';
import type { Person } from '@/lib/domain/actor';
import { addDays } from '@/lib/domain/plain-date';
import { today } from '@/lib/time/clock';
import { begun, draft, fillIn, hashOf, type Place, planned } from './decided-audits';
import { done } from './done';
import { type Example, paperOf } from './paper-audits';

/** An audit whose draft waits for somebody else than its auditor, and when its visit was, in days from today. */
export type WaitingAudit = Pick<Example, 'unit' | 'template' | 'lacking' | 'accepted'> & {
  readonly visit: number;
  readonly waitsFor: 'factReview' | 'approval';
};

/** The days that the unit still has for its comments. */
const daysLeft = 10;

/** Audits that were planned while their organisation had fact review or approval, as far as they have come. */
export async function addWaitingAudits(
  auditor: Person,
  audits: readonly WaitingAudit[],
  place: Place,
): Promise<void> {
  for (const { waitsFor, visit, ...example } of audits) {
    const visitDate = addDays(today(), visit);
    const paper = { ...paperOf({ ...example, visit: visitDate }, 0), visitDate };
    const none = { selfAssessment: false, factReview: false, approval: false };
    const auditId = await begun(auditor, place, paper, { ...none, [waitsFor]: true });
    await fillIn(auditor, auditId, paper);
    await draft(auditor, auditId, paper);
    if (waitsFor === 'factReview') {
      done(await sendToFactReview(auditor, { auditId, replyBy: addDays(today(), daysLeft) }));
    } else {
      done(await requestApproval(auditor, { auditId, seen: await hashOf(auditor, auditId) }));
    }
  }
}

/** An audit whose unit has been asked for its self-assessment before the visit. */
export async function addSelfAssessment(
  auditor: Person,
  { unit, template }: Pick<Example, 'unit' | 'template'>,
  place: Place,
): Promise<void> {
  const visitDate = addDays(today(), 24);
  const paper = { unit, template, visitDate };
  const choices = { selfAssessment: true, factReview: false, approval: false };
  const auditId = await planned(auditor, place, paper, choices);
  done(await askForSelfAssessment(auditor, { auditId, replyBy: addDays(today(), daysLeft) }));
}

/** An audit that was planned, and came to nothing. */
export async function addCancelledAudit(
  auditor: Person,
  { unit, template }: Pick<Example, 'unit' | 'template'>,
  { unitIdOf, versionIdOf }: Place,
): Promise<void> {
  const plan = {
    unitId: unitIdOf(unit),
    versionId: versionIdOf(template),
    auditorIds: [auditor.userId],
    visitDate: null,
  };
  const { auditId } = done(await planAudit(auditor, plan));
  const reason = 'Utföraren har bytt lokaler. Uppföljningen planeras om till nästa år.';
  done(await takeAuditStep(auditor, { auditId, step: 'cancel', reason }));
}
