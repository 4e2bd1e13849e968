import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endDueFactReviews, endFactReview } from '@/lib/commands/end-fact-review';
import { finishFactReview } from '@/lib/commands/finish-fact-review';
import { saveFactComments } from '@/lib/commands/save-fact-comments';
import { saveSummary } from '@/lib/commands/save-summary';
import { sendToFactReview } from '@/lib/commands/send-to-fact-review';
import { newId } from '@/lib/data/columns';
import { systemActor } from '@/lib/domain/actor';
import { addDays } from '@/lib/domain/plain-date';
import { today } from '@/lib/time/clock';
import {
  factsOf,
  readyForReview,
  reviewsOf,
  say,
  send,
  underReview,
  withComment,
  withLastDay,
} from '../support/fact-review';
import { connectedAs } from '../support/own-database';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let audit: TestTenant;

beforeAll(async () => {
  home = await makeTenant('hemma');
});

const facts = (auditId: string) => factsOf(home.as.auditor, auditId);
const statusOf = async (auditId: string) => (await facts(auditId)).status;
const worker = () => systemActor('worker', home.tenantId, 'test');
const disagree = (text: string) => ({ agrees: false, text }) as const;

describe('sending a draft to its unit', () => {
  beforeEach(async () => {
    audit = await readyForReview(home);
  });

  test('opens a round with a last day, and the draft lies still', async () => {
    const replyBy = addDays(today(), 7);
    await send(audit, replyBy);
    expect(await facts(audit.auditId)).toMatchObject({
      status: 'factReview',
      factReview: { replyBy, done: false, unanswered: 0 },
    });
    const summary = { auditId: audit.auditId, revision: 1, summary: 'Nytt.' };
    expect(await saveSummary(home.as.auditor, summary)).toMatchObject({ ok: false, error: 'audit-locked' });
  });

  test('needs a last day that lies ahead', async () => {
    const sent = await sendToFactReview(home.as.auditor, { auditId: audit.auditId, replyBy: today() });
    expect(sent).toEqual({ ok: false, error: [{ code: 'replyByNotAhead' }] });
  });

  test('may be done again after a round, which is then number two', async () => {
    await send(audit);
    rightly(await finishFactReview(home.as.unitManager, { auditId: audit.auditId }));
    await send(audit);
    const { rounds } = await reviewsOf(home.as.auditor, audit.auditId);
    expect(rounds.map(({ round, ended }) => [round, ended?.how])).toEqual([
      [1, 'finished'],
      [2, undefined],
    ]);
    expect((await facts(audit.auditId)).factReview.done).toBe(false);
  });
});

describe('what the unit says', () => {
  beforeEach(async () => {
    audit = await underReview(home);
  });
  const { as } = { as: () => home.as.unitManager };

  test('is kept with the passage as it stood, under a revision of its own', async () => {
    const [saved] = rightly(await say(as(), audit.auditId, 'item plan', disagree('Planen finns.')));
    expect(saved).toMatchObject({ outcome: 'saved', revision: 1 });
    const { comments } = await reviewsOf(as(), audit.auditId);
    expect(comments).toMatchObject([
      {
        target: 'item plan',
        said: disagree('Planen finns.'),
        passage: { said: 'Nej', assessment: 'unfulfilled' },
        reply: null,
      },
    ]);
  });

  test('can be said of every passage of the draft, and of nothing else', async () => {
    const { actionId, auditId } = audit;
    for (const target of ['item rutin', 'item hur', `action ${actionId}`, 'judgement'])
      expect(rightly(await say(as(), auditId, target, { agrees: true }))).toMatchObject([
        { outcome: 'saved' },
      ]);
    for (const target of ['item saknas', `action ${newId()}`, 'summary', 'annat'])
      expect(rightly(await say(as(), auditId, target, { agrees: true }))).toMatchObject([
        { outcome: 'refused', error: 'unknown-target' },
      ]);
  });

  test('meets what somebody else has said as a conflict, and said twice it changes nothing', async () => {
    const { auditId } = audit;
    rightly(await say(as(), auditId, 'item plan', disagree('Ett.')));
    expect(rightly(await say(as(), auditId, 'item plan', disagree('Ett.')))).toMatchObject([
      { outcome: 'saved', revision: 1 },
    ]);
    expect(rightly(await say(as(), auditId, 'item plan', disagree('Två.')))).toMatchObject([
      { outcome: 'conflict', current: { value: disagree('Ett.'), revision: 1 } },
    ]);
    expect(rightly(await say(as(), auditId, 'item plan', disagree('Två.'), 1))).toMatchObject([
      { outcome: 'saved', revision: 2 },
    ]);
  });

  test('waits for an answer once it is sent in, and not what is right or empty', async () => {
    const { auditId } = audit;
    rightly(await say(as(), auditId, 'item plan', disagree('Planen finns.')));
    rightly(await say(as(), auditId, 'item rutin', { agrees: true }));
    rightly(await say(as(), auditId, 'item hur', disagree('  ')));
    expect((await facts(auditId)).factReview.unanswered).toBe(0);
    rightly(await finishFactReview(as(), { auditId }));
    expect(await facts(auditId)).toMatchObject({
      status: 'drafting',
      factReview: { done: true, unanswered: 1 },
    });
  });

  test('is not taken from another round, nor in another person’s name', async () => {
    const change = {
      mutationId: newId(),
      base: 0,
      target: 'item plan',
      field: 'said' as const,
      value: { agrees: true as const },
    };
    const request = { device: newId(), userId: as().userId, changes: [change] };
    const { auditId } = audit;
    const reviewId = newId();
    expect(await saveFactComments(as(), { auditId, reviewId }, request)).toMatchObject({
      error: 'review-over',
    });
    const other = { ...request, userId: home.as.auditor.userId };
    expect(await saveFactComments(as(), { auditId, reviewId }, other)).toMatchObject({ error: 'signed-out' });
  });

  test('never changes once its round has ended, whoever tries', async () => {
    const { auditId } = await withComment(home);
    const change = (column: string) =>
      connectedAs('app', async (client) => {
        await client.query(`SELECT set_config('app.tenant_id', $1, false)`, [home.tenantId]);
        return client.query(`UPDATE fact_comment SET ${column} WHERE audit_id = $1`, [auditId]);
      });
    await expect(change(`text = 'Annat.'`)).rejects.toThrow(/stands once it has ended/);
    await expect(change(`passage = '{}'`)).rejects.toThrow(/stands once it has ended/);
  });
});

describe('the last day', () => {
  beforeEach(async () => {
    // The rounds of the tests before this one are none of its affair.
    await endDueFactReviews(worker(), addDays(today(), 365));
    audit = await underReview(home);
  });

  test('is the unit’s to its end: nobody ends the round before it has passed', async () => {
    const { auditId } = audit;
    await withLastDay(auditId, today());
    expect(rightly(await say(home.as.unitManager, auditId, 'item plan', { agrees: true }))).toMatchObject([
      { outcome: 'saved' },
    ]);
    expect(await endFactReview(home.as.auditor, { auditId })).toMatchObject({
      error: [{ code: 'factReviewRunning', replyBy: today() }],
    });
    expect(await endDueFactReviews(worker(), today())).toBe(0);
  });

  test('passed, takes no more comments, and the auditor may go on', async () => {
    const { auditId } = audit;
    await withLastDay(auditId, addDays(today(), -1));
    expect(await say(home.as.unitManager, auditId, 'item plan', { agrees: true })).toMatchObject({
      error: 'review-over',
    });
    rightly(await endFactReview(home.as.auditor, { auditId }));
    expect(await statusOf(auditId)).toBe('drafting');
  });

  test('passed, closes the round by itself with what was saved, once however often the sweep runs', async () => {
    const { auditId } = audit;
    rightly(await say(home.as.unitManager, auditId, 'item plan', disagree('Planen finns.')));
    const tomorrow = addDays(today(), 8);
    expect(await endDueFactReviews(worker(), tomorrow)).toBe(1);
    expect(await endDueFactReviews(worker(), tomorrow)).toBe(0);
    const { rounds } = await reviewsOf(home.as.auditor, auditId);
    expect(rounds.at(-1)?.ended).toMatchObject({ how: 'lastDayPassed', by: null });
    expect(await facts(auditId)).toMatchObject({
      status: 'drafting',
      factReview: { done: true, unanswered: 1 },
    });
  });

  test('passing during a save: what was said is saved before the round ends, or refused, and never half', async () => {
    const { auditId } = audit;
    const tomorrow = addDays(today(), 8);
    const { rounds } = await reviewsOf(home.as.unitManager, auditId);
    const reviewId = rounds.at(-1)?.id ?? '';
    const request = (target: string) => ({
      device: newId(),
      userId: home.as.unitManager.userId,
      changes: [
        { mutationId: newId(), base: 0, target, field: 'said' as const, value: disagree(`Om ${target}.`) },
      ],
    });
    const targets = ['item plan', 'item rutin', 'item hur', 'judgement'];
    const [ended, ...saved] = await Promise.all([
      endDueFactReviews(worker(), tomorrow),
      ...targets.map((target) =>
        saveFactComments(home.as.unitManager, { auditId, reviewId }, request(target)),
      ),
    ]);
    expect(ended).toBe(1);
    const told = targets.filter((_, index) => saved[index]?.ok);
    for (const outcome of saved) if (!outcome.ok) expect(outcome.error).toBe('review-over');
    const { comments } = await reviewsOf(home.as.auditor, auditId);
    expect(comments.map(({ target }) => target).sort()).toEqual(told.sort());
    expect((await facts(auditId)).factReview.unanswered).toBe(told.length);
  });

  test('passing while the unit sends in: the round ends once, in one way', async () => {
    const { auditId } = audit;
    const [swept, finished] = await Promise.all([
      endDueFactReviews(worker(), addDays(today(), 8)),
      finishFactReview(home.as.unitManager, { auditId }),
    ]);
    expect([swept, Number(finished.ok)].sort()).toEqual([0, 1]);
    expect(await statusOf(auditId)).toBe('drafting');
  });
});
