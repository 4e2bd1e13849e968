import { askForSelfAssessment } from '@/lib/commands/ask-for-self-assessment';
import { sendSelfAssessment } from '@/lib/commands/send-self-assessment';
import { listSelfAnswers } from '@/lib/data/answers';
import { lockAudit, requireAudit } from '@/lib/data/audits';
import { readSelfAssessmentBundle } from '@/lib/data/self-assessment-bundle';
import {
  getSelfAssessment,
  insertSelfAssessment,
  updateSelfAssessmentToSent,
} from '@/lib/data/self-assessments';
import type { Person } from '@/lib/domain/actor';
import { addDays } from '@/lib/domain/plain-date';
import { now, today } from '@/lib/time/clock';
import { managerOf } from '../support/fact-review';
import { answerOne, plannedForSelfAssessment, underSelfAssessment } from '../support/self-assessment';
import { rightly, type TestTenant } from '../support/two-tenants';
import { type Call, inside, mustBe } from './call';

const byManager = { may: ['unitManager'], onlyOwnUnit: ['unitManager'] } as const satisfies Partial<Call>;
const byReaders = {
  may: ['auditor', 'unitManager'],
  onlyOwnUnit: ['unitManager'],
} as const satisfies Partial<Call>;
const byPlanners = { may: ['auditor', 'admin'], onlyOwnAudits: true } as const satisfies Partial<Call>;

/** An audit whose unit has answered something of itself. */
async function answered(target: TestTenant): Promise<TestTenant> {
  const asked = await underSelfAssessment(target);
  rightly(await answerOne(managerOf(asked), asked.auditId, 'plan', 'yes'));
  return asked;
}

/** What a unit is asked to say of itself, and says. */
export const selfAssessmentCalls: readonly Call[] = [
  {
    of: 'self-assessments.getSelfAssessment',
    ...byReaders,
    prepare: underSelfAssessment,
    ...inside('selfAssessment.read', async (tx, { auditId }) => {
      await requireAudit(tx, auditId);
      return mustBe(getSelfAssessment(tx, auditId).then(Boolean));
    }),
  },
  {
    of: 'self-assessments.insertSelfAssessment',
    ...byPlanners,
    prepare: plannedForSelfAssessment,
    ...inside('audit.askForSelfAssessment', async (tx, { auditId, as }) => {
      await lockAudit(tx, auditId);
      const asked = { askedBy: as.auditor.userId, askedAt: now() };
      await insertSelfAssessment(tx, { auditId, replyBy: today(), ...asked });
    }),
  },
  {
    of: 'self-assessments.updateSelfAssessmentToSent',
    ...byManager,
    prepare: underSelfAssessment,
    ...inside('selfAssessment.send', async (tx, { auditId, as }) => {
      await lockAudit(tx, auditId);
      await updateSelfAssessmentToSent(tx, auditId, { by: as.unitManager.userId, at: now() });
    }),
  },
  {
    of: 'answers.listSelfAnswers',
    ...byReaders,
    prepare: answered,
    ...inside('selfAssessment.read', async (tx, { auditId }) => {
      await requireAudit(tx, auditId);
      return mustBe(listSelfAnswers(tx, auditId).then(({ length }) => length > 0));
    }),
  },
  {
    of: 'self-assessment-bundle.readSelfAssessmentBundle',
    ...byReaders,
    prepare: underSelfAssessment,
    ...inside('selfAssessment.read', (tx, { auditId, tenantId, as }) =>
      readSelfAssessmentBundle(tx, auditId, { userId: as.unitManager.userId, name: '', tenantId }, today()),
    ),
  },
  {
    of: 'save-answers.saveAnswers',
    action: 'selfAssessment.save',
    ...byManager,
    prepare: underSelfAssessment,
    make: async (actor, { auditId }) => rightly(await answerOne(actor as Person, auditId, 'plan', 'yes')),
  },
  {
    of: 'ask-for-self-assessment.askForSelfAssessment',
    action: 'audit.askForSelfAssessment',
    ...byPlanners,
    prepare: plannedForSelfAssessment,
    make: async (actor, { auditId }) =>
      rightly(await askForSelfAssessment(actor as Person, { auditId, replyBy: addDays(today(), 7) })),
  },
  {
    of: 'send-self-assessment.sendSelfAssessment',
    action: 'selfAssessment.send',
    ...byManager,
    prepare: underSelfAssessment,
    make: async (actor, { auditId }) => rightly(await sendSelfAssessment(actor as Person, { auditId })),
  },
];
