import { approveAudit } from '@/lib/commands/approve-audit';
import { closeAudit } from '@/lib/commands/close-audit';
import { handOverAudit } from '@/lib/commands/hand-over-audit';
import { reopenAudit } from '@/lib/commands/reopen-audit';
import { requestApproval } from '@/lib/commands/request-approval';
import { saveSettings } from '@/lib/commands/save-settings';
import { takeAuditStep } from '@/lib/commands/take-audit-step';
import { updateActionsToAgreed } from '@/lib/data/actions';
import { getClosing } from '@/lib/data/audit-closing';
import { insertReopening, listReopenings } from '@/lib/data/audit-reopenings';
import { getNewestSnapshot, insertFrozenReport } from '@/lib/data/audit-snapshots';
import { withTenant } from '@/lib/data/scope';
import { getSettings, updateSettings } from '@/lib/data/tenants';
import type { Person } from '@/lib/domain/actor';
import { newVerification } from '@/lib/report/verification';
import { ADDRESS, readDraftHash } from '../support/decide';
import { askToApprove, close, draftToApprove, finishedOne, readClosingHash } from '../support/life';
import { connectedAs } from '../support/own-database';
import { deciderOf, PASSWORD, rightly, type TestTenant } from '../support/two-tenants';
import { type Call, inside, mustBe } from './call';
import { sessionOf, signInAll } from './decision-calls';

const nonEmpty = (list: Promise<readonly unknown[]>) => mustBe(list.then(({ length }) => length > 0));

const toApprove = async (target: TestTenant): Promise<TestTenant> => ({
  ...target,
  ...(await draftToApprove(target)),
});

/** One more draft that waits for four eyes; it is the second auditor who has asked. */
async function awaitingApproval(target: TestTenant): Promise<TestTenant> {
  await signInAll(target);
  const made = await draftToApprove(target);
  rightly(await askToApprove(target.as.auditor, made.auditId));
  await connectedAs('superuser', (client) =>
    client.query('UPDATE audit SET approval_asked_by = $2 WHERE id = $1', [
      made.auditId,
      target.otherAuditor.userId,
    ]),
  );
  return { ...target, ...made };
}

async function finished(target: TestTenant): Promise<TestTenant> {
  await signInAll(target);
  return { ...target, ...(await finishedOne(target)) };
}

async function closed(target: TestTenant): Promise<TestTenant> {
  const made = await finishedOne(target);
  rightly(await close(deciderOf(target.as.auditor, target.slug), made.auditId));
  return { ...target, ...made };
}

async function reopened(target: TestTenant): Promise<TestTenant> {
  const made = await finishedOne(target);
  rightly(await reopenAudit(target.as.auditor, { auditId: made.auditId, motive: 'Fel i beslutet.' }));
  return { ...target, ...made };
}

const ofAuditors = { may: ['auditor'] } as const satisfies Partial<Call>;
const ofOwnAudits = { ...ofAuditors, onlyOwnAudits: true } as const satisfies Partial<Call>;
const ofApprovers = { may: ['auditor', 'admin'] } as const satisfies Partial<Call>;
const ofAdmins = { may: ['admin'] } as const satisfies Partial<Call>;

const settings = {
  revision: 1,
  choices: { selfAssessment: false, factReview: false, approval: false },
  factReviewDays: 14,
  selfAssessmentDays: 14,
  smallCountLimit: 5,
  auditRule: {
    intervalYears: 2,
    weakFrom: 'mostlyCompliant' as const,
    weakIntervalYears: 1,
    riskFrom: 8,
    riskIntervalYears: 1,
    visitsAMonth: 2,
  },
  measuringReminderDays: 14,
};

const readers: readonly Call[] = [
  {
    of: 'tenants.getSettings',
    ...ofAdmins,
    ...inside('settings.read', (tx) => getSettings(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'audit-closing.getClosing',
    ...ofAuditors,
    prepare: closed,
    ...inside('audit.work', (tx, { auditId }) => mustBe(getClosing(tx, auditId).then(Boolean))),
  },
  {
    of: 'audit-reopenings.listReopenings',
    ...ofAuditors,
    prepare: reopened,
    ...inside('audit.work', (tx, { auditId }) => nonEmpty(listReopenings(tx, auditId))),
  },
  {
    of: 'audit-snapshots.getNewestSnapshot',
    ...ofAuditors,
    ...inside('audit.close', (tx, { decidedAuditId }) =>
      mustBe(getNewestSnapshot(tx, decidedAuditId, 'decision').then(Boolean)),
    ),
  },
];

const writers: readonly Call[] = [
  {
    of: 'tenants.updateSettings',
    ...ofAdmins,
    ...inside('settings.change', async (tx) => {
      const { revision } = await getSettings(tx);
      return mustBe(updateSettings(tx, { ...settings, revision }));
    }),
    foreign: 'stays-at-home',
  },
  {
    of: 'actions.updateActionsToAgreed',
    ...ofAuditors,
    prepare: toApprove,
    ...inside('audit.decide', (tx, { auditId }) => updateActionsToAgreed(tx, auditId)),
    foreign: 'stays-at-home',
  },
  {
    of: 'audit-reopenings.insertReopening',
    ...ofAuditors,
    prepare: finished,
    ...inside('audit.reopen', (tx, { auditId, as: { auditor } }) =>
      insertReopening(tx, { auditId, version: 1, motive: 'Fel.', userId: auditor.userId, at: new Date() }),
    ),
  },
  {
    of: 'audit-snapshots.insertFrozenReport',
    ...ofAuditors,
    prepare: toApprove,
    ...inside('audit.decide', (tx, { auditId }) =>
      insertFrozenReport(tx, {
        auditId,
        version: 1,
        kind: 'decision',
        content: '{}',
        sha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
        at: new Date(),
        code: newVerification().code,
      }),
    ),
  },
];

const commands: readonly Call[] = [
  {
    of: 'request-approval.requestApproval',
    action: 'audit.requestApproval',
    ...ofOwnAudits,
    prepare: toApprove,
    make: async (actor, { auditId, as }) =>
      requestApproval(actor as Person, { auditId, seen: await readDraftHash(as.auditor, auditId) }),
  },
  {
    of: 'approve-audit.approveAudit',
    action: 'audit.approve',
    ...ofApprovers,
    prepare: awaitingApproval,
    make: async (actor, { auditId, as }) => {
      const seen = await readDraftHash(as.auditor, auditId);
      const here = { sessionId: sessionOf(actor), address: ADDRESS };
      return approveAudit(actor as Person, { auditId, seen, login: { password: PASSWORD, code: '' } }, here);
    },
  },
  {
    of: 'take-audit-step.takeAuditStep',
    action: 'audit.returnToDrafting',
    ...ofApprovers,
    prepare: awaitingApproval,
    make: (actor, { auditId }) =>
      takeAuditStep(actor, { auditId, step: 'returnToDrafting', reason: 'Se över sammanfattningen.' }),
  },
  {
    of: 'hand-over-audit.handOverAudit',
    action: 'audit.handOver',
    may: ['auditor', 'admin'],
    onlyOwnAudits: true,
    prepare: toApprove,
    make: (actor, { auditId, as, otherAuditor }) =>
      handOverAudit(actor as Person, { auditId, fromId: as.auditor.userId, toId: otherAuditor.userId }),
  },
  {
    of: 'reopen-audit.reopenAudit',
    action: 'audit.reopen',
    ...ofOwnAudits,
    prepare: finished,
    make: (actor, { auditId }) => reopenAudit(actor as Person, { auditId, motive: 'Fel i beslutet.' }),
  },
  {
    of: 'close-audit.closeAudit',
    action: 'audit.close',
    ...ofOwnAudits,
    prepare: finished,
    make: async (actor, { auditId, as }) => {
      const seen = await readClosingHash(as.auditor, auditId);
      const here = { sessionId: sessionOf(actor), address: ADDRESS };
      const words = { choice: null, comment: null, login: { password: PASSWORD, code: '' } };
      return closeAudit(actor as Person, { auditId, seen, ...words }, here);
    },
  },
  {
    of: 'save-settings.saveSettings',
    action: 'settings.change',
    ...ofAdmins,
    make: async (actor, target) => {
      const { revision } = await withTenant(target.as.admin, 'settings.read', getSettings);
      return saveSettings(actor, { ...settings, revision });
    },
  },
];

/** An audit's life from the draft on: approved, handed over, closed, taken up again; and what the tenant has chosen. */
export const cycleCalls: readonly Call[] = [...readers, ...writers, ...commands];
