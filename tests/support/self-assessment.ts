import { askForSelfAssessment } from '@/lib/commands/ask-for-self-assessment';
import { saveAnswers } from '@/lib/commands/save-answers';
import { newId } from '@/lib/data/columns';
import type { Person } from '@/lib/domain/actor';
import { addDays } from '@/lib/domain/plain-date';
import type { SentChange } from '@/lib/domain/save-answers-message';
import { today } from '@/lib/time/clock';
import { chosenFor } from './fact-review';
import { DAY, planOne, rightly, type TestTenant } from './two-tenants';

/** One more audit of the target's unit, planned while its tenant had chosen self-assessment. */
export async function plannedForSelfAssessment(target: TestTenant): Promise<TestTenant> {
  const auditId = await planOne(target.as.auditor, target, DAY);
  await chosenFor(auditId, { selfAssessment: true });
  return { ...target, auditId };
}

/** The same, with the unit asked to answer within a week. */
export async function underSelfAssessment(target: TestTenant): Promise<TestTenant> {
  const planned = await plannedForSelfAssessment(target);
  const asked = { auditId: planned.auditId, replyBy: addDays(today(), 7) };
  rightly(await askForSelfAssessment(planned.as.auditor, asked));
  return planned;
}

/** A manager answers one field of the form for their unit. */
export function answerOne(
  manager: Person,
  auditId: string,
  target: string,
  value: SentChange['value'],
  field: SentChange['field'] = 'answer',
) {
  const change = { mutationId: newId(), base: 0, target, field, value };
  const request = { device: newId(), userId: manager.userId, changes: [change] };
  return saveAnswers(manager, auditId, request, 'selfAssessment');
}
