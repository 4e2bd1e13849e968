import { downloadReport } from '@/lib/commands/download-report';
import { downloadDraft, downloadVersion } from '@/lib/commands/download-template';
import { drawLogReview } from '@/lib/commands/draw-log-review';
import { exportLog } from '@/lib/commands/export-log';
import { judgeLogEntry } from '@/lib/commands/judge-log-entry';
import { logDenied } from '@/lib/commands/log-denied';
import { noteProtectedAddress } from '@/lib/commands/note-protected-address';
import { setLogReviewSize } from '@/lib/commands/set-log-review-size';
import { signLogReview } from '@/lib/commands/sign-log-review';
import { insertLog, listLog, listLogByIds, listOwnLog } from '@/lib/data/log';
import { getLogHead, getUnlinkedEntryId, listLogLinks } from '@/lib/data/log-chain';
import {
  countUnjudged,
  getDoerInReview,
  getLogReview,
  getLogReviewSize,
  insertLogReview,
  listLogReviews,
  lockLogReview,
  readMonthsLog,
  updateJudgedEntry,
  updateLogReviewSize,
  updateToSigned,
} from '@/lib/data/log-reviews';
import { readLogTargets } from '@/lib/data/log-targets';
import { Denied } from '@/lib/data/scope';
import type { Person, SystemActor } from '@/lib/domain/actor';
import { addMonths, type PlainDate } from '@/lib/domain/plain-date';
import { makeLogReview } from '../support/log-review';
import type { TestTenant } from '../support/two-tenants';
import { type Call, EVERYONE, inside, mustBe } from './call';

const ADMIN = { may: ['admin'] } as const satisfies Partial<Call>;
const DAY = '2026-03-02' as PlainDate;

/** The tenant with the review of one more month. */
const withReview = async (target: TestTenant): Promise<TestTenant> => ({
  ...target,
  ...(await makeLogReview(target.tenantId, target.as.auditor.userId)),
});

/** One whose sample has been judged. */
async function withJudgedReview(target: TestTenant): Promise<TestTenant> {
  const made = await withReview(target);
  const { logReviewId: reviewId, logEntryId: entryId } = made;
  await judgeLogEntry(made.as.admin, { reviewId, entryId, verdict: 'right', note: null });
  return made;
}

let months = 0;
/** A month that has no review yet. */
const aMonth = (): PlainDate => {
  months += 1;
  return addMonths('1950-01-01' as PlainDate, months);
};

const fileReaders = { may: EVERYONE } as const;

/** The log: who may read it, and who may hold it against its chain. */
export const logCalls: readonly Call[] = [
  {
    of: 'log.listLog',
    may: ['admin'],
    ...inside('log.read', (tx) => listLog(tx, 50)),
    foreign: 'stays-at-home',
  },
  {
    of: 'log.insertLog',
    may: ['admin'],
    ...inside('unit.register', (tx) => insertLog(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'log-chain.listLogLinks',
    may: ['operator', 'worker'],
    ...inside('log.verify', (tx) => listLogLinks(tx, 0, 50)),
    foreign: 'stays-at-home',
  },
  {
    of: 'log-chain.getUnlinkedEntryId',
    may: ['operator', 'worker'],
    ...inside('log.verify', (tx) => getUnlinkedEntryId(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'log-chain.getLogHead',
    may: ['operator', 'worker'],
    ...inside('log.verify', (tx) => getLogHead(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'log.listLogByIds',
    ...ADMIN,
    ...inside('log.read', (tx, { logEntryId }) =>
      mustBe(listLogByIds(tx, [logEntryId]).then(({ length }) => length > 0)),
    ),
  },
  {
    of: 'log.listOwnLog',
    may: EVERYONE,
    ...inside('ownLog.read', (tx) => listOwnLog(tx, 50)),
    foreign: 'stays-at-home',
  },
  {
    of: 'log-targets.readLogTargets',
    ...ADMIN,
    ...inside('log.read', (tx, { unitId }) =>
      mustBe(readLogTargets(tx, [{ targetType: 'unit', targetId: unitId }]).then(({ size }) => size > 0)),
    ),
  },
  {
    of: 'export-log.exportLog',
    ...ADMIN,
    action: 'log.export',
    make: (actor) => exportLog(actor as Person, {}, 'sv'),
    foreign: 'stays-at-home',
  },
  {
    of: 'log-denied.logDenied',
    may: EVERYONE,
    action: 'access.denied',
    make: (actor) => logDenied(actor as Person, new Denied('notFound', 'test')),
    foreign: 'stays-at-home',
  },
  {
    of: 'note-protected-address.noteProtectedAddress',
    may: ['auditor', 'unitManager', 'admin'],
    action: 'unit.readProtectedAddress',
    make: (actor, { unitId }) => noteProtectedAddress(actor as Person, unitId),
    foreign: 'stays-at-home',
  },
  {
    of: 'download-report.downloadReport',
    ...fileReaders,
    action: 'report.download',
    make: (actor, { reportId }) => downloadReport(actor, reportId),
  },
  {
    of: 'download-template.downloadVersion',
    ...fileReaders,
    action: 'template.download',
    make: (actor, { templateId, versionId }) =>
      downloadVersion(actor as Person, { templateId, versionId }, 'json'),
  },
  {
    of: 'download-template.downloadDraft',
    ...ADMIN,
    action: 'draft.download',
    make: (actor, { templateId, draftId }) => downloadDraft(actor as Person, { templateId, draftId }, 'json'),
  },
  {
    of: 'draw-log-review.drawLogReview',
    may: ['worker'],
    action: 'logReview.draw',
    make: (actor) => drawLogReview(actor as SystemActor, DAY),
    foreign: 'stays-at-home',
  },
  {
    of: 'log-reviews.readMonthsLog',
    may: ['worker'],
    ...inside('logReview.draw', (tx) => readMonthsLog(tx, '2026-03-01' as PlainDate)),
    foreign: 'stays-at-home',
  },
  {
    of: 'log-reviews.insertLogReview',
    may: ['worker'],
    prepare: withReview,
    ...inside('logReview.draw', (tx, { logEntryId }) =>
      insertLogReview(tx, { month: aMonth(), seed: '0'.repeat(64), entryIds: [logEntryId] }),
    ),
  },
  {
    of: 'log-reviews.getLogReviewSize',
    ...ADMIN,
    ...inside('logReview.read', getLogReviewSize),
    foreign: 'stays-at-home',
  },
  {
    of: 'log-reviews.updateLogReviewSize',
    ...ADMIN,
    ...inside('logReview.setSize', (tx) => updateLogReviewSize(tx, 21)),
    foreign: 'stays-at-home',
  },
  {
    of: 'set-log-review-size.setLogReviewSize',
    ...ADMIN,
    action: 'logReview.setSize',
    make: (actor) => setLogReviewSize(actor as Person, { size: 22 }),
    foreign: 'stays-at-home',
  },
  {
    of: 'log-reviews.listLogReviews',
    ...ADMIN,
    ...inside('logReview.read', listLogReviews),
    foreign: 'stays-at-home',
  },
  {
    of: 'log-reviews.getLogReview',
    ...ADMIN,
    ...inside('logReview.read', (tx, { logReviewId }) =>
      mustBe(getLogReview(tx, logReviewId).then((found) => found !== null)),
    ),
  },
  {
    of: 'log-reviews.lockLogReview',
    ...ADMIN,
    ...inside('logReview.judge', (tx, { logReviewId }) =>
      mustBe(lockLogReview(tx, logReviewId).then((found) => found !== null)),
    ),
  },
  {
    of: 'log-reviews.getDoerInReview',
    ...ADMIN,
    ...inside('logReview.judge', (tx, { logReviewId, logEntryId }) =>
      mustBe(getDoerInReview(tx, logReviewId, logEntryId).then((doer) => doer !== undefined)),
    ),
  },
  {
    of: 'log-reviews.countUnjudged',
    ...ADMIN,
    prepare: withReview,
    ...inside('logReview.sign', (tx, { logReviewId }) =>
      mustBe(countUnjudged(tx, logReviewId).then((count) => count > 0)),
    ),
  },
  {
    of: 'log-reviews.updateJudgedEntry',
    ...ADMIN,
    prepare: withReview,
    ...inside('logReview.judge', async (tx, { logReviewId: reviewId, logEntryId: entryId, as }) => {
      const judged = {
        verdict: 'right',
        note: null,
        judgedBy: as.admin.userId,
        judgedAt: new Date(),
      } as const;
      await mustBe(lockLogReview(tx, reviewId).then((found) => found !== null));
      await updateJudgedEntry(tx, { reviewId, entryId, ...judged });
    }),
  },
  {
    of: 'judge-log-entry.judgeLogEntry',
    ...ADMIN,
    prepare: withReview,
    action: 'logReview.judge',
    make: (actor, { logReviewId: reviewId, logEntryId: entryId }) =>
      judgeLogEntry(actor as Person, { reviewId, entryId, verdict: 'right', note: null }),
  },
  {
    of: 'log-reviews.updateToSigned',
    ...ADMIN,
    prepare: withReview,
    ...inside('logReview.sign', async (tx, { logReviewId, as }) => {
      await mustBe(lockLogReview(tx, logReviewId).then((found) => found !== null));
      await updateToSigned(tx, logReviewId, { signedBy: as.admin.userId, signedAt: new Date() });
    }),
  },
  {
    of: 'sign-log-review.signLogReview',
    ...ADMIN,
    prepare: withJudgedReview,
    action: 'logReview.sign',
    make: (actor, { logReviewId: reviewId }) => signLogReview(actor as Person, { reviewId }),
  },
];
