import { beforeAll, describe, expect, test } from 'vitest';
import { addMember } from '@/lib/commands/add-member';
import { assignActions } from '@/lib/commands/assign-actions';
import { exportActions } from '@/lib/commands/export-actions';
import { remindActions } from '@/lib/commands/remind-actions';
import { saveAction } from '@/lib/commands/save-action';
import { listAssigneeIds, listFollowerIds } from '@/lib/data/action-assignments';
import { listBoardActions } from '@/lib/data/action-board';
import { newId } from '@/lib/data/columns';
import { listLog } from '@/lib/data/log';
import { Denied, withTenant } from '@/lib/data/scope';
import { insertUnitManager } from '@/lib/data/units';
import type { BoardAction } from '@/lib/domain/actions-board/board-action';
import { type Person, systemActor } from '@/lib/domain/actor';
import { plainDate } from '@/lib/domain/plain-date';
import { today } from '@/lib/time/clock';
import { decide } from '../support/decide';
import { connectedAs } from '../support/own-database';
import {
  DAY,
  deciderOf,
  draftOne,
  makeTenant,
  PASSWORD,
  rightly,
  type TestTenant,
} from '../support/two-tenants';

let home: TestTenant;
/** Deputises for the manager of the managed unit. */
let deputyId: string;
/** The action of a decided audit of the unit that somebody else answers for. */
let otherActionId: string;

beforeAll(async () => {
  home = await makeTenant('hemma');
  const operator = systemActor('operator', home.tenantId, 'test');
  const deputy = {
    email: 'vice@hemma.example',
    name: 'Biträdande enhetschef',
    roles: ['unitManager' as const],
  };
  deputyId = rightly(await addMember(operator, { ...deputy, startedOn: DAY, password: PASSWORD })).userId;
  await withTenant(operator, 'unit.register', (tx) =>
    insertUnitManager(tx, { id: newId(), unitId: home.unitId, userId: deputyId, deputy: true, fromDay: DAY }),
  );
  const place = { unitId: home.otherUnitId, versionId: home.versionId };
  const drafted = await draftOne(home.as.auditor, place, home.slug);
  rightly(await decide(deciderOf(home.as.auditor, home.slug), drafted.auditId));
  otherActionId = drafted.actionId;
});

const board = (person: Person, ids?: readonly string[]): Promise<BoardAction[]> =>
  withTenant(person, 'action.list', (tx) => listBoardActions(tx, today(), ids));

async function stored(actionId: string): Promise<BoardAction> {
  const [action] = await board(home.as.admin, [actionId]);
  if (!action) throw new Error('The action is not on the board');
  return action;
}

const rowOf = async (actionId: string) => ({
  actionId,
  revision: (await stored(actionId)).assignmentRevision,
});

describe('what stands on the board', () => {
  test('the actions of decided audits alone, each with the day that its deadline comes to', async () => {
    const drafted = await draftOne(home.as.auditor, home, home.slug);
    const found = await board(home.as.auditor);
    expect(found.map(({ id }) => id).sort()).toEqual([home.actionId, otherActionId].sort());
    expect(found.map(({ id }) => id)).not.toContain(drafted.actionId);
    expect(await stored(home.actionId)).toMatchObject({
      deadline: { words: 'inför uppföljningen 2099' },
      dueDate: '2099-12-31',
      auditors: [{ userId: home.as.auditor.userId }],
      assignmentRevision: 0,
    });
  });

  test('a visit that is planned is when the next audit is', async () => {
    const visit = plainDate('2099-03-03');
    await connectedAs('superuser', (client) =>
      client.query('UPDATE audit SET visit_date = $2 WHERE id = $1', [home.otherAuditId, visit]),
    );
    expect((await stored(otherActionId)).dueDate).toBe(visit);
    expect((await stored(home.actionId)).dueDate).toBe('2099-12-31');
  });

  test('a manager sees the actions of their own units and of no other', async () => {
    expect((await board(home.as.unitManager)).map(({ id }) => id)).toEqual([home.actionId]);
    const all = [home.actionId, otherActionId].sort();
    expect((await board(home.as.reader)).map(({ id }) => id).sort()).toEqual(all);
    expect((await board(home.otherAuditor)).map(({ id }) => id).sort()).toEqual(all);
  });
});

describe('assigning several actions at once', () => {
  test('what cannot be changed is told by row, and the others are changed', async () => {
    const rows = [await rowOf(home.actionId), await rowOf(otherActionId), { actionId: newId(), revision: 0 }];
    const wish = { rows, assigneeId: deputyId };
    const { done, refused } = rightly(await assignActions(home.as.admin, wish));
    expect(done).toBe(1);
    expect(refused).toEqual([
      { actionId: otherActionId, problem: 'not-a-manager' },
      { actionId: rows[2]?.actionId, problem: 'gone' },
    ]);
    expect((await stored(home.actionId)).assignee?.userId).toBe(deputyId);
    expect((await stored(otherActionId)).assignee).toBeNull();
  });

  test('the one is chosen without touching the other', async () => {
    const before = await stored(home.actionId);
    const handlerId = home.as.auditor.userId;
    rightly(await assignActions(home.as.auditor, { rows: [await rowOf(home.actionId)], handlerId }));
    const after = await stored(home.actionId);
    expect(after.handler?.userId).toBe(handlerId);
    expect(after.assignee).toEqual(before.assignee);
    rightly(await assignActions(home.as.auditor, { rows: [await rowOf(home.actionId)], handlerId: null }));
    expect((await stored(home.actionId)).handler).toBeNull();
  });

  test('it is for whoever was chosen, and else for all who manage the unit', async () => {
    const to = (assigneeId: string | null) => async () =>
      rightly(await assignActions(home.as.unitManager, { rows: [await rowOf(home.actionId)], assigneeId }));
    const read = () =>
      withTenant(home.as.auditor, 'action.assign', (tx) =>
        listAssigneeIds(tx, { actionId: home.actionId, unitId: home.unitId }, today()),
      );
    await to(deputyId)();
    expect(await read()).toEqual([deputyId]);
    await to(null)();
    expect((await read()).sort()).toEqual([deputyId, home.as.unitManager.userId].sort());
  });

  test('a manager does not choose who follows up, an auditor not for audits of others', async () => {
    const rows = [await rowOf(home.actionId)];
    const handlerId = home.as.auditor.userId;
    await expect(assignActions(home.as.unitManager, { rows, handlerId })).rejects.toThrow(Denied);
    expect(rightly(await assignActions(home.otherAuditor, { rows, handlerId })).refused).toEqual([
      { actionId: home.actionId, problem: 'not-yours' },
    ]);
  });

  test('only an auditor of the audit follows up, and each change is logged', async () => {
    const rows = [await rowOf(home.actionId)];
    for (const { userId: handlerId } of [home.as.reader, home.otherAuditor]) {
      expect(rightly(await assignActions(home.as.admin, { rows, handlerId })).refused).toEqual([
        { actionId: home.actionId, problem: 'not-an-auditor' },
      ]);
    }
    rightly(await assignActions(home.as.admin, { rows, handlerId: home.as.auditor.userId }));
    const log = await withTenant(home.as.admin, 'log.read', (tx) => listLog(tx, 1));
    expect(log).toMatchObject([{ action: 'action.assignHandler' }]);
  });
});

describe('two who assign at once', () => {
  test('exactly one is heard, the other is told, and nothing is doubled', async () => {
    const row = await rowOf(home.actionId);
    const wishes = [deputyId, home.as.unitManager.userId];
    const answers = await Promise.all(
      wishes.map((assigneeId) => assignActions(home.as.admin, { rows: [row], assigneeId })),
    );
    const outcomes = answers.map(rightly);
    expect(outcomes.map(({ done }) => done).sort()).toEqual([0, 1]);
    expect(outcomes.flatMap(({ refused }) => refused)).toEqual([
      { actionId: home.actionId, problem: 'changed-meanwhile' },
    ]);
    const heard = wishes[outcomes.findIndex(({ done }) => done === 1)];
    expect(await stored(home.actionId)).toMatchObject({
      assignee: { userId: heard },
      assignmentRevision: row.revision + 1,
    });
  });

  test('many over the same actions in any order neither lock each other out nor lose a row', async () => {
    const rows = [await rowOf(home.actionId), await rowOf(otherActionId)];
    const handlerId = home.as.auditor.userId;
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        assignActions(home.as.admin, { rows: index % 2 ? rows : rows.toReversed(), handlerId }),
      ),
    );
    expect(answers.map(rightly).reduce((sum, { done }) => sum + done, 0)).toBe(2);
  });

  test('an action whose audit is opened again meanwhile is gone from the board, and stays as it was', async () => {
    const row = await rowOf(otherActionId);
    const before = await stored(otherActionId);
    const auditId = before.origin.id;
    await connectedAs('superuser', async (client) => {
      await client.query('ALTER TABLE audit DISABLE TRIGGER keep');
      await client.query(`UPDATE audit SET status = 'drafting' WHERE id = $1`, [auditId]);
    });
    const rows = [row, await rowOf(home.actionId)];
    const { refused } = rightly(await assignActions(home.as.admin, { rows, handlerId: null }));
    expect(refused).toEqual([{ actionId: otherActionId, problem: 'gone' }]);
    const edit = { auditId, actionId: null, revision: 0, remediedOn: null };
    const content = { text: 'Ny.', links: [], critical: false, responsible: 'unit' as const };
    const more = { ...content, deadline: null, followUp: null };
    expect((await saveAction(home.as.auditor, { ...edit, content: more })).ok).toBe(true);
    await connectedAs('superuser', async (client) => {
      await client.query(`UPDATE audit SET status = 'decided' WHERE id = $1`, [auditId]);
      await client.query('ALTER TABLE audit ENABLE TRIGGER keep');
    });
    expect((await stored(otherActionId)).assignmentRevision).toBe(before.assignmentRevision);
  });
});

describe('who is told', () => {
  const told = (kind: string): Promise<string[]> =>
    connectedAs('superuser', async (client) => {
      const { rows } = await client.query<{ userId: string }>(
        'SELECT user_id AS "userId" FROM notice WHERE tenant_id = $1 AND kind = $2 AND action_id = $3 ORDER BY id',
        [home.tenantId, kind, home.actionId],
      );
      return rows.map(({ userId }) => userId);
    });
  const assign = async (assigneeId: string | null) =>
    rightly(await assignActions(home.as.admin, { rows: [await rowOf(home.actionId)], assigneeId }));

  test('whoever is chosen, once for each time they are', async () => {
    await assign(null);
    const before = (await told('actionAssigned')).length;
    await assign(deputyId);
    await assign(deputyId);
    expect((await told('actionAssigned')).slice(before)).toEqual([deputyId]);
  });

  test('who is to do an action is reminded of it once a day, however many ask', async () => {
    await assign(deputyId);
    const ask = () => remindActions(home.as.admin, { actionIds: [home.actionId] });
    const answers = await Promise.all([
      ask(),
      ask(),
      remindActions(home.as.auditor, { actionIds: [home.actionId] }),
    ]);
    expect(answers.map(rightly).map(({ done }) => done)).toEqual([1, 1, 1]);
    expect(await told('reminder')).toEqual([deputyId]);
  });

  test('whoever was chosen and has left the unit, or the audit, is not told any more: the others are', async () => {
    const { userId } = home.as.auditor;
    await assign(deputyId);
    rightly(await assignActions(home.as.admin, { rows: [await rowOf(home.actionId)], handlerId: userId }));
    const leave = (day: string | null) =>
      connectedAs('superuser', (client) =>
        client.query('UPDATE unit_manager SET to_day = $2 WHERE user_id = $1', [deputyId, day]),
      );
    const toldOf = () =>
      withTenant(home.as.admin, 'action.assign', async (tx) => ({
        doing: await listAssigneeIds(tx, home, today()),
        following: await listFollowerIds(tx, home.actionId, [home.otherAuditor.userId]),
      }));
    await leave(DAY);
    expect(await toldOf()).toEqual({
      doing: [home.as.unitManager.userId],
      following: [home.otherAuditor.userId],
    });
    expect((await stored(home.actionId)).assignee).toBeNull();
    await leave(null);
    expect(await toldOf()).toMatchObject({ doing: [deputyId] });
    expect((await stored(home.actionId)).assignee?.userId).toBe(deputyId);
  });

  test('nobody is reminded where nobody is to do it, and that is told by row', async () => {
    const actionIds = [otherActionId, home.actionId];
    const { done, refused } = rightly(await remindActions(home.as.admin, { actionIds }));
    expect(done).toBe(1);
    expect(refused).toEqual([{ actionId: otherActionId, problem: 'nobody-there' }]);
  });
});

test('the spreadsheet holds what the choice leaves, and the log that it was taken', async () => {
  const file = await exportActions(home.as.reader, { status: 'verified' }, 'sv');
  expect(file.name).toBe(`atgarder-${today()}.xlsx`);
  expect(Buffer.from(file.bytes).subarray(0, 2).toString()).toBe('PK');
  const log = await withTenant(home.as.admin, 'log.read', (tx) => listLog(tx, 1));
  expect(log).toMatchObject([{ action: 'action.export' }]);
});
