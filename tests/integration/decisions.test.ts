import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chooseJudgement } from '@/lib/commands/choose-judgement';
import { decideDeficiency } from '@/lib/commands/decide-deficiency';
import { deleteAction } from '@/lib/commands/delete-action';
import { actionEditSchema, saveAction } from '@/lib/commands/save-action';
import { saveAnswers } from '@/lib/commands/save-answers';
import { saveSummary } from '@/lib/commands/save-summary';
import { setDecisionDate } from '@/lib/commands/set-decision-date';
import { listActions } from '@/lib/data/actions';
import { requireAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { listDecisions } from '@/lib/data/deficiencies';
import { Denied, withTenant } from '@/lib/data/scope';
import type { ActionContent } from '@/lib/domain/action';
import { addDays } from '@/lib/domain/plain-date';
import { today } from '@/lib/time/clock';
import { type Decider, decide, openSession, readDraftHash } from '../support/decide';
import { connectedAs } from '../support/own-database';
import { DAY, deciderOf, draftOne, makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let away: TestTenant;
let decider: Decider;
let auditId: string;
let actionId: string;

beforeAll(async () => {
  home = await makeTenant('hemma');
  away = await makeTenant('borta');
  decider = deciderOf(home.as.auditor, home.slug);
});

beforeEach(async () => {
  ({ auditId, actionId } = await draftOne(home.as.auditor, home, home.slug));
});

const content: ActionContent = {
  text: 'Skriv en rutin.',
  links: [],
  critical: false,
  responsible: 'unit',
  deadline: null,
  followUp: null,
};
const raise = (more: Partial<ActionContent> = {}) =>
  saveAction(home.as.auditor, {
    auditId,
    actionId: null,
    revision: 0,
    content: { ...content, ...more },
    remediedOn: null,
  });
const actions = () => withTenant(home.as.auditor, 'audit.work', (tx) => listActions(tx, auditId));
const revision = async () =>
  (await withTenant(home.as.auditor, 'audit.work', (tx) => requireAudit(tx, auditId))).revision;
const decideItem = (item: string, from: number, motive: string | null) =>
  decideDeficiency(home.as.auditor, {
    auditId,
    item,
    revision: from,
    decision: motive === null ? { kind: 'requireAction' } : { kind: 'accept', motive },
  });

describe('deciding a deficiency', () => {
  test('lets one of two who decide it at once win, and tells the other', async () => {
    const results = await Promise.all([decideItem('rutin', 1, 'Godtas.'), decideItem('rutin', 1, null)]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(results).toContainEqual({ ok: false, error: 'changed-meanwhile' });
  });

  test('can be taken back, and decided anew only by someone who has seen that', async () => {
    rightly(await decideDeficiency(home.as.auditor, { auditId, item: 'rutin', revision: 1, decision: null }));
    expect(await decideItem('rutin', 0, 'Godtas.')).toEqual({ ok: false, error: 'changed-meanwhile' });
    expect(await decideItem('rutin', 1, 'Godtas.')).toEqual({ ok: false, error: 'changed-meanwhile' });
    expect(rightly(await decideItem('rutin', 2, 'Godtas.'))).toEqual({ revision: 3 });
    const stored = await withTenant(home.as.auditor, 'audit.work', (tx) => listDecisions(tx, auditId));
    expect(stored.find(({ item }) => item === 'rutin')?.decision).toEqual({
      kind: 'accept',
      motive: 'Godtas.',
    });
  });

  test('is refused for what is no deficiency', async () => {
    for (const item of ['hur', 'rutiner', 'finns-inte'])
      expect(await decideItem(item, 0, null)).toEqual({ ok: false, error: 'not-a-deficiency' });
  });
});

describe('an action', () => {
  test('is numbered in the order of the report, without gaps, as actions come, change and go', async () => {
    const free = rightly(await raise({ text: 'Fri.' }));
    expect(free.number).toBe(2);
    expect(rightly(await raise({ text: 'Först.', links: ['rutin'] })).number).toBe(1);
    expect((await actions()).map(({ text, number }) => [number, text])).toEqual([
      [1, 'Först.'],
      [2, `Skriv en plan, ${home.slug}.`],
      [3, 'Fri.'],
    ]);
    rightly(await deleteAction(home.as.auditor, { auditId, actionId, revision: 1 }));
    expect((await actions()).map(({ text, number }) => [number, text])).toEqual([
      [1, 'Först.'],
      [2, 'Fri.'],
    ]);
  });

  test('raised by several at once still has a number of its own', async () => {
    await Promise.all(Array.from({ length: 5 }, () => raise()));
    expect((await actions()).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('links to any number of places that the form has, and to no other', async () => {
    rightly(await raise({ links: ['rutin', 'rutiner', 'hur'] }));
    expect(await raise({ links: ['finns-inte'] })).toEqual({ ok: false, error: 'unknown-target' });
    const all = await actions();
    expect(all.find(({ text }) => text === content.text)?.links).toEqual(['hur', 'rutin', 'rutiner']);
  });

  test('keeps the words of its deadline, and is refused a report that the tenant does not have', async () => {
    const written = (name: string) => ({
      deadline: { kind: 'tertial' as const, name, year: 2099 },
      words: `Följs upp i samband ${name} 2099.`,
    });
    expect(await raise({ deadline: written('Q3') })).toEqual({ ok: false, error: 'unknown-occasion' });
    rightly(await raise({ deadline: written('T1') }));
    expect((await actions())[1]?.deadline).toEqual(written('T1'));
  });

  test('is not changed over what someone else has written', async () => {
    const edit = { auditId, actionId, revision: 1, content, remediedOn: today() };
    rightly(await saveAction(home.as.auditor, edit));
    expect(await saveAction(home.as.auditor, edit)).toEqual({ ok: false, error: 'changed-meanwhile' });
    expect((await actions())[0]).toMatchObject({ status: 'verified', remediedOn: today(), revision: 2 });
    const ahead = { ...edit, revision: 2, remediedOn: addDays(today(), 1) };
    expect(await saveAction(home.as.auditor, ahead)).toEqual({ ok: false, error: 'remedied-ahead' });
  });

  test('of another audit or another tenant is not found', async () => {
    for (const foreign of [home.actionId, away.actionId, newId()]) {
      const edit = { auditId, actionId: foreign, revision: 1, content, remediedOn: null };
      await expect(saveAction(home.as.auditor, edit)).rejects.toThrow(Denied);
      const deletion = { auditId, actionId: foreign, revision: 1 };
      await expect(deleteAction(home.as.auditor, deletion)).rejects.toThrow(Denied);
    }
  });

  test('without words, or with characters that no text of ours holds, is not even heard', () => {
    const edit = { auditId, actionId: null, revision: 0, content, remediedOn: null };
    for (const text of ['', '  ', 'noll\u0000tecken', 'omvänd\u202e', 'halv\ud800', 'x'.repeat(4001)])
      expect(actionEditSchema.safeParse({ ...edit, content: { ...content, text } }).success).toBe(false);
    expect(actionEditSchema.safeParse(edit).success).toBe(true);
  });
});

describe('the decision', () => {
  test('tells everything that is missing, all of it at once, and asks for no password before', async () => {
    rightly(await decideDeficiency(home.as.auditor, { auditId, item: 'rutin', revision: 1, decision: null }));
    rightly(await deleteAction(home.as.auditor, { auditId, actionId, revision: 1 }));
    const back = { auditId, revision: await revision(), decisionDate: DAY, motive: null };
    rightly(await setDecisionDate(home.as.auditor, back));
    const choice = { alternative: 'compliant' as const, motive: null };
    rightly(await chooseJudgement(home.as.auditor, { auditId, revision: await revision(), choice }));
    const refused = await decide(decider, auditId, { password: 'fel lösenord' });
    expect(refused).toEqual({
      ok: false,
      error: {
        code: 'incomplete',
        obstacles: [
          { code: 'deficienciesUndecided', items: ['rutin'] },
          { code: 'deficienciesWithoutAction', items: ['plan'] },
          { code: 'overrideMotiveMissing' },
          { code: 'decisionDateMotiveMissing' },
        ],
      },
    });
  });

  test('is refused for a wrong password, another person’s session, and one that has ended', async () => {
    const wrong = { ok: false, error: { code: 'wrong-credentials' } };
    expect(await decide(decider, auditId, { password: 'fel lösenord' })).toEqual(wrong);
    const other = deciderOf(home.as.reader, home.slug);
    const sessionId = await openSession({ ...other, email: `reader@${home.slug}.example` });
    expect(await decide(decider, auditId, { sessionId })).toEqual(wrong);
    expect(await decide(decider, auditId, { sessionId: newId() })).toEqual(wrong);
    expect((await actions())[0]?.status).toBe('open');
  });

  test('is refused when the draft is another than the one that was read', async () => {
    const seen = await readDraftHash(home.as.auditor, auditId);
    const summary = { auditId, revision: await revision(), summary: 'Nytt.', judgementComment: null };
    rightly(await saveSummary(home.as.auditor, summary));
    expect(await decide(decider, auditId, { seen })).toEqual({
      ok: false,
      error: { code: 'changed-meanwhile' },
    });
    rightly(await decide(decider, auditId));
  });

  test('is made once, also when two make it at once', async () => {
    const results = await Promise.all([decide(decider, auditId), decide(decider, auditId)]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test('never lies ahead of today or before the visit', async () => {
    const at = async (day: typeof DAY) =>
      setDecisionDate(home.as.auditor, {
        auditId,
        revision: await revision(),
        decisionDate: day,
        motive: 'På papper.',
      });
    expect(await at(addDays(today(), 1))).toEqual({ ok: false, error: 'day-ahead' });
    expect(await at(addDays(DAY, -1))).toEqual({ ok: false, error: 'day-before-visit' });
    rightly(await at(DAY));
  });
});

describe('a decided audit', () => {
  test('refuses every new word, by every command', async () => {
    rightly(await decide(decider, auditId));
    const { auditor } = home.as;
    const tick = { mutationId: newId(), base: 1, target: 'rutin', field: 'answer' as const, value: 'ticked' };
    const at = { auditId, revision: await revision() };
    const locked = { ok: false, error: 'audit-locked' };
    expect(
      await saveAnswers(auditor, auditId, {
        device: newId(),
        userId: home.as.auditor.userId,
        changes: [tick],
      }),
    ).toEqual(locked);
    expect(await decideItem('rutin', 1, null)).toEqual(locked);
    expect(await raise()).toEqual(locked);
    expect(await deleteAction(auditor, { auditId, actionId, revision: 1 })).toEqual(locked);
    expect(await saveSummary(auditor, { ...at, summary: 'Nytt.', judgementComment: null })).toEqual(locked);
    expect(await chooseJudgement(auditor, { ...at, choice: null })).toEqual(locked);
    expect(await setDecisionDate(auditor, { ...at, decisionDate: null, motive: null })).toEqual(locked);
    expect(await decide(decider, auditId)).toMatchObject({
      error: { code: 'incomplete', obstacles: [{ code: 'wrongStatus', status: 'decided' }] },
    });
  });

  test('is refused every new word by the database itself, whoever asks', async () => {
    rightly(await decide(decider, auditId));
    const statements = [
      `UPDATE audit SET summary = 'x' WHERE id = $1`,
      `UPDATE audit SET status = 'drafting' WHERE id = $1`,
      `UPDATE audit_answer SET value = '"ticked"' WHERE audit_id = $1`,
      `UPDATE deficiency_decision SET motive = 'x' WHERE audit_id = $1 AND kind = 'accept'`,
      `UPDATE action SET text = 'x' WHERE audit_id = $1`,
      `DELETE FROM action_link WHERE action_id IN (SELECT id FROM action WHERE audit_id = $1)`,
      `UPDATE audit_snapshot SET version = 2 WHERE audit_id = $1`,
      `DELETE FROM audit_snapshot WHERE audit_id = $1`,
    ];
    await connectedAs('owner', async (owner) => {
      for (const statement of statements)
        await expect(owner.query(statement, [auditId]), statement).rejects.toThrow(/never changes/);
      const moved = await owner.query(
        `UPDATE action SET status = 'verified', remedied_on = '2026-03-05', revision = 2 WHERE audit_id = $1`,
        [auditId],
      );
      expect(moved.rowCount).toBe(1);
    });
  });
});
