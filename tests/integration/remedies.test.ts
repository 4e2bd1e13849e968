import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerLaterDate } from '@/lib/commands/answer-later-date';
import { askForLaterDate } from '@/lib/commands/ask-for-later-date';
import { deleteAction } from '@/lib/commands/delete-action';
import { reopenAudit } from '@/lib/commands/reopen-audit';
import { saveAction } from '@/lib/commands/save-action';
import { sendActionMessage } from '@/lib/commands/send-action-message';
import { listActionEvents } from '@/lib/data/action-events';
import { readAuditCase } from '@/lib/data/audit-case';
import { requireAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { Denied, withTenant } from '@/lib/data/scope';
import type { WrittenDeadline } from '@/lib/domain/deadline/deadline';
import { addDays } from '@/lib/domain/plain-date';
import { today } from '@/lib/time/clock';
import { type ActionPlace, act, readAction, verified } from '../support/act';
import { decide } from '../support/decide';
import { close, finishedOne } from '../support/life';
import { connectedAs } from '../support/own-database';
import { deciderOf, draftOne, makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let away: TestTenant;
let place: ActionPlace;

beforeAll(async () => {
  home = await makeTenant('hemma');
  away = await makeTenant('borta');
});

beforeEach(async () => {
  place = await draftOne(home.as.auditor, home, home.slug);
  rightly(await decide(deciderOf(home.as.auditor, home.slug), place.auditId));
});

const stored = () => readAction(home.as.auditor, place);
const events = () =>
  withTenant(home.as.unitManager, 'action.read', (tx) => listActionEvents(tx, place.actionId));
const report = () => act(home.as.unitManager, place, { step: 'report', text: 'Planen är skriven.' });
const say = (person = home.as.unitManager, text = 'Vi har börjat.', id = newId()) =>
  sendActionMessage(person, { ...place, id, text });
const decider = () => deciderOf(home.as.auditor, home.slug);
const onDay = (days: number): WrittenDeadline => ({
  deadline: { kind: 'date', date: addDays(today(), days) },
  words: addDays(today(), days),
});
/** The due date of the action is the last of December 2099. */
const FAR = 40_000;

describe('an action that has been decided', () => {
  test('is reported by its unit, returned with a reason, reported again and verified, and all of it is told', async () => {
    rightly(await report());
    rightly(await act(home.as.auditor, place, { step: 'return', reason: 'Datum saknas.' }));
    expect(await stored()).toMatchObject({ status: 'returned', returnReason: 'Datum saknas.' });
    rightly(await act(home.as.unitManager, place, { step: 'report', text: null }));
    rightly(await act(home.as.auditor, place, verified));
    expect(await stored()).toMatchObject({
      status: 'verified',
      remediedOn: '2026-03-02',
      returnReason: null,
    });
    expect((await events()).map(({ kind, text, name }) => [kind, text, name])).toEqual([
      ['reported', 'Planen är skriven.', 'unitManager hemma'],
      ['returned', 'Datum saknas.', 'auditor hemma'],
      ['reported', null, 'unitManager hemma'],
      ['verified', null, 'auditor hemma'],
    ]);
    expect((await events()).at(-1)?.details).toEqual({ remediedOn: '2026-03-02', method: 'onSite' });
  });

  test('stands as before when the unit takes its report back, until the auditor has acted', async () => {
    rightly(await report());
    rightly(await act(home.as.unitManager, place, { step: 'undoReport' }));
    expect((await stored()).status).toBe('open');
    rightly(await report());
    rightly(await act(home.as.auditor, place, { step: 'return', reason: 'Datum saknas.' }));
    rightly(await report());
    rightly(await act(home.as.unitManager, place, { step: 'undoReport' }));
    expect(await stored()).toMatchObject({ status: 'returned', returnReason: 'Datum saknas.' });
    rightly(await report());
    rightly(await act(home.as.auditor, place, verified));
    expect(await act(home.as.unitManager, place, { step: 'undoReport' })).toEqual({
      ok: false,
      error: 'wrongActionStatus',
    });
  });

  test('is not verified as of a day that has not been', async () => {
    const ahead = { ...verified, remediedOn: addDays(today(), 1) };
    expect(await act(home.as.auditor, place, ahead)).toEqual({ ok: false, error: 'remedyDateAhead' });
  });

  test('lets one of two who act at once win, and tells the other, who finds nothing lost', async () => {
    rightly(await report());
    const { revision } = await stored();
    const both = await Promise.all([
      act(home.as.auditor, place, verified, revision),
      act(home.as.unitManager, place, { step: 'undoReport' }, revision),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both).toContainEqual({ ok: false, error: 'changed-meanwhile' });
    expect((await events()).length).toBe(2);
  });

  test('is nobody’s but the unit’s managers’ to report and the audit’s auditors’ to verify', async () => {
    const other = { ...home.as.unitManager, unitIds: [home.otherUnitId] };
    await expect(act(other, place, { step: 'report', text: null }, 1)).rejects.toThrow(Denied);
    await expect(act(home.otherAuditor, place, verified, 1)).rejects.toThrow(Denied);
    await expect(act(home.as.auditor, place, { step: 'report', text: null }, 1)).rejects.toThrow(Denied);
    await expect(act(home.as.unitManager, place, verified, 1)).rejects.toThrow(Denied);
    const theirs = { auditId: away.decidedAuditId, actionId: away.actionId };
    await expect(act(home.as.auditor, theirs, verified, 1)).rejects.toThrow(Denied);
    const mixed = { auditId: place.auditId, actionId: home.actionId };
    await expect(act(home.as.auditor, mixed, verified, 1)).rejects.toThrow(Denied);
  });
});

describe('who is told', () => {
  const told = async () => {
    const { rows } = await connectedAs('superuser', (client) =>
      client.query<{ kind: string; userId: string }>(
        'SELECT kind, user_id AS "userId" FROM notice WHERE audit_id = $1 ORDER BY at, id',
        [place.auditId],
      ),
    );
    const names = { [home.as.auditor.userId]: 'auditor', [home.as.unitManager.userId]: 'manager' };
    return rows
      .map(({ kind, userId }) => `${kind} to ${names[userId]}`)
      .filter((one) => !/auditDecided/.test(one));
  };

  test('of each step is the other side, and the auditors when nothing is left', async () => {
    rightly(await say());
    rightly(await say(home.as.auditor));
    rightly(await report());
    rightly(await act(home.as.auditor, place, { step: 'return', reason: 'Datum saknas.' }));
    rightly(await act(home.as.auditor, place, verified));
    const expected = ['actionMessage to auditor', 'actionMessage to manager', 'actionReported to auditor'];
    expect(await told()).toEqual([...expected, 'actionReturned to manager', 'actionVerified to manager']);
  });

  test('of what is remedied before the decision is nobody: the unit does not know of the action yet', async () => {
    place = await draftOne(home.as.auditor, home, home.slug);
    rightly(await act(home.as.auditor, place, verified));
    expect(await told()).toEqual([]);
  });

  test('of the last verification are the other auditors of the audit, too: its closing judgement is theirs to give', async () => {
    await connectedAs('superuser', (client) =>
      client.query(
        `ALTER TABLE audit_auditor DISABLE TRIGGER keep;
         INSERT INTO audit_auditor (tenant_id, audit_id, user_id)
           VALUES ('${home.tenantId}', '${place.auditId}', '${home.otherAuditor.userId}');
         ALTER TABLE audit_auditor ENABLE TRIGGER keep`,
      ),
    );
    rightly(await act(home.as.auditor, place, verified));
    const { rows } = await connectedAs('superuser', (client) =>
      client.query('SELECT kind FROM notice WHERE audit_id = $1 AND user_id = $2 ORDER BY kind', [
        place.auditId,
        home.otherAuditor.userId,
      ]),
    );
    expect(rows).toContainEqual({ kind: 'allActionsDone' });
  });
});

describe('an action of an audit that was opened again', () => {
  test('keeps how it stands when what it says is changed, and is not taken away', async () => {
    rightly(await report());
    rightly(await reopenAudit(home.as.auditor, { auditId: place.auditId, motive: 'Fel i sak.' }));
    const { revision, number: _, status: __, ...rest } = await stored();
    const { text, links, critical, responsible, deadline, followUp } = { ...rest, text: 'Skriv om planen.' };
    const content = { text, links, critical, responsible, deadline, followUp };
    rightly(await saveAction(home.as.auditor, { ...place, revision, content, remediedOn: null }));
    expect(await stored()).toMatchObject({ status: 'reported', text: 'Skriv om planen.' });
    expect(await deleteAction(home.as.auditor, { ...place, revision: revision + 1 })).toEqual({
      ok: false,
      error: 'in-force',
    });
  });
});

describe('what is said about an action', () => {
  test('is there once, however often the device sends it', async () => {
    const id = newId();
    await Promise.all([say(home.as.unitManager, 'En gång.', id), say(home.as.unitManager, 'En gång.', id)]);
    rightly(await say(home.as.unitManager, 'En gång.', id));
    rightly(await say(home.as.auditor, 'Tack.'));
    expect((await events()).map(({ text, name }) => [text, name])).toEqual([
      ['En gång.', 'unitManager hemma'],
      ['Tack.', 'auditor hemma'],
    ]);
  });

  test('while the auditor closes the audit is either there or refused, and never half there', async () => {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      place = await finishedOne(home);
      const [said, closed] = await Promise.all([say(), close(decider(), place.auditId)]);
      expect(closed.ok).toBe(true);
      expect((await events()).map(({ kind }) => kind)).toEqual(said.ok ? ['message'] : []);
      if (!said.ok) expect(said.error).toBe('audit-locked');
    }
  });

  test('never changes, whoever asks the database', async () => {
    rightly(await say());
    for (const change of [`UPDATE action_event SET text = 'Annat'`, 'DELETE FROM action_event']) {
      await expect(connectedAs('superuser', (client) => client.query(change))).rejects.toThrow(
        /never changes/,
      );
    }
    place = await finishedOne(home);
    rightly(await close(decider(), place.auditId));
    expect(await say()).toEqual({ ok: false, error: 'audit-locked' });
  });
});

describe('a later date', () => {
  const ask = async (days: number) =>
    askForLaterDate(home.as.unitManager, {
      ...place,
      revision: (await stored()).revision,
      deadline: onDay(days),
      why: 'Systemet levereras senare.',
    });
  const grant = async (days: number, revision?: number) =>
    answerLaterDate(home.as.auditor, {
      ...place,
      revision: revision ?? (await stored()).revision,
      answer: 'grant',
      deadline: onDay(days),
      motive: null,
    });
  const decline = async (revision?: number) =>
    answerLaterDate(home.as.auditor, {
      ...place,
      revision: revision ?? (await stored()).revision,
      answer: 'decline',
      motive: 'Det brådskar.',
    });
  const dueDate = () =>
    withTenant(home.as.auditor, 'audit.work', async (tx) => {
      const { given } = await readAuditCase(tx, await requireAudit(tx, place.auditId), today());
      return given.actions[0]?.dueDate;
    });

  test('is what the judgement goes by once it is granted, while the report’s own words stay', async () => {
    rightly(await ask(FAR));
    expect(await dueDate()).toBe('2099-12-31');
    rightly(await grant(FAR + 1));
    expect(await dueDate()).toBe(addDays(today(), FAR + 1));
    expect(await stored()).toMatchObject({ wished: null, deadline: { words: 'inför uppföljningen 2099' } });
    expect((await events()).map(({ kind, details }) => [kind, details.deadline?.words])).toEqual([
      ['laterDateAsked', addDays(today(), FAR)],
      ['laterDateGranted', addDays(today(), FAR + 1)],
    ]);
  });

  test('that is declined leaves the date as it was, and says why', async () => {
    rightly(await ask(FAR));
    rightly(await decline());
    expect(await stored()).toMatchObject({ wished: null, extension: null });
    expect((await events()).at(-1)).toMatchObject({ kind: 'laterDateDeclined', text: 'Det brådskar.' });
  });

  test('is answered by one of two auditors who answer at once', async () => {
    rightly(await ask(FAR));
    const { revision } = await stored();
    const both = await Promise.all([grant(FAR, revision), decline(revision)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both).toContainEqual({ ok: false, error: 'changed-meanwhile' });
  });

  test('that has passed before it was granted is refused, and the wish still waits', async () => {
    rightly(await ask(FAR));
    expect(await grant(-1)).toEqual({ ok: false, error: 'date-passed' });
    expect((await stored()).wished).not.toBeNull();
    expect(await ask(1)).toEqual({ ok: false, error: 'not-later' });
  });

  test('is no longer asked for once the action is reported', async () => {
    rightly(await ask(FAR));
    rightly(await report());
    expect((await stored()).wished).toBeNull();
    expect(await grant(FAR)).toEqual({ ok: false, error: 'not-asked' });
  });
});
