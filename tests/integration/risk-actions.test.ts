import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerLaterDate } from '@/lib/commands/answer-later-date';
import { askForLaterDate } from '@/lib/commands/ask-for-later-date';
import { assignActions } from '@/lib/commands/assign-actions';
import { endRisk } from '@/lib/commands/end-risk';
import { moveAction } from '@/lib/commands/move-action';
import { raiseAction } from '@/lib/commands/raise-action';
import { registerMeasurement } from '@/lib/commands/register-measurement';
import { remindActions } from '@/lib/commands/remind-actions';
import { rewordAction } from '@/lib/commands/reword-action';
import { sendActionMessage } from '@/lib/commands/send-action-message';
import { sweepDueDates } from '@/lib/commands/sweep-due-dates';
import { withdrawAction } from '@/lib/commands/withdraw-action';
import { listBoardActions } from '@/lib/data/action-board';
import { listActionEvents } from '@/lib/data/action-events';
import { newId } from '@/lib/data/columns';
import { getInHand } from '@/lib/data/in-hand';
import { readLogTargets } from '@/lib/data/log-targets';
import { listOwnNotices } from '@/lib/data/notice-list';
import { listActionsRaisedFrom, type OutsideAction, requireOutsideAction } from '@/lib/data/outside-actions';
import { withTenant } from '@/lib/data/scope';
import { type Person, systemActor } from '@/lib/domain/actor';
import { noticePlace } from '@/lib/domain/notice/notice-place';
import { addDays, plainDate } from '@/lib/domain/plain-date';
import { today } from '@/lib/time/clock';
import { connectedAs } from '../support/own-database';
import { nobody, outsideContent, raiseOne } from '../support/raised-actions';
import { addRisk, addSelfCheck } from '../support/risk-register';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let away: TestTenant;

beforeAll(async () => {
  home = await makeTenant('hemma');
  away = await makeTenant('borta');
});

const read = (actionId: string, person: Person = home.as.admin): Promise<OutsideAction> =>
  withTenant(person, 'action.read', (tx) => requireOutsideAction(tx, actionId, today()));

type Said = Parameters<typeof moveAction>[1] extends infer Move
  ? Move extends { step: string }
    ? Omit<Move, 'auditId' | 'actionId' | 'revision'>
    : never
  : never;

/** Takes a step as one would who has just read it. */
const act = async (person: Person, actionId: string, said: Said, revision?: number) =>
  moveAction(person, {
    ...said,
    auditId: null,
    actionId,
    revision: revision ?? (await read(actionId)).revision,
  });

const report = { step: 'report', text: 'Klart.' } as const;
const verify = { step: 'verify', remediedOn: today(), method: 'conversation', text: null } as const;

async function toldTo(person: Person): Promise<string[]> {
  const notices = await withTenant(person, 'ownNotices.read', (tx) => listOwnNotices(tx, 500));
  return notices.flatMap((notice) =>
    'action' in notice ? [`${notice.kind} ${notice.action.actionId}`] : [],
  );
}

const riskOf = (tenant: TestTenant, unitId: string | null) => addRisk(tenant.as.admin, tenant.slug, unitId);

describe('the life of an action', () => {
  test('of a risk: raised, asked about, put off, reported, returned, reported again and verified by another', async () => {
    const { slug, unitId, as, otherAuditor } = home;
    const riskId = await riskOf(home, unitId);
    const actionId = await raiseOne(as.auditor, slug, { kind: 'risk', id: riskId });
    expect(await toldTo(as.unitManager)).toContain(`actionAssigned ${actionId}`);
    const id = newId();
    rightly(
      await sendActionMessage(as.unitManager, { id, auditId: null, actionId, text: 'Vi börjar i maj.' }),
    );
    expect(await toldTo(otherAuditor)).toContain(`actionMessage ${actionId}`);
    const deadline = {
      deadline: { kind: 'date', date: plainDate('2099-09-01') },
      words: '1 september 2099',
    } as const;
    const asked = { auditId: null, actionId, revision: 1, deadline, why: 'Semestrar.' };
    const { revision } = rightly(await askForLaterDate(as.unitManager, asked));
    const grant = { auditId: null, actionId, revision, answer: 'grant', deadline, motive: null } as const;
    rightly(await answerLaterDate(as.admin, grant));
    expect((await read(actionId)).dueDate).toBe('2099-09-01');
    rightly(await act(as.unitManager, actionId, report));
    rightly(await act(as.auditor, actionId, { step: 'return', reason: 'Rutinen saknar datum.' }));
    expect(await read(actionId)).toMatchObject({ status: 'returned', returnReason: 'Rutinen saknar datum.' });
    rightly(await act(as.unitManager, actionId, report));
    rightly(await act(as.admin, actionId, verify));
    expect(await read(actionId)).toMatchObject({ status: 'verified', remediedOn: today() });
    const events = await withTenant(as.admin, 'action.read', (tx) => listActionEvents(tx, actionId));
    expect(events.map(({ kind }) => kind)).toEqual([
      'message',
      'laterDateAsked',
      'laterDateGranted',
      'reported',
      'returned',
      'reported',
      'verified',
    ]);
  });

  test('tells those who follow a risk up when the last of its actions is verified, and leads to the risk', async () => {
    const { slug, as, otherAuditor } = home;
    const riskId = await riskOf(home, null);
    const from = { kind: 'risk', id: riskId } as const;
    const [one, two] = [await raiseOne(as.auditor, slug, from), await raiseOne(as.auditor, slug, from)];
    rightly(await act(as.auditor, one, verify));
    expect(await toldTo(otherAuditor)).not.toContain(`riskActionsDone ${one}`);
    rightly(await act(as.auditor, two, verify));
    const notices = await withTenant(otherAuditor, 'ownNotices.read', (tx) => listOwnNotices(tx, 500));
    const done = notices.find(({ kind }) => kind === 'riskActionsDone');
    expect(done && noticePlace(done, [])).toBe(`/risks/${riskId}`);
  });

  test('of a self-check without a unit: done by whoever was chosen, who does not verify it', async () => {
    const { slug, as, otherAuditor } = home;
    const id = await addSelfCheck(as.admin, slug, { unitId: null, riskId: null });
    const actionId = await raiseOne(as.admin, slug, { kind: 'selfCheck', id });
    await expect(act(as.auditor, actionId, report)).rejects.toThrow();
    const choose = (assigneeId: string, revision: number) =>
      assignActions(as.admin, { rows: [{ actionId, revision }], assigneeId });
    expect(rightly(await choose(as.reader.userId, 0)).refused).toEqual([
      { actionId, problem: 'not-a-manager' },
    ]);
    expect(rightly(await choose(as.auditor.userId, 0)).done).toBe(1);
    rightly(await act(as.auditor, actionId, report));
    await expect(act(as.auditor, actionId, verify)).rejects.toThrow();
    // Whoever reported it does not verify it either when somebody else is to do it from now on.
    expect(rightly(await choose(as.unitManager.userId, 1)).done).toBe(1);
    await expect(act(as.auditor, actionId, verify)).rejects.toThrow();
    rightly(await act(otherAuditor, actionId, verify));
  });

  test('of a figure: raised with who follows it up, and verified by them alone', async () => {
    const { slug, as, otherAuditor, planId, indicatorId } = home;
    const figure = { kind: 'count' as const, count: 25 };
    const measurement = {
      measure: 0,
      from: plainDate('2026-10-06'),
      to: plainDate('2026-10-24'),
      grid: { rowsBy: null, columnsBy: null, figures: [[figure]] },
      comment: null,
    };
    const registered = await registerMeasurement(as.auditor, {
      planId,
      indicatorId,
      measurement,
      corrects: null,
    });
    const id = rightly(registered).measurementId;
    const handlerId = otherAuditor.userId;
    const actionId = await raiseOne(as.auditor, slug, { kind: 'figure', id }, { handlerId });
    expect((await read(actionId)).origin).toMatchObject({ kind: 'figure', id, planId, indicatorId });
    await expect(act(as.auditor, actionId, verify)).rejects.toThrow();
    rightly(await act(otherAuditor, actionId, verify));
  });

  test('is not carried over to an audit', async () => {
    const actionId = await raiseOne(home.as.auditor, home.slug, {
      kind: 'risk',
      id: await riskOf(home, null),
    });
    await expect(act(home.as.auditor, actionId, { step: 'carryOver', text: null })).rejects.toThrow();
  });
});

describe('what an action says', () => {
  test('is said anew until it is verified, and what it said stays; of two at once the first is heard', async () => {
    const { slug, as } = home;
    const actionId = await raiseOne(as.auditor, slug, { kind: 'risk', id: await riskOf(home, null) });
    const content = { ...outsideContent(slug), text: 'Skriv om rutinen', deadline: null };
    const outcomes = await Promise.all(
      [as.auditor, as.admin].map((one) => rewordAction(one, { actionId, revision: 1, content })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await read(actionId)).toMatchObject({ text: 'Skriv om rutinen', dueDate: null, revision: 2 });
    const [event] = await withTenant(as.admin, 'action.read', (tx) => listActionEvents(tx, actionId));
    expect(event).toMatchObject({ kind: 'reworded' });
    expect(event?.text).toContain(`Gå igenom rutinen, ${slug}`);
    rightly(await act(as.admin, actionId, verify));
    expect(await rewordAction(as.admin, { actionId, revision: 3, content })).toMatchObject({ error: 'done' });
    await expect(
      connectedAs('owner', (client) =>
        client.query(`UPDATE action SET text = 'x' WHERE id = $1`, [actionId]),
      ),
    ).rejects.toThrow('never changes');
  });

  test('is taken away only while nothing has been said of it or done with it', async () => {
    const { slug, as } = home;
    const from = { kind: 'risk', id: await riskOf(home, null) } as const;
    const [one, two] = [await raiseOne(as.auditor, slug, from), await raiseOne(as.auditor, slug, from)];
    rightly(await withdrawAction(as.admin, { actionId: one, revision: 1 }));
    await expect(read(one)).rejects.toThrow();
    rightly(
      await sendActionMessage(as.auditor, {
        id: newId(),
        auditId: null,
        actionId: two,
        text: 'Hur går det?',
      }),
    );
    expect(await withdrawAction(as.admin, { actionId: two, revision: 1 })).toMatchObject({
      error: 'in-force',
    });
    await expect(
      connectedAs('owner', (client) => client.query('DELETE FROM action WHERE id = $1', [two])),
    ).rejects.toThrow();
  });

  test('is not raised from what has ended, from nothing, or with people who may not', async () => {
    const { slug, as } = home;
    const riskId = await riskOf(home, null);
    const asked = { from: { kind: 'risk', id: riskId } as const, content: outsideContent(slug), ...nobody };
    expect(await raiseAction(as.auditor, { ...asked, handlerId: as.reader.userId })).toMatchObject({
      error: 'not-an-auditor',
    });
    expect(await raiseAction(as.auditor, { ...asked, assigneeId: as.reader.userId })).toMatchObject({
      error: 'not-a-manager',
    });
    const named = { deadline: { kind: 'tertial', name: 'T9', year: 2099 }, words: 'T9 2099' } as const;
    const unknown = { ...asked, content: { ...asked.content, deadline: named } };
    expect(await raiseAction(as.auditor, unknown)).toMatchObject({ error: 'unknown-occasion' });
    rightly(await endRisk(as.auditor, { riskId, revision: 1, reason: 'Verksamheten är nedlagd.' }));
    expect(await raiseAction(as.auditor, asked)).toMatchObject({ error: 'ended' });
    await expect(
      raiseAction(as.auditor, { ...asked, from: { kind: 'risk', id: newId() } }),
    ).rejects.toThrow();
    await expect(raiseAction(as.unitManager, asked)).rejects.toThrow();
  });
});

describe('on the board', () => {
  const board = (person: Person) =>
    withTenant(person, 'action.list', (tx) => listBoardActions(tx, today())).then((all) =>
      all.map(({ id }) => id),
    );

  test('a manager sees those of the own units and those that are theirs to do; others see all', async () => {
    const { slug, unitId, otherUnitId, as } = home;
    const raise = async (unit: string | null, people = {}) =>
      raiseOne(as.auditor, slug, { kind: 'risk', id: await riskOf(home, unit) }, people);
    const [own, others, common] = [await raise(unitId), await raise(otherUnitId), await raise(null)];
    const theirs = await raise(null, { assigneeId: as.unitManager.userId });
    const seen = await board(as.unitManager);
    expect([own, others, common, theirs].map((id) => seen.includes(id))).toEqual([true, false, false, true]);
    for (const one of [as.auditor, as.admin, as.reader])
      expect(await board(one)).toEqual(expect.arrayContaining([own, others, common, theirs]));
    await expect(read(common, as.unitManager)).rejects.toThrow();
    expect((await read(theirs, as.unitManager)).id).toBe(theirs);
  });

  test('whoever is to do it is reminded, by hand and by its due date; then it is told further', async () => {
    const { slug, tenantId, as } = home;
    const people = { assigneeId: as.unitManager.userId, handlerId: as.auditor.userId };
    const from = { kind: 'risk', id: await riskOf(home, null) } as const;
    const actionId = await raiseOne(as.admin, slug, from, people);
    expect(rightly(await remindActions(as.admin, { actionIds: [actionId] }))).toEqual({
      done: 1,
      refused: [],
    });
    expect(await toldTo(as.unitManager)).toContain(`reminder ${actionId}`);
    const due = plainDate('2099-05-12');
    const worker = systemActor('worker', tenantId, 'test');
    await sweepDueDates(worker, addDays(due, -7));
    expect(await toldTo(as.unitManager)).toContain(`actionDueSoon ${actionId}`);
    await sweepDueDates(worker, addDays(due, 8));
    expect(await toldTo(as.unitManager)).toContain(`actionOverdue ${actionId}`);
    expect(await toldTo(as.auditor)).toContain(`actionEscalated ${actionId}`);
  });

  test('it is in the hands of whoever was chosen, and the log names it by what it was raised from', async () => {
    const { slug, as } = home;
    const riskId = await riskOf(home, null);
    const actionId = await raiseOne(
      as.admin,
      slug,
      { kind: 'risk', id: riskId },
      { assigneeId: as.auditor.userId },
    );
    const { actions } = await withTenant(as.admin, 'member.list', (tx) => getInHand(tx, as.auditor.userId));
    expect(actions.find(({ id }) => id === actionId)?.origin).toMatchObject({ kind: 'risk', id: riskId });
    const entry = { targetType: 'action', targetId: actionId };
    const targets = await withTenant(as.admin, 'log.read', (tx) => readLogTargets(tx, [entry]));
    expect(targets.get(actionId)).toMatchObject({ path: `actions/${actionId}` });
    expect(targets.get(actionId)?.name).toMatch(/^Risk \d+ · 1$/);
  });
});

test('another tenant neither sees nor raises nor moves it', async () => {
  const actionId = await raiseOne(home.as.auditor, home.slug, { kind: 'risk', id: await riskOf(home, null) });
  await expect(read(actionId, away.as.admin)).rejects.toThrow();
  await expect(act(away.as.auditor, actionId, verify)).rejects.toThrow();
  const from = { kind: 'risk', id: await riskOf(home, null) } as const;
  const raised = raiseAction(away.as.auditor, { from, content: outsideContent('borta'), ...nobody });
  await expect(raised).rejects.toThrow();
});

test('what stood in the register before it was shared stands on, in its order, in force since it was written', async () => {
  const migration = readFileSync('prisma/migrations/20261124100000_shared_actions/migration.sql', 'utf8');
  const move = /INSERT INTO action[\s\S]*?;/.exec(migration)?.[0] ?? '';
  const riskId = await riskOf(home, null);
  await connectedAs('owner', async (client) => {
    await client.query('BEGIN');
    await client.query(`CREATE TEMP TABLE risk_action (tenant_id uuid, id uuid, risk_id uuid, self_check_id uuid,
      position integer, title text, text text) ON COMMIT DROP`);
    for (const [position, title, text] of [
      [1, 'Följ upp rutinen', null],
      [0, 'Skriv en rutin', 'Varje arbetsgrupp för sig.'],
    ])
      await client.query('INSERT INTO risk_action VALUES ($1, $2, $3, NULL, $4, $5, $6)', [
        ...[home.tenantId, newId(), riskId, position, title, text],
      ]);
    await client.query(move);
    await client.query('COMMIT');
  });
  const moved = await withTenant(home.as.reader, 'risk.read', (tx) =>
    listActionsRaisedFrom(tx, { kind: 'risk', id: riskId }, today()),
  );
  expect(moved).toMatchObject([
    {
      number: 1,
      text: 'Skriv en rutin',
      details: 'Varje arbetsgrupp för sig.',
      dueDate: null,
      status: 'open',
    },
    { number: 2, text: 'Följ upp rutinen', details: null, responsible: 'administration', raisedOn: today() },
  ]);
});
