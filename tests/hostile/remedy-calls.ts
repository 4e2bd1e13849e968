import { answerLaterDate } from '@/lib/commands/answer-later-date';
import { askForLaterDate } from '@/lib/commands/ask-for-later-date';
import { type ActionMove, moveAction } from '@/lib/commands/move-action';
import { sendActionMessage } from '@/lib/commands/send-action-message';
import { getLastReturn, insertActionEvent, listActionEvents } from '@/lib/data/action-events';
import { lockAction } from '@/lib/data/action-places';
import { requireAction, updateStanding } from '@/lib/data/actions';
import { getFormTargets, readAuditForm } from '@/lib/data/audit-form';
import { requireAudit } from '@/lib/data/audits';
import {
  insertControlInNextAudit,
  insertWaitingControls,
  listCarriedControls,
} from '@/lib/data/carried-controls';
import { newId } from '@/lib/data/columns';
import { readDueCalendar } from '@/lib/data/due-calendars';
import { listActionsInForce, listActionsLeft } from '@/lib/data/followed-actions';
import { listUnitLine } from '@/lib/data/unit-line';
import type { Action } from '@/lib/domain/access';
import type { Actor, Person } from '@/lib/domain/actor';
import type { WrittenDeadline } from '@/lib/domain/deadline/deadline';
import { today } from '@/lib/time/clock';
import { verified } from '../support/act';
import { connectedAs } from '../support/own-database';
import { DAY, draftOne, rightly, type TestTenant } from '../support/two-tenants';
import { type Call, inside, mustBe } from './call';

const run = (sql: string, values: readonly unknown[]) =>
  connectedAs('superuser', (client) => client.query(sql, [...values]));

/** One more decided audit with its action; decided past the report, which nothing here reads. */
async function decidedAnew(target: TestTenant): Promise<TestTenant> {
  const drafted = await draftOne(target.as.auditor, target, target.slug);
  await run(`UPDATE audit SET status = 'decided', decision_date = $2 WHERE id = $1`, [drafted.auditId, DAY]);
  return { ...target, ...drafted, decidedAuditId: drafted.auditId };
}

const withAction = (change: string) => async (target: TestTenant) => {
  const made = await decidedAnew(target);
  await run(`UPDATE action SET ${change} WHERE id = $1`, [made.actionId]);
  return made;
};

const reportedAnew = withAction(`status = 'reported'`);
const later: WrittenDeadline = {
  deadline: { kind: 'nextAudit', year: 2099 },
  words: 'inför uppföljningen 2099',
};
const atOnce = `deadline = '{"deadline":{"kind":"immediate"},"words":"snarast"}'`;

/** One whose deadline can be put off, and one whose unit asks for that. */
const puttableOff = async (target: TestTenant): Promise<TestTenant> => {
  const drafted = await draftOne(target.as.auditor, target, target.slug);
  await run(`UPDATE action SET ${atOnce} WHERE id = $1`, [drafted.actionId]);
  await run(`UPDATE audit SET status = 'decided', decision_date = $2 WHERE id = $1`, [drafted.auditId, DAY]);
  return { ...target, ...drafted, decidedAuditId: drafted.auditId };
};
const wishedAnew = async (target: TestTenant): Promise<TestTenant> => {
  const made = await puttableOff(target);
  await run('UPDATE action SET wished = $2 WHERE id = $1', [made.actionId, JSON.stringify(later)]);
  return made;
};

/** The tenant with something said about its decided action, which is also a control of the audit under way. */
export async function withRemedies(target: TestTenant): Promise<TestTenant> {
  const { tenantId, auditId, actionId, slug, as } = target;
  const text = `Kvar, ${slug}.`;
  const content = { actionId, text, critical: false, caseNumber: '2026-0001', number: 1, agreed: null };
  await run(
    `INSERT INTO carried_control (tenant_id, audit_id, action_id, position, content) VALUES ($1, $2, $3, 0, $4)`,
    [tenantId, auditId, actionId, JSON.stringify(content)],
  );
  await run(
    `INSERT INTO action_event (tenant_id, id, action_id, kind, text, details, user_id, at)
     VALUES ($1, $2, $3, 'returned', $4, '{}', $5, now())`,
    [tenantId, newId(), actionId, text, as.auditor.userId],
  );
  const message = { id: newId(), auditId: target.decidedAuditId, actionId, text };
  rightly(await sendActionMessage(as.auditor, message));
  return target;
}

const ofReaders = {
  may: ['auditor', 'unitManager', 'admin'],
} as const satisfies Partial<Call>;
const ofManagers = { may: ['unitManager'], onlyOwnUnit: ['unitManager'] } as const satisfies Partial<Call>;
const ofAuditors = { may: ['auditor'], onlyOwnAudits: true } as const satisfies Partial<Call>;

const readers: readonly Call[] = [
  {
    of: 'actions.requireAction',
    ...ofReaders,
    ...inside('action.read', (tx, { decidedAuditId, actionId }) =>
      requireAction(tx, decidedAuditId, actionId),
    ),
  },
  {
    of: 'action-events.listActionEvents',
    ...ofReaders,
    ...inside('action.read', (tx, { actionId }) =>
      mustBe(listActionEvents(tx, actionId).then(({ length }) => length > 0)),
    ),
  },
  {
    of: 'action-events.getLastReturn',
    ...ofReaders,
    ...inside('action.read', (tx, { actionId }) => mustBe(getLastReturn(tx, actionId).then(Boolean))),
  },
  {
    of: 'due-calendars.readDueCalendar',
    may: ['auditor'],
    ...inside('audit.work', async (tx, { auditId }) =>
      readDueCalendar(tx, await requireAudit(tx, auditId), today()),
    ),
  },
  {
    of: 'audit-form.readAuditForm',
    may: ['auditor'],
    ...inside('audit.work', (tx, { auditId, versionId }) => readAuditForm(tx, auditId, versionId)),
  },
  {
    of: 'audit-form.getFormTargets',
    action: 'audit.work',
    may: ['auditor'],
    make: (actor, { auditId: id, versionId }) => getFormTargets(actor, 'audit.work', { id, versionId }),
  },
  {
    of: 'carried-controls.listCarriedControls',
    may: ['auditor'],
    ...inside('audit.work', (tx, { auditId }) =>
      mustBe(listCarriedControls(tx, auditId).then(({ length }) => length > 0)),
    ),
  },
  {
    of: 'followed-actions.listActionsInForce',
    ...ofReaders,
    onlyOwnUnit: ['unitManager'],
    ...inside('action.read', (tx, { unitId }) =>
      mustBe(listActionsInForce(tx, { unitIds: [unitId] }, DAY).then(({ length }) => length > 0)),
    ),
  },
  {
    of: 'followed-actions.listActionsLeft',
    ...ofReaders,
    onlyOwnUnit: ['unitManager'],
    ...inside('action.read', (tx, { auditId: id, unitId }) =>
      mustBe(listActionsLeft(tx, { id }, [unitId], DAY).then(({ length }) => length > 0)),
    ),
  },
  {
    of: 'unit-line.listUnitLine',
    may: ['auditor'],
    ...inside('audit.work', (tx, { unitId }) =>
      mustBe(listUnitLine(tx, unitId).then(({ length }) => length > 1)),
    ),
  },
];

const writers: readonly Call[] = [
  {
    of: 'actions.updateStanding',
    may: ['auditor'],
    prepare: decidedAnew,
    ...inside('action.verify', async (tx, { decidedAuditId: auditId, actionId }) => {
      const { action } = await lockAction(tx, { auditId, actionId }, DAY);
      return updateStanding(tx, actionId, { ...action, status: 'reported' });
    }),
  },
  {
    of: 'action-events.insertActionEvent',
    may: ['auditor', 'unitManager'],
    prepare: decidedAnew,
    ...inside('action.message', async (tx, { decidedAuditId: auditId, actionId, as }) => {
      await lockAction(tx, { auditId, actionId }, DAY);
      const said = { kind: 'message', text: 'Hej.', userId: as.auditor.userId, at: new Date() } as const;
      return insertActionEvent(tx, { ...said, actionId });
    }),
  },
  {
    of: 'carried-controls.insertWaitingControls',
    may: ['auditor', 'admin'],
    prepare: async (target) => {
      const { actionId } = await withAction(`status = 'carriedOver'`)(target);
      return { ...target, actionId };
    },
    ...inside('audit.plan', (tx, { auditId, unitId }) =>
      mustBe(insertWaitingControls(tx, auditId, unitId).then((count) => count > 0)),
    ),
  },
  {
    of: 'carried-controls.insertControlInNextAudit',
    may: ['auditor'],
    prepare: decidedAnew,
    ...inside('action.carryOver', (tx, { auditId, unitId, actionId, caseNumber }) =>
      mustBe(insertControlInNextAudit(tx, actionId, { auditId, unitId, caseNumber }).then(Boolean)),
    ),
  },
];

type Said = ActionMove extends infer Move
  ? Move extends ActionMove
    ? Omit<Move, 'auditId' | 'actionId' | 'revision'>
    : never
  : never;

const moving =
  (said: Said) =>
  (actor: Actor, { auditId, actionId }: TestTenant) =>
    moveAction(actor as Person, { ...said, auditId, actionId, revision: 1 });

const move = (action: Action, who: Partial<Call>, said: Said, prepare = decidedAnew) =>
  ({ of: 'move-action.moveAction', action, may: [], ...who, prepare, make: moving(said) }) satisfies Call;

const commands: readonly Call[] = [
  move('action.report', ofManagers, { step: 'report', text: null }),
  move('action.undoReport', ofManagers, { step: 'undoReport' }, reportedAnew),
  move('action.verify', ofAuditors, verified),
  move('action.return', ofAuditors, { step: 'return', reason: 'Datum saknas.' }, reportedAnew),
  move('action.carryOver', ofAuditors, { step: 'carryOver', text: null }),
  {
    of: 'send-action-message.sendActionMessage',
    action: 'action.message',
    may: ['auditor', 'unitManager'],
    onlyOwnAudits: true,
    onlyOwnUnit: ['unitManager'],
    prepare: decidedAnew,
    make: (actor, { auditId, actionId }) =>
      sendActionMessage(actor as Person, { id: newId(), auditId, actionId, text: 'Vi har börjat.' }),
  },
  {
    of: 'ask-for-later-date.askForLaterDate',
    action: 'action.askForLaterDate',
    ...ofManagers,
    prepare: puttableOff,
    make: (actor, { auditId, actionId }) => {
      const wish = { auditId, actionId, revision: 1, deadline: later, why: 'Systemet dröjer.' };
      return askForLaterDate(actor as Person, wish);
    },
  },
  ...(['grant', 'decline'] as const).map(
    (answer): Call => ({
      of: 'answer-later-date.answerLaterDate',
      action: answer === 'grant' ? 'action.grantLaterDate' : 'action.declineLaterDate',
      ...ofAuditors,
      prepare: wishedAnew,
      make: (actor, { auditId, actionId }) => {
        const said = { auditId, actionId, revision: 1, motive: 'Det går bra.' };
        const full = answer === 'grant' ? { ...said, answer, deadline: later } : { ...said, answer };
        return answerLaterDate(actor as Person, full);
      },
    }),
  ),
];

/** What becomes of an action after the decision, and what the next audit takes over. */
export const remedyCalls: readonly Call[] = [...readers, ...writers, ...commands];
