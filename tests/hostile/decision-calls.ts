import { chooseJudgement } from '@/lib/commands/choose-judgement';
import { decideAudit } from '@/lib/commands/decide-audit';
import { decideDeficiency } from '@/lib/commands/decide-deficiency';
import { deleteAction } from '@/lib/commands/delete-action';
import { saveAction } from '@/lib/commands/save-action';
import { saveSummary } from '@/lib/commands/save-summary';
import { setDecisionDate } from '@/lib/commands/set-decision-date';
import { insertAction, listActions, removeAction, updateAction, updateNumbers } from '@/lib/data/actions';
import { insertApproval, listApprovals } from '@/lib/data/approvals';
import { readAuditCase } from '@/lib/data/audit-case';
import { requireDraft, updateDraft } from '@/lib/data/audit-draft';
import { insertSnapshot, nextSnapshotVersion } from '@/lib/data/audit-snapshots';
import { requireAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { listDecisions, upsertDecision } from '@/lib/data/deficiencies';
import { readDueCalendars } from '@/lib/data/due-calendars';
import { requireMemberName } from '@/lib/data/members';
import { requireProviderOf } from '@/lib/data/providers';
import { getReportingOccasions } from '@/lib/data/tenants';
import type { ActionContent } from '@/lib/domain/action';
import type { Actor, Person } from '@/lib/domain/actor';
import { ADDRESS, openSession, readDraftHash } from '../support/decide';
import { DAY, draftOne, PASSWORD, type TestTenant } from '../support/two-tenants';
import { type Call, inside, mustBe } from './call';

/** One more audit that is ready to be decided, with its action. */
const draftedAnew = async (target: TestTenant): Promise<TestTenant> => ({
  ...target,
  ...(await draftOne(target.as.auditor, target, target.slug)),
});

const sessions = new Map<string, string>();

/** A session for everyone at home: whoever decides is asked for the password of their own. */
export async function signInAll(target: TestTenant): Promise<void> {
  const people = { ...target.as, otherAuditor: target.otherAuditor };
  for (const [login, person] of Object.entries(people)) {
    const email = `${login.toLowerCase()}@${target.slug}.example`;
    if (!sessions.has(person.userId))
      sessions.set(person.userId, await openSession({ person, email, password: PASSWORD }));
  }
}

async function signedIn(target: TestTenant): Promise<TestTenant> {
  await signInAll(target);
  return draftedAnew(target);
}

export const sessionOf = (actor: Actor): string =>
  (actor.kind === 'person' && sessions.get(actor.userId)) || newId();

const nonEmpty = (list: Promise<readonly unknown[]>) => mustBe(list.then(({ length }) => length > 0));

const content: ActionContent = {
  text: 'Skriv en rutin.',
  links: ['rutin'],
  critical: false,
  responsible: 'unit',
  deadline: null,
  followUp: null,
};
const anAction = { ...content, remediedOn: null };

const ofAuditors = { may: ['auditor'] } as const satisfies Partial<Call>;
const ofOwnAudits = { ...ofAuditors, onlyOwnAudits: true } as const satisfies Partial<Call>;

const readers: readonly Call[] = [
  {
    of: 'actions.listActions',
    ...ofAuditors,
    ...inside('audit.work', (tx, { decidedAuditId }) => nonEmpty(listActions(tx, decidedAuditId))),
  },
  {
    of: 'deficiencies.listDecisions',
    ...ofAuditors,
    ...inside('audit.work', (tx, { decidedAuditId }) => nonEmpty(listDecisions(tx, decidedAuditId))),
  },
  {
    of: 'approvals.listApprovals',
    ...ofAuditors,
    ...inside('audit.work', (tx, { decidedAuditId }) => nonEmpty(listApprovals(tx, decidedAuditId))),
  },
  {
    of: 'audit-snapshots.nextSnapshotVersion',
    ...ofAuditors,
    ...inside('audit.work', (tx, { decidedAuditId }) =>
      mustBe(nextSnapshotVersion(tx, decidedAuditId).then((version) => version > 1)),
    ),
  },
  {
    of: 'audit-draft.requireDraft',
    ...ofAuditors,
    ...inside('audit.work', (tx, { auditId }) => requireDraft(tx, auditId)),
  },
  {
    of: 'audit-case.readAuditCase',
    ...ofAuditors,
    ...inside('audit.work', async (tx, { auditId }) =>
      readAuditCase(tx, await requireAudit(tx, auditId), DAY),
    ),
  },
  {
    of: 'due-calendars.readDueCalendars',
    ...ofAuditors,
    ...inside('audit.work', async (tx, { decidedAuditId: id, unitId }) => {
      const calendarOf = await readDueCalendars(tx, [unitId]);
      return nonEmpty(Promise.resolve(calendarOf({ id, unitId, decisionDate: null }, DAY).plannedAudits));
    }),
  },
  {
    of: 'providers.requireProviderOf',
    ...ofAuditors,
    ...inside('audit.work', (tx, { unitId }) => requireProviderOf(tx, unitId)),
  },
  {
    of: 'tenants.getReportingOccasions',
    ...ofAuditors,
    ...inside('audit.work', (tx) => getReportingOccasions(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'members.requireMemberName',
    ...ofAuditors,
    ...inside('audit.decide', (tx, { as }) => requireMemberName(tx, as.auditor.userId)),
  },
];

const writers: readonly Call[] = [
  {
    of: 'deficiencies.upsertDecision',
    ...ofAuditors,
    prepare: draftedAnew,
    ...inside('deficiency.decide', (tx, { auditId, as }) => {
      const save = { auditId, item: 'rutin', decision: null, base: 1, userId: as.auditor.userId };
      return mustBe(upsertDecision(tx, { ...save, at: new Date() }));
    }),
  },
  {
    of: 'actions.insertAction',
    ...ofAuditors,
    prepare: draftedAnew,
    ...inside('action.edit', (tx, { auditId }) =>
      insertAction(tx, { id: newId(), auditId, number: 2 }, anAction),
    ),
  },
  {
    of: 'actions.updateAction',
    ...ofAuditors,
    prepare: draftedAnew,
    ...inside('action.edit', (tx, { actionId }) => updateAction(tx, actionId, anAction)),
  },
  {
    of: 'actions.updateNumbers',
    ...ofAuditors,
    prepare: draftedAnew,
    ...inside('action.edit', (tx, { auditId, actionId }) => updateNumbers(tx, auditId, [newId(), actionId])),
    foreign: 'stays-at-home',
  },
  {
    of: 'actions.removeAction',
    ...ofAuditors,
    prepare: draftedAnew,
    ...inside('action.edit', (tx, { actionId }) => removeAction(tx, actionId)),
  },
  {
    of: 'audit-draft.updateDraft',
    ...ofAuditors,
    prepare: draftedAnew,
    ...inside('judgement.edit', (tx, { auditId }) => updateDraft(tx, auditId, { summary: 'Kort.' })),
  },
  {
    of: 'approvals.insertApproval',
    ...ofAuditors,
    prepare: draftedAnew,
    ...inside('audit.decide', (tx, { auditId, as: { auditor } }) => {
      const at = new Date();
      const approval = {
        name: 'Uppföljare',
        role: 'auditor',
        at,
        method: 'password',
        authenticatedAt: at,
        step: 'decide',
      } as const;
      return insertApproval(
        tx,
        { auditId, revision: 1, userId: auditor.userId },
        { ...approval, sha256: '0'.repeat(64) },
      );
    }),
  },
  {
    of: 'audit-snapshots.insertSnapshot',
    ...ofAuditors,
    prepare: draftedAnew,
    ...inside('audit.decide', (tx, { auditId }) =>
      insertSnapshot(tx, {
        auditId,
        version: 1,
        kind: 'decision',
        content: '{}',
        sha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
        at: new Date(),
      }),
    ),
  },
];

const commands: readonly Call[] = [
  {
    of: 'decide-deficiency.decideDeficiency',
    action: 'deficiency.decide',
    ...ofOwnAudits,
    prepare: draftedAnew,
    make: (actor, { auditId }) =>
      decideDeficiency(actor as Person, { auditId, item: 'rutin', revision: 1, decision: null }),
  },
  {
    of: 'save-action.saveAction',
    action: 'action.edit',
    ...ofOwnAudits,
    prepare: draftedAnew,
    make: (actor, { auditId, actionId }) =>
      saveAction(actor as Person, { auditId, actionId, revision: 1, content, remediedOn: null }),
  },
  {
    of: 'delete-action.deleteAction',
    action: 'action.edit',
    ...ofOwnAudits,
    prepare: draftedAnew,
    make: (actor, { auditId, actionId }) => deleteAction(actor as Person, { auditId, actionId, revision: 1 }),
  },
  {
    of: 'save-summary.saveSummary',
    action: 'judgement.edit',
    ...ofOwnAudits,
    prepare: draftedAnew,
    make: (actor, { auditId }) =>
      saveSummary(actor, { auditId, revision: 3, summary: 'Kort.', judgementComment: null }),
  },
  {
    of: 'choose-judgement.chooseJudgement',
    action: 'judgement.edit',
    ...ofOwnAudits,
    prepare: draftedAnew,
    make: (actor, { auditId }) =>
      chooseJudgement(actor, { auditId, revision: 3, choice: { alternative: 'compliant', motive: null } }),
  },
  {
    of: 'set-decision-date.setDecisionDate',
    action: 'judgement.edit',
    ...ofOwnAudits,
    prepare: draftedAnew,
    make: (actor, { auditId }) =>
      setDecisionDate(actor, { auditId, revision: 3, decisionDate: DAY, motive: 'På papper.' }),
  },
  {
    of: 'decide-audit.decideAudit',
    action: 'audit.decide',
    ...ofOwnAudits,
    prepare: signedIn,
    make: async (actor, { auditId, as }) => {
      const seen = await readDraftHash(as.auditor, auditId);
      const here = { sessionId: sessionOf(actor), address: ADDRESS };
      return decideAudit(actor as Person, { auditId, seen, login: { password: PASSWORD, code: '' } }, here);
    },
  },
];

/** Deficiencies, actions, drafts, approvals and the decision itself. */
export const decisionCalls: readonly Call[] = [...readers, ...writers, ...commands];
