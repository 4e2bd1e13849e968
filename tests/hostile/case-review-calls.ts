import { beginCaseReview } from '@/lib/commands/begin-case-review';
import { discardCaseReview } from '@/lib/commands/discard-case-review';
import { editCaseReview } from '@/lib/commands/edit-case-review';
import { finishCaseReview } from '@/lib/commands/finish-case-review';
import { reopenCaseReview } from '@/lib/commands/reopen-case-review';
import { saveCaseAnswers } from '@/lib/commands/save-case-answers';
import { setCaseRules } from '@/lib/commands/set-case-rules';
import {
  countFilledCases,
  deleteCaseAnswers,
  listCaseAnswers,
  upsertCaseAnswer,
} from '@/lib/data/case-answers';
import {
  deleteCaseReview,
  insertCaseFigure,
  insertCaseReview,
  listCaseReviews,
  lockCaseReview,
  requireCaseReview,
  updateCaseReviewRules,
  updateCaseReviewSetup,
  updateCaseReviewToDone,
  updateCaseReviewToOpen,
} from '@/lib/data/case-reviews';
import { newId } from '@/lib/data/columns';
import { getIndicatorOfYear, listIndicatorKeys } from '@/lib/data/planned-indicators';
import { prepareFigures, writeFigures } from '@/lib/data/registering';
import { getReviewersProblem } from '@/lib/data/review-people';
import type { ScopedTx } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import type { MeasureRule } from '@/lib/domain/case-review/measure-rule';
import { addDays, plainDate } from '@/lib/domain/plain-date';
import { caseTemplateOf, lineageOf, newReview, wholeCase, write } from '../support/case-reviews';
import { rightly, type TestTenant } from '../support/two-tenants';
import { type Call, EVERYONE, inside, mustBe } from './call';

/** The newest review of each tenant, with what else its calls need. */
type Made = { readonly reviewId: string; readonly versionId: string; readonly lineageId: string };
const made = new Map<string, Made>();

const of = ({ tenantId }: TestTenant): Made => {
  const one = made.get(tenantId);
  if (!one) throw new Error('No review has been made');
  return one;
};

let days = 0;
const aDay = () => {
  days += 1;
  return addDays(plainDate('2026-04-01'), days % 200);
};

/** With one more review, whose first case is filled in. Its rule fits the one measure of the plan. */
async function withReview(target: TestTenant): Promise<TestTenant> {
  const day = aDay();
  const begun = await newReview(target, { caseCount: 2, from: day, to: day, splits: [] });
  const { reviewId } = rightly(await beginCaseReview(target.as.auditor, begun));
  rightly(await write(target.as.auditor, reviewId, wholeCase(1, true).slice(1)));
  const { versionId, lineageId } = begun;
  made.set(target.tenantId, { reviewId, versionId, lineageId });
  return target;
}

const rule: MeasureRule = { measure: 0, kind: 'count', counts: 'all', controls: [], among: null };

/** With one more review that can be done. */
async function withWholeReview(target: TestTenant): Promise<TestTenant> {
  await withReview(target);
  const { reviewId } = of(target);
  rightly(await write(target.as.auditor, reviewId, wholeCase(2, true).slice(1)));
  rightly(await setCaseRules(target.as.auditor, { reviewId, revision: 1, rules: [rule] }));
  return target;
}

async function withDoneReview(target: TestTenant): Promise<TestTenant> {
  await withWholeReview(target);
  const { reviewId } = of(target);
  rightly(await finishCaseReview(target.as.auditor, { reviewId, revision: 2, comment: null }));
  return target;
}

const setupOf = ({ as }: TestTenant) => {
  const day = aDay();
  const reviewerIds = [as.auditor.userId, as.admin.userId];
  return { from: day, to: day, sample: 'Alla.', caseCount: 2, splits: [], reviewerIds };
};

const byReviewers = { may: ['auditor', 'admin'], prepare: withReview } as const;
type ReviewAction = Parameters<typeof inside>[0];

/** A call of the data room on the newest review. */
const onReview = (
  name: string,
  action: ReviewAction,
  work: (tx: ScopedTx, one: Made, target: TestTenant) => Promise<unknown>,
): Call => ({ of: name, ...byReviewers, ...inside(action, (tx, target) => work(tx, of(target), target)) });

/** A call of the data room that finds nothing of another tenant's to touch. */
const atHome = (call: Call): Call => ({ ...call, foreign: 'stays-at-home' });

const reading: readonly Call[] = [
  onReview('case-reviews.listCaseReviews', 'caseReview.read', (tx, { reviewId }) =>
    mustBe(listCaseReviews(tx).then((all) => all.some(({ id }) => id === reviewId))),
  ),
  onReview('case-reviews.requireCaseReview', 'caseReview.read', (tx, { reviewId }) =>
    requireCaseReview(tx, reviewId),
  ),
  onReview('case-reviews.lockCaseReview', 'caseReview.edit', (tx, { reviewId }) =>
    lockCaseReview(tx, reviewId),
  ),
  onReview('case-answers.listCaseAnswers', 'caseReview.read', (tx, { reviewId }) =>
    mustBe(listCaseAnswers(tx, reviewId).then((all) => all.length > 0)),
  ),
  onReview('case-answers.countFilledCases', 'caseReview.edit', (tx, { reviewId }) =>
    mustBe(countFilledCases(tx, reviewId, 0).then((count) => count > 0)),
  ),
  onReview('review-people.getReviewersProblem', 'caseReview.begin', (tx, _one, { as }) =>
    mustBe(
      getReviewersProblem(
        tx,
        { reviewerIds: [as.auditor.userId], unitId: null },
        plainDate('2026-04-01'),
      ).then((problem) => problem === null),
    ),
  ),
  {
    of: 'planned-indicators.getIndicatorOfYear',
    may: EVERYONE,
    ...inside('plan.read', async (tx, target) => {
      const lineageId = await lineageOf(target);
      return mustBe(getIndicatorOfYear(tx, lineageId, 2026).then((found) => found !== null));
    }),
  },
  {
    of: 'planned-indicators.listIndicatorKeys',
    may: EVERYONE,
    ...inside('plan.read', (tx) => listIndicatorKeys(tx, 2026)),
    foreign: 'stays-at-home',
  },
];

const grid = { rowsBy: null, columnsBy: null, figures: [[{ kind: 'count' as const, count: 12 }]] };

const prepared = (tx: ScopedTx, { planId, indicatorId }: TestTenant) => {
  const day = aDay();
  const measurement = { measure: 0, from: day, to: day, grid, comment: null };
  return prepareFigures(tx, { planId, indicatorId, measurement, corrects: null }, plainDate('2026-12-31'));
};

const signed = ({ as }: TestTenant) => ({ savedBy: as.auditor.userId, savedAt: new Date() });

const writing: readonly Call[] = [
  onReview('case-reviews.insertCaseReview', 'caseReview.begin', (tx, { versionId, lineageId }, target) => {
    const begun = { begunBy: target.as.auditor.userId, begunAt: new Date() };
    return insertCaseReview(tx, {
      id: newId(),
      year: 2026,
      lineageId,
      versionId,
      unitId: null,
      ...setupOf(target),
      ...begun,
    });
  }),
  onReview('case-reviews.updateCaseReviewSetup', 'caseReview.edit', (tx, { reviewId }, target) =>
    updateCaseReviewSetup(tx, reviewId, setupOf(target)),
  ),
  onReview('case-reviews.updateCaseReviewRules', 'caseReview.edit', (tx, { reviewId }) =>
    updateCaseReviewRules(tx, reviewId, [rule]),
  ),
  onReview('case-reviews.updateCaseReviewToDone', 'caseReview.finish', (tx, { reviewId }, { as }) =>
    updateCaseReviewToDone(tx, reviewId, { by: as.auditor.userId, at: new Date() }),
  ),
  onReview('case-reviews.updateCaseReviewToOpen', 'caseReview.reopen', (tx, { reviewId }) =>
    updateCaseReviewToOpen(tx, reviewId, 'Fel.'),
  ),
  onReview('case-reviews.insertCaseFigure', 'measurement.register', async (tx, { reviewId }, target) => {
    const figures = rightly(await prepared(tx, target));
    const { measurementId } = await writeFigures(tx, figures, signed(target));
    return insertCaseFigure(tx, { reviewId, measure: 0, measurementId });
  }),
  atHome(
    onReview('case-reviews.deleteCaseReview', 'caseReview.discard', (tx, { reviewId }) =>
      deleteCaseReview(tx, reviewId),
    ),
  ),
  onReview('case-answers.upsertCaseAnswer', 'caseReview.save', (tx, { reviewId }, { as }) => {
    const change = { target: '2', field: 'comment' as const, value: 'Sett.' };
    return upsertCaseAnswer(tx, { reviewId, change, revision: 1, userId: as.auditor.userId, at: new Date() });
  }),
  atHome(
    onReview('case-answers.deleteCaseAnswers', 'caseReview.edit', (tx, { reviewId }) =>
      deleteCaseAnswers(tx, reviewId, 0),
    ),
  ),
  {
    of: 'registering.prepareFigures',
    may: ['auditor', 'admin'],
    ...inside('measurement.register', async (tx, target) => rightly(await prepared(tx, target))),
  },
  {
    of: 'registering.writeFigures',
    may: ['auditor', 'admin'],
    ...inside('measurement.register', async (tx, target) =>
      writeFigures(tx, rightly(await prepared(tx, target)), signed(target)),
    ),
  },
];

const deeds: readonly Call[] = [
  {
    of: 'begin-case-review.beginCaseReview',
    action: 'caseReview.begin',
    may: ['auditor', 'admin'],
    make: async (actor, target) => {
      const [versionId, lineageId] = [await caseTemplateOf(target), await lineageOf(target)];
      const input = { lineageId, year: 2026, versionId, unitId: null, setup: setupOf(target) };
      return beginCaseReview(actor as Person, input).then(rightly);
    },
  },
  {
    of: 'edit-case-review.editCaseReview',
    action: 'caseReview.edit',
    ...byReviewers,
    make: (actor, target) => {
      const { reviewId } = of(target);
      const input = { reviewId, revision: 1, setup: setupOf(target), takeAway: false };
      return editCaseReview(actor as Person, input).then(rightly);
    },
  },
  {
    of: 'set-case-rules.setCaseRules',
    action: 'caseReview.edit',
    ...byReviewers,
    make: (actor, target) =>
      setCaseRules(actor as Person, { reviewId: of(target).reviewId, revision: 1, rules: [rule] }).then(
        rightly,
      ),
  },
  {
    of: 'save-case-answers.saveCaseAnswers',
    action: 'caseReview.save',
    ...byReviewers,
    make: (actor, target) => {
      const { userId } = actor as Person;
      const change = { mutationId: newId(), base: 0, target: '2', field: 'comment' as const, value: 'Sett.' };
      return saveCaseAnswers(actor as Person, of(target).reviewId, {
        device: newId(),
        userId,
        changes: [change],
      }).then(rightly);
    },
  },
  {
    of: 'finish-case-review.finishCaseReview',
    action: 'caseReview.finish',
    may: ['auditor', 'admin'],
    prepare: withWholeReview,
    make: (actor, target) => {
      const input = { reviewId: of(target).reviewId, revision: 2, comment: null };
      return finishCaseReview(actor as Person, input).then(rightly);
    },
  },
  {
    of: 'reopen-case-review.reopenCaseReview',
    action: 'caseReview.reopen',
    may: ['auditor', 'admin'],
    prepare: withDoneReview,
    make: (actor, target) => {
      const input = { reviewId: of(target).reviewId, revision: 3, reason: 'Fel.' };
      return reopenCaseReview(actor as Person, input).then(rightly);
    },
  },
  {
    of: 'discard-case-review.discardCaseReview',
    action: 'caseReview.discard',
    ...byReviewers,
    make: (actor, target) =>
      discardCaseReview(actor as Person, { reviewId: of(target).reviewId, revision: 1 }).then(rightly),
  },
];

/** Reviews of case files: whoever takes no part in one is stopped by the tests of case-file reviews. */
export const caseReviewCalls: readonly Call[] = [...reading, ...writing, ...deeds];
