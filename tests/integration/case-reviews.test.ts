import { beforeAll, describe, expect, test } from 'vitest';
import { beginCaseReview } from '@/lib/commands/begin-case-review';
import { discardCaseReview } from '@/lib/commands/discard-case-review';
import { editCaseReview } from '@/lib/commands/edit-case-review';
import { finishCaseReview } from '@/lib/commands/finish-case-review';
import { planAudit } from '@/lib/commands/plan-audit';
import { reopenCaseReview } from '@/lib/commands/reopen-case-review';
import { setCaseRules } from '@/lib/commands/set-case-rules';
import { listCaseAnswers } from '@/lib/data/case-answers';
import { listToldMeasurements, requireMeasurement } from '@/lib/data/measurements';
import { withTenant } from '@/lib/data/scope';
import { person } from '@/lib/domain/actor';
import {
  beginReview,
  caseTemplateOf,
  lineageOf,
  metRule,
  newReview,
  readReview,
  wholeCase,
  write,
} from '../support/case-reviews';
import { connectedAs } from '../support/own-database';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;

beforeAll(async () => {
  home = await makeTenant('akter');
});

const fillIn = async (reviewId: string, met: readonly boolean[]) =>
  rightly(
    await write(
      home.as.auditor,
      reviewId,
      met.flatMap((one, at) => wholeCase(at + 1, one)),
    ),
  );

const finish = async (reviewId: string, comment: string | null = null) => {
  const { revision } = await readReview(home, reviewId);
  return finishCaseReview(home.as.auditor, { reviewId, revision, comment });
};

const written = async (reviewId: string) => {
  const [figure] = (await readReview(home, reviewId)).figures;
  const { versions } = await withTenant(home.as.admin, 'measurement.register', (tx) =>
    requireMeasurement(tx, figure?.indicatorId ?? '', figure?.measurementId ?? ''),
  );
  return versions;
};

describe('a review that is done', () => {
  test('has given the indicator its figures by group, and is locked', async () => {
    const reviewId = await beginReview(home);
    await fillIn(reviewId, [true, true, false]);
    rightly(await finish(reviewId, 'Tre akter.'));
    const [version] = await written(reviewId);
    expect(version).toMatchObject({ number: 1, comment: 'Tre akter.', motive: null });
    expect(version?.grid).toEqual({
      rowsBy: { by: 'sex', groups: ['Flickor', 'Pojkar'] },
      columnsBy: null,
      figures: [[{ kind: 'count', count: 1 }], [{ kind: 'count', count: 1 }], [{ kind: 'count', count: 2 }]],
    });
    const change = { target: '1', field: 'comment' as const, value: 'Mer' };
    expect(await write(home.as.auditor, reviewId, [change])).toEqual({ ok: false, error: 'review-done' });
    const past = connectedAs('owner', (client) =>
      client.query(`DELETE FROM case_answer WHERE review_id = $1`, [reviewId]),
    );
    await expect(past).rejects.toThrow('never change');
  });

  test('tells whoever reads only what may be told', async () => {
    const reviewId = await beginReview(home);
    await fillIn(reviewId, [true, true, false]);
    rightly(await finish(reviewId));
    const [figure] = (await readReview(home, reviewId)).figures;
    const lineageId = await lineageOf(home);
    const told = await withTenant(home.as.reader, 'plan.read', (tx) => listToldMeasurements(tx, lineageId));
    const shown = told.find(({ id }) => id === figure?.measurementId);
    expect(shown?.grid.figures.flat().map(({ kind }) => kind)).toEqual(['hidden', 'hidden', 'hidden']);
    const asReader = withTenant(home.as.reader, 'caseReview.read', (tx) => listCaseAnswers(tx, reviewId));
    await expect(asReader).rejects.toMatchObject({ answer: 'forbidden' });
  });

  test('is taken up again with a reason, and then corrects its figures', async () => {
    const reviewId = await beginReview(home);
    await fillIn(reviewId, [true, false, false]);
    rightly(await finish(reviewId));
    const { revision } = await readReview(home, reviewId);
    const reopened = { reviewId, revision, reason: 'Ärende 2 lästes fel.' };
    rightly(await reopenCaseReview(home.as.admin, reopened));
    expect(await reopenCaseReview(home.as.admin, reopened)).toMatchObject({ error: 'not-done' });
    const other = { target: '2.traffat-vid-uppfoljning', field: 'answer' as const, value: 'yes' };
    rightly(await write(home.as.admin, reviewId, [other], 1));
    rightly(await finish(reviewId));
    const [second, first] = await written(reviewId);
    expect(second).toMatchObject({ number: 2, motive: 'Ärende 2 lästes fel.' });
    expect(second?.grid.figures.at(-1)).toEqual([{ kind: 'count', count: 2 }]);
    expect(first?.grid.figures.at(-1)).toEqual([{ kind: 'count', count: 1 }]);
  });

  test('done again with the same figures corrects nothing', async () => {
    const reviewId = await beginReview(home);
    await fillIn(reviewId, [true, false, false]);
    rightly(await finish(reviewId));
    const { revision } = await readReview(home, reviewId);
    rightly(await reopenCaseReview(home.as.admin, { reviewId, revision, reason: 'Läses en gång till.' }));
    rightly(await finish(reviewId));
    expect(await written(reviewId)).toHaveLength(1);
  });
});

describe('a review that is not done', () => {
  test('lists everything that is missing at once, and locks nothing', async () => {
    const { reviewId } = rightly(await beginCaseReview(home.as.auditor, await newReview(home)));
    rightly(await write(home.as.auditor, reviewId, wholeCase(1, true)));
    const unreviewable = { target: '2', field: 'unreviewable' as const, value: 'Akten saknas.' };
    rightly(await write(home.as.auditor, reviewId, [unreviewable]));
    const outcome = await finish(reviewId);
    expect(outcome).toMatchObject({
      error: {
        code: 'missing',
        obstacles: [
          { code: 'no-rule' },
          { code: 'unanswered', number: 3 },
          { code: 'no-group', number: 3, by: 'sex' },
        ],
      },
    });
    expect((await readReview(home, reviewId)).status).toBe('open');
  });

  test('stays open where its days have been measured already', async () => {
    const days = { from: '2026-01-05', to: '2026-01-06' } as Parameters<typeof beginReview>[1];
    const first = await beginReview(home, days);
    const second = await beginReview(home, days);
    for (const reviewId of [first, second]) await fillIn(reviewId, [true, true, true]);
    rightly(await finish(first));
    expect(await finish(second)).toMatchObject({
      error: { code: 'not-registered', measure: 0, why: { code: 'faults', faults: [{ code: 'overlaps' }] } },
    });
    expect(await readReview(home, second)).toMatchObject({ status: 'open', figures: [] });
  });

  test('stays open where its year is closed', async () => {
    const closed = await makeTenant('stangda');
    const reviewId = await beginReview(closed);
    const all = [true, true, true].flatMap((met, at) => wholeCase(at + 1, met));
    rightly(await write(closed.as.auditor, reviewId, all));
    await connectedAs('superuser', (client) =>
      client.query(`UPDATE plan SET status = 'closed' WHERE id = $1`, [closed.planId]),
    );
    const { revision } = await readReview(closed, reviewId);
    expect(await finishCaseReview(closed.as.auditor, { reviewId, revision, comment: null })).toMatchObject({
      error: { code: 'not-registered', why: { code: 'year-closed' } },
    });
    expect(await readReview(closed, reviewId)).toMatchObject({ status: 'open', figures: [] });
  });

  test('loses cases that hold something only on purpose', async () => {
    const reviewId = await beginReview(home);
    await fillIn(reviewId, [true, true, true]);
    const { setup } = await newReview(home, { caseCount: 1 });
    const { revision } = await readReview(home, reviewId);
    const fewer = { reviewId, revision, setup, takeAway: false };
    expect(await editCaseReview(home.as.auditor, fewer)).toMatchObject({
      error: { code: 'cases-filled', count: 2 },
    });
    rightly(await editCaseReview(home.as.auditor, { ...fewer, takeAway: true }));
    const left = await withTenant(home.as.admin, 'caseReview.read', (tx) => listCaseAnswers(tx, reviewId));
    expect(new Set(left.map(({ target }) => target.split('.')[0]))).toEqual(new Set(['1']));
    const gone = { target: '2', field: 'comment' as const, value: 'Kvar' };
    expect(await write(home.as.auditor, reviewId, [gone])).toMatchObject({
      value: [{ outcome: 'refused', error: 'unknown-target' }],
    });
  });

  test('can be taken away while it has given no figures', async () => {
    const reviewId = await beginReview(home);
    await fillIn(reviewId, [true, true, true]);
    const { revision } = await readReview(home, reviewId);
    rightly(await discardCaseReview(home.as.admin, { reviewId, revision }));
    await expect(readReview(home, reviewId)).rejects.toMatchObject({ answer: 'notFound' });
  });
});

describe('two reviewers at once', () => {
  const met = (value: string) => [
    { target: '1.traffat-vid-uppfoljning', field: 'answer' as const, value },
    { target: '1', field: 'comment' as const, value },
  ];

  test('are told where they disagree, and what they agree on is saved', async () => {
    const reviewId = await beginReview(home);
    rightly(await write(home.as.auditor, reviewId, met('yes').slice(0, 1)));
    const results = rightly(await write(home.as.admin, reviewId, met('no')));
    expect(results).toMatchObject([
      { outcome: 'conflict', current: { value: 'yes', revision: 1, by: 'auditor akter' } },
      { outcome: 'saved', revision: 1 },
    ]);
    expect(rightly(await write(home.as.admin, reviewId, met('yes').slice(0, 1)))).toMatchObject([
      { outcome: 'saved', revision: 1 },
    ]);
  });

  test('a change that does not fit comes back and stops no other', async () => {
    const reviewId = await beginReview(home);
    const results = await write(home.as.auditor, reviewId, [
      { target: '9', field: 'comment', value: 'Det finns inget nionde.' },
      { target: '1.traffat-vid-uppfoljning', field: 'answer', value: 'kanske' },
      { target: '1', field: 'sex', value: 'Kvinnor' },
      { target: '1', field: 'age', value: '0-10 år' },
      { target: '1', field: 'sex', value: 'Flickor' },
    ]);
    expect(rightly(results).map((one) => (one.outcome === 'refused' ? one.error : one.outcome))).toEqual([
      'unknown-target',
      'value-does-not-fit',
      'value-does-not-fit',
      'field-not-there',
      'saved',
    ]);
  });
});

describe('a template', () => {
  test('for case files is none for audits, nor the other way round', async () => {
    const versionId = await caseTemplateOf(home);
    const audit = { unitId: home.unitId, versionId, auditorIds: [home.as.auditor.userId], visitDate: null };
    expect(await planAudit(home.as.auditor, audit)).toEqual({ ok: false, error: 'not-for-audits' });
    const review = { ...(await newReview(home)), versionId: home.versionId };
    expect(await beginCaseReview(home.as.auditor, review)).toEqual({ ok: false, error: 'not-for-cases' });
    const past = (sql: string, values: unknown[]) =>
      connectedAs('owner', (client) => client.query(sql, values));
    await expect(
      past(`UPDATE audit SET version_id = $1 WHERE id = $2`, [versionId, home.auditId]),
    ).rejects.toThrow('for something else');
    const reviewId = await beginReview(home);
    await expect(
      past(`UPDATE case_review SET version_id = $1 WHERE id = $2`, [home.versionId, reviewId]),
    ).rejects.toThrow('for something else');
    await expect(
      past(`UPDATE template SET purpose = 'audit' WHERE tenant_id = $1 AND key = $2`, [
        home.tenantId,
        'barnets-delaktighet',
      ]),
    ).rejects.toThrow('never changes');
  });
});

describe('who reviews', () => {
  test('never manages the unit', async () => {
    const { tenantId, unitId, as } = home;
    const input = await newReview(home, { reviewerIds: [as.auditor.userId, as.unitManager.userId] });
    expect(await beginCaseReview(as.auditor, input)).toEqual({ ok: false, error: 'unknown-reviewer' });
    const both = person({
      userId: as.auditor.userId,
      tenantId,
      roles: ['auditor', 'unitManager'],
      unitIds: [unitId],
    });
    await expect(beginCaseReview(both, { ...(await newReview(home)), unitId })).rejects.toMatchObject({
      answer: 'notFound',
    });
    const { reviewId } = rightly(await beginCaseReview(as.auditor, { ...(await newReview(home)), unitId }));
    await expect(write(both, reviewId, wholeCase(1, true))).rejects.toMatchObject({ answer: 'notFound' });
  });

  test('has a part in it: another auditor reads, and writes nothing', async () => {
    const reviewId = await beginReview(home);
    const { revision } = await withTenant(home.otherAuditor, 'caseReview.read', () =>
      readReview(home, reviewId),
    );
    const rules = setCaseRules(home.otherAuditor, { reviewId, revision, rules: [metRule] });
    await expect(rules).rejects.toMatchObject({ answer: 'notFound' });
    await expect(write(home.otherAuditor, reviewId, wholeCase(1, true))).rejects.toMatchObject({
      answer: 'notFound',
    });
  });

  test('is told when the review is no longer as they saw it', async () => {
    const reviewId = await beginReview(home);
    const { revision } = await readReview(home, reviewId);
    rightly(await setCaseRules(home.as.admin, { reviewId, revision, rules: [metRule] }));
    const stale = { reviewId, revision, rules: [] };
    expect(await setCaseRules(home.as.auditor, stale)).toEqual({ ok: false, error: 'changed-meanwhile' });
    const wrong = {
      reviewId,
      revision: revision + 1,
      rules: [{ ...metRule, controls: [{ item: 'iakttagelser', answers: ['yes'] }] }],
    };
    expect(await setCaseRules(home.as.auditor, wrong)).toEqual({ ok: false, error: 'rule-does-not-fit' });
  });
});
