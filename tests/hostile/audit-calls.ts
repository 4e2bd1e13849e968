import { editAudit } from '@/lib/commands/edit-audit';
import { exportAuditYear } from '@/lib/commands/export-audit-year';
import { planAudit } from '@/lib/commands/plan-audit';
import { takeAuditStep } from '@/lib/commands/take-audit-step';
import { readAuditBundle } from '@/lib/data/audit-bundle';
import { readAuditFacts } from '@/lib/data/audit-case';
import { readAuditYear } from '@/lib/data/audit-year';
import {
  getPreviousAudit,
  insertAudit,
  insertNextCaseNumber,
  listAudits,
  lockAudit,
  requireAudit,
  updateAudit,
} from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { listAuditors } from '@/lib/data/members';
import { getAuditRule, getChoices } from '@/lib/data/tenants';
import { listManagerIds } from '@/lib/data/units';
import type { Person } from '@/lib/domain/actor';
import { today } from '@/lib/time/clock';
import { beginOne, DAY, planOne, type TestTenant } from '../support/two-tenants';
import { type Call, EVERYONE, inside, mustBe } from './call';

/** One more audit that has been planned, and one whose visit has begun: what a step uses up. */
export const plannedAnew = async (target: TestTenant): Promise<TestTenant> => ({
  ...target,
  auditId: await planOne(target.as.auditor, target, DAY),
});
export const begunAnew = async (target: TestTenant): Promise<TestTenant> => ({
  ...target,
  auditId: await beginOne(target.as.auditor, target, DAY),
});

const facts = {
  unitName: 'Enhet',
  unitAddress: null,
  addressProtected: false,
  manager: null,
  phone: null,
  email: null,
  participants: [],
};

const ofAuditors = { may: ['auditor'], onlyOwnAudits: true } as const satisfies Partial<Call>;
const ofThoseWhoPlan = { may: ['auditor', 'admin'] } as const satisfies Partial<Call>;
const ofThoseWhoEdit = { ...ofThoseWhoPlan, onlyOwnAudits: true } as const satisfies Partial<Call>;
const ofThoseWhoRead = {
  may: EVERYONE,
  onlyOwnUnit: ['unitManager'],
  onlyDecided: ['reader'],
} as const satisfies Partial<Call>;

const readers: readonly Call[] = [
  {
    of: 'audits.listAudits',
    ...ofThoseWhoRead,
    ...inside('audit.list', (tx, { auditId }) =>
      mustBe(listAudits(tx).then((audits) => audits.some(({ id }) => id === auditId))),
    ),
  },
  {
    of: 'audit-year.readAuditYear',
    may: EVERYONE,
    onlyOwnUnit: ['unitManager'],
    ...inside('audit.list', (tx, { unitId }) =>
      mustBe(
        readAuditYear(tx, Number(today().slice(0, 4)), today()).then(({ units }) =>
          units.some((unit) => unit.unitId === unitId),
        ),
      ),
    ),
  },
  {
    of: 'export-audit-year.exportAuditYear',
    action: 'audit.exportYear',
    may: EVERYONE,
    make: (actor) => exportAuditYear(actor as Person, {}, 'sv'),
    foreign: 'stays-at-home',
  },
  {
    of: 'tenants.getAuditRule',
    may: EVERYONE,
    ...inside('audit.list', (tx) => getAuditRule(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'audits.requireAudit',
    ...ofThoseWhoRead,
    ...inside('audit.read', (tx, { auditId }) => requireAudit(tx, auditId)),
  },
  {
    of: 'audits.lockAudit',
    ...ofThoseWhoEdit,
    ...inside('audit.editFacts', (tx, { auditId }) => lockAudit(tx, auditId)),
  },
  {
    of: 'audits.getPreviousAudit',
    may: ['auditor'],
    ...inside('audit.work', async (tx, { auditId }) =>
      mustBe(getPreviousAudit(tx, await requireAudit(tx, auditId)).then(Boolean)),
    ),
  },
  {
    of: 'audit-bundle.readAuditBundle',
    may: ['auditor'],
    ...inside('audit.work', (tx, { auditId, tenantId, as }) =>
      readAuditBundle(tx, auditId, { userId: as.auditor.userId, name: 'Uppföljare', tenantId }, DAY),
    ),
  },
  {
    of: 'audit-case.readAuditFacts',
    may: ['auditor'],
    ...inside('audit.work', async (tx, { auditId }) =>
      readAuditFacts(tx, await requireAudit(tx, auditId), DAY),
    ),
  },
  {
    of: 'units.listManagerIds',
    ...ofThoseWhoPlan,
    ...inside('audit.plan', (tx, { unitId }) =>
      mustBe(listManagerIds(tx, unitId, DAY).then((ids) => ids.length > 0)),
    ),
  },
  {
    of: 'members.listAuditors',
    ...ofThoseWhoPlan,
    ...inside('audit.plan', (tx) => listAuditors(tx, DAY)),
    foreign: 'stays-at-home',
  },
  {
    of: 'tenants.getChoices',
    ...ofThoseWhoPlan,
    ...inside('audit.plan', (tx) => getChoices(tx)),
    foreign: 'stays-at-home',
  },
];

const writers: readonly Call[] = [
  {
    of: 'audits.insertNextCaseNumber',
    ...ofThoseWhoPlan,
    ...inside('audit.plan', (tx) => insertNextCaseNumber(tx, 2026)),
    foreign: 'stays-at-home',
  },
  {
    of: 'audits.insertAudit',
    ...ofThoseWhoPlan,
    ...inside('audit.plan', async (tx, { unitId, versionId, as }) =>
      insertAudit(tx, {
        id: newId(),
        caseNumber: await insertNextCaseNumber(tx, 2026),
        unitId,
        versionId,
        choices: { selfAssessment: false, factReview: false, approval: false },
        facts,
        visitDate: null,
        auditorIds: [as.auditor.userId],
        leftOut: [],
      }),
    ),
  },
  {
    of: 'audits.updateAudit',
    ...ofThoseWhoPlan,
    ...inside('audit.editFacts', (tx, { auditId }) => updateAudit(tx, auditId, { registryNumber: '1/2026' })),
  },
];

const commands: readonly Call[] = [
  {
    of: 'plan-audit.planAudit',
    action: 'audit.plan',
    ...ofThoseWhoPlan,
    make: (actor, { unitId, versionId, as }) =>
      planAudit(actor, { unitId, versionId, auditorIds: [as.auditor.userId], visitDate: null }),
  },
  {
    of: 'edit-audit.editAudit',
    action: 'audit.editFacts',
    ...ofThoseWhoEdit,
    prepare: plannedAnew,
    make: (actor, { auditId, as }) =>
      editAudit(actor, {
        auditId,
        revision: 1,
        facts,
        visitDate: DAY,
        registryNumber: null,
        auditorIds: [as.auditor.userId],
      }),
  },
  {
    of: 'take-audit-step.takeAuditStep',
    action: 'audit.startFieldwork',
    ...ofAuditors,
    prepare: plannedAnew,
    make: (actor, { auditId }) => takeAuditStep(actor, { auditId, step: 'startFieldwork', reason: null }),
  },
  {
    of: 'take-audit-step.takeAuditStep',
    action: 'audit.startDrafting',
    ...ofAuditors,
    prepare: begunAnew,
    make: (actor, { auditId }) => takeAuditStep(actor, { auditId, step: 'startDrafting', reason: null }),
  },
  {
    of: 'take-audit-step.takeAuditStep',
    action: 'audit.cancel',
    ...ofThoseWhoEdit,
    prepare: plannedAnew,
    make: (actor, { auditId }) => takeAuditStep(actor, { auditId, step: 'cancel', reason: 'Flyttas.' }),
  },
];

/** The audits themselves: read, planned, edited, taken from one status to the next. */
export const auditCalls: readonly Call[] = [...readers, ...writers, ...commands];
