import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askForSelfAssessment } from '@/lib/commands/ask-for-self-assessment';
import { saveAnswers } from '@/lib/commands/save-answers';
import { sendSelfAssessment } from '@/lib/commands/send-self-assessment';
import { takeAuditStep } from '@/lib/commands/take-audit-step';
import { listAnswers, listHistory, listSelfAnswers } from '@/lib/data/answers';
import { readAuditBundle } from '@/lib/data/audit-bundle';
import { readAuditFacts } from '@/lib/data/audit-case';
import { requireAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { withTenant } from '@/lib/data/scope';
import { readSelfAssessmentBundle } from '@/lib/data/self-assessment-bundle';
import { addDays } from '@/lib/domain/plain-date';
import { today } from '@/lib/time/clock';
import { connectedAs } from '../support/own-database';
import { answerOne, plannedForSelfAssessment, underSelfAssessment } from '../support/self-assessment';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let auditId: string;

beforeAll(async () => {
  home = await makeTenant('hemma');
});

const manager = () => home.as.unitManager;
const auditor = () => home.as.auditor;
const me = (of = manager()) => ({ userId: of.userId, name: '', tenantId: home.tenantId });
const own = () => withTenant(manager(), 'selfAssessment.read', (tx) => listSelfAnswers(tx, auditId));
const findings = () => withTenant(auditor(), 'audit.work', (tx) => listAnswers(tx, auditId));
const facts = () =>
  withTenant(auditor(), 'audit.work', async (tx) =>
    readAuditFacts(tx, await requireAudit(tx, auditId), today()),
  );

describe('asking for a self-assessment', () => {
  test('needs a day that lies ahead, and is done once', async () => {
    auditId = (await plannedForSelfAssessment(home)).auditId;
    expect(await askForSelfAssessment(auditor(), { auditId, replyBy: today() })).toEqual({
      ok: false,
      error: [{ code: 'replyByNotAhead' }],
    });
    rightly(await askForSelfAssessment(auditor(), { auditId, replyBy: addDays(today(), 1) }));
    expect(await askForSelfAssessment(auditor(), { auditId, replyBy: addDays(today(), 1) })).toMatchObject({
      error: [{ code: 'wrongStatus' }],
    });
    expect(await facts()).toMatchObject({ status: 'selfAssessment', selfAssessmentSubmitted: false });
  });
});

describe('the unit’s own answers', () => {
  beforeEach(async () => {
    auditId = (await underSelfAssessment(home)).auditId;
  });

  test('stand beside the auditor’s and never among them', async () => {
    expect(rightly(await answerOne(manager(), auditId, 'plan', 'yes')).results).toMatchObject([
      { outcome: 'saved', revision: 1 },
    ]);
    expect(await own()).toMatchObject([{ target: 'plan', field: 'answer', value: 'yes', revision: 1 }]);
    expect(await findings()).toEqual([]);
    expect(await withTenant(auditor(), 'audit.work', (tx) => listHistory(tx, auditId, 'plan'))).toEqual([]);
    rightly(await takeAuditStep(auditor(), { auditId, step: 'startFieldwork', reason: null }));
    const change = { mutationId: newId(), base: 0, target: 'plan', field: 'answer' as const, value: 'no' };
    const request = { device: newId(), userId: auditor().userId, changes: [change] };
    rightly(await saveAnswers(auditor(), auditId, request));
    expect(await findings()).toMatchObject([{ value: 'no' }]);
    const bundle = await withTenant(auditor(), 'audit.work', (tx) =>
      readAuditBundle(tx, auditId, me(auditor()), today()),
    );
    expect(bundle.answers).toMatchObject([{ target: 'plan', value: 'no' }]);
    expect(bundle.selfAssessment).toEqual({
      sentOn: null,
      fields: [{ target: 'plan', field: 'answer', value: 'yes' }],
    });
  });

  test('are answers and comments alone: nothing is assessed, flagged or noted', async () => {
    for (const [field, value] of [
      ['assessment', 'fulfilled'],
      ['flag', true],
      ['seenDocument', { title: 'Plan', date: null, seenBy: null }],
    ] as const)
      expect(rightly(await answerOne(manager(), auditId, 'plan', value, field)).results).toMatchObject([
        { outcome: 'refused', error: 'field-not-there' },
      ]);
    expect(
      rightly(await answerOne(manager(), auditId, 'plan', 'Klar i maj.', 'comment')).results,
    ).toMatchObject([{ outcome: 'saved' }]);
  });

  test('meet another manager’s as a conflict, in the words of the form', async () => {
    rightly(await answerOne(manager(), auditId, 'plan', 'yes'));
    expect(rightly(await answerOne(manager(), auditId, 'plan', 'no')).results).toMatchObject([
      { outcome: 'conflict', current: { field: 'answer', value: 'yes' } },
    ]);
  });

  test('are all that the manager’s page gets: no judgement, no flags, no earlier work', async () => {
    const bundle = await withTenant(manager(), 'selfAssessment.read', (tx) =>
      readSelfAssessmentBundle(tx, auditId, me(), today()),
    );
    expect(bundle).toMatchObject({
      audit: { part: 'selfAssessment', mayAnswer: true, decided: null },
      answers: [],
      previous: null,
      selfAssessment: null,
      judgedBy: { decisions: [], actions: [] },
    });
  });

  test('are locked once they are sent, and when the visit has begun', async () => {
    rightly(await answerOne(manager(), auditId, 'plan', 'yes'));
    rightly(await sendSelfAssessment(manager(), { auditId }));
    expect(await answerOne(manager(), auditId, 'plan', 'no')).toMatchObject({ error: 'audit-locked' });
    expect(await sendSelfAssessment(manager(), { auditId })).toMatchObject({ error: 'not-now' });
    expect(await facts()).toMatchObject({ status: 'selfAssessment', selfAssessmentSubmitted: true });

    auditId = (await underSelfAssessment(home)).auditId;
    rightly(await takeAuditStep(auditor(), { auditId, step: 'startFieldwork', reason: null }));
    expect(await answerOne(manager(), auditId, 'plan', 'no')).toMatchObject({ error: 'audit-locked' });
    expect(await sendSelfAssessment(manager(), { auditId })).toMatchObject({ error: 'not-now' });
  });

  test('sent in while they are being saved are saved before, or refused, and never change after', async () => {
    const targets = ['rutin', 'plan'] as const;
    const values = { rutin: 'ticked', plan: 'yes' } as const;
    const [sent, ...saved] = await Promise.all([
      sendSelfAssessment(manager(), { auditId }),
      ...targets.map((target) => answerOne(manager(), auditId, target, values[target])),
    ]);
    expect(sent.ok).toBe(true);
    for (const outcome of saved) if (!outcome.ok) expect(outcome.error).toBe('audit-locked');
    const kept = targets.filter((_, index) => saved[index]?.ok);
    expect((await own()).map(({ target }) => target).sort()).toEqual([...kept].sort());
    const write = connectedAs('superuser', (client) =>
      client.query(
        `INSERT INTO audit_answer (tenant_id, audit_id, target, field, value, revision, user_id, at)
         VALUES ($1, $2, 'hur', 'selfComment', '"Sent."', 1, $3, now())`,
        [home.tenantId, auditId, manager().userId],
      ),
    );
    await expect(write).rejects.toThrow(/only while it is asked for/);
  });
});
