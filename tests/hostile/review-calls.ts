import { endDueFactReviews, endFactReview } from '@/lib/commands/end-fact-review';
import { finishFactReview } from '@/lib/commands/finish-fact-review';
import { replyToFactComment } from '@/lib/commands/reply-to-fact-comment';
import { saveFactComments } from '@/lib/commands/save-fact-comments';
import { sendToFactReview } from '@/lib/commands/send-to-fact-review';
import { showFactComments } from '@/lib/commands/show-fact-comments';
import { lockAudit, requireAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { listFactComments, updateFactReply, upsertFactComment } from '@/lib/data/fact-comments';
import {
  insertFactReview,
  listAuditIdsPastReplyBy,
  listFactReviews,
  updateFactReviewToEnded,
} from '@/lib/data/fact-reviews';
import { withTenant } from '@/lib/data/scope';
import type { Person, SystemActor } from '@/lib/domain/actor';
import { addDays } from '@/lib/domain/plain-date';
import { now, today } from '@/lib/time/clock';
import { readyForReview, reviewsOf, underReview, withComment, withLastDay } from '../support/fact-review';
import { rightly, type TestTenant } from '../support/two-tenants';
import { type Call, inside, mustBe } from './call';

const nonEmpty = (list: Promise<readonly unknown[]>) => mustBe(list.then(({ length }) => length > 0));

const byAuditor = { may: ['auditor'], onlyOwnAudits: true } as const satisfies Partial<Call>;
const byManager = { may: ['unitManager'], onlyOwnUnit: ['unitManager'] } as const satisfies Partial<Call>;
const byReaders = {
  may: ['auditor', 'unitManager'],
  onlyOwnUnit: ['unitManager'],
} as const satisfies Partial<Call>;

const passage = { number: null, name: 'Plan', said: 'Nej', assessment: null, beside: [] };

/** An audit whose review runs though its last day was yesterday. */
async function overdue(target: TestTenant): Promise<TestTenant> {
  const running = await underReview(target);
  await withLastDay(running.auditId, addDays(today(), -1));
  return running;
}

async function reviewIdOf({ as, auditId }: TestTenant): Promise<string> {
  return (await reviewsOf(as.auditor, auditId)).rounds.at(-1)?.id ?? '';
}

async function commentIdOf({ as, auditId }: TestTenant): Promise<string> {
  return (await reviewsOf(as.auditor, auditId)).comments.at(-1)?.id ?? '';
}

/** Rounds of fact review, what is said in them, and what becomes of it. */
export const reviewCalls: readonly Call[] = [
  {
    of: 'fact-reviews.listFactReviews',
    ...byReaders,
    prepare: underReview,
    ...inside('factReview.read', async (tx, { auditId }) => {
      await requireAudit(tx, auditId);
      return nonEmpty(listFactReviews(tx, auditId));
    }),
  },
  {
    of: 'fact-comments.listFactComments',
    ...byReaders,
    prepare: withComment,
    ...inside('factReview.read', async (tx, { auditId }) => {
      await requireAudit(tx, auditId);
      return nonEmpty(listFactComments(tx, auditId));
    }),
  },
  {
    of: 'fact-reviews.insertFactReview',
    ...byAuditor,
    prepare: readyForReview,
    ...inside('audit.sendToFactReview', async (tx, { auditId, as }) => {
      await lockAudit(tx, auditId);
      await insertFactReview(tx, {
        id: newId(),
        auditId,
        round: 1,
        replyBy: today(),
        judgement: 'compliant',
        askedBy: as.auditor.userId,
        askedAt: now(),
      });
    }),
  },
  {
    of: 'fact-reviews.updateFactReviewToEnded',
    ...byManager,
    prepare: underReview,
    ...inside('audit.finishFactReview', async (tx, { auditId, as }) => {
      await lockAudit(tx, auditId);
      await updateFactReviewToEnded(tx, auditId, { how: 'finished', by: as.unitManager.userId, at: now() });
    }),
  },
  {
    of: 'fact-reviews.listAuditIdsPastReplyBy',
    may: ['worker'],
    prepare: overdue,
    ...inside('factReview.closeDue', (tx, { auditId }) =>
      mustBe(listAuditIdsPastReplyBy(tx, today()).then((ids) => ids.includes(auditId))),
    ),
  },
  {
    of: 'fact-comments.upsertFactComment',
    ...byManager,
    prepare: underReview,
    ...inside('factComment.save', async (tx, target) => {
      const { auditId, as } = target;
      await lockAudit(tx, auditId);
      const [round] = await listFactReviews(tx, auditId);
      const said = { agrees: true } as const;
      const by = { userId: as.unitManager.userId, at: now() };
      const place = { auditId, reviewId: round?.id ?? '', target: 'item plan' };
      await upsertFactComment(tx, { ...place, ...by, said, passage, revision: 1 });
    }),
  },
  {
    of: 'fact-comments.updateFactReply',
    ...byAuditor,
    prepare: withComment,
    ...inside('factReview.reply', async (tx, { auditId, as }) => {
      await lockAudit(tx, auditId);
      const [comment] = await listFactComments(tx, auditId);
      const by = { userId: as.auditor.userId, at: now() };
      await updateFactReply(tx, {
        commentId: comment?.id ?? '',
        reply: { kind: 'changed' },
        became: passage,
        ...by,
      });
    }),
  },
  {
    of: 'send-to-fact-review.sendToFactReview',
    action: 'audit.sendToFactReview',
    ...byAuditor,
    prepare: readyForReview,
    make: async (actor, { auditId }) =>
      rightly(await sendToFactReview(actor as Person, { auditId, replyBy: addDays(today(), 7) })),
  },
  {
    of: 'save-fact-comments.saveFactComments',
    action: 'factComment.save',
    ...byManager,
    prepare: underReview,
    make: async (actor, target) => {
      const { auditId } = target;
      const reviewId = await reviewIdOf(target);
      const { userId } = actor as Person;
      const value = { agrees: true } as const;
      const change = { mutationId: newId(), base: 0, target: 'item plan', field: 'said' as const, value };
      const request = { device: newId(), userId, changes: [change] };
      return rightly(await saveFactComments(actor as Person, { auditId, reviewId }, request));
    },
  },
  {
    of: 'finish-fact-review.finishFactReview',
    action: 'audit.finishFactReview',
    ...byManager,
    prepare: underReview,
    make: async (actor, { auditId }) => rightly(await finishFactReview(actor as Person, { auditId })),
  },
  {
    of: 'end-fact-review.endFactReview',
    action: 'audit.endFactReview',
    ...byAuditor,
    prepare: overdue,
    make: async (actor, { auditId }) => rightly(await endFactReview(actor as Person, { auditId })),
  },
  {
    of: 'end-fact-review.endDueFactReviews',
    action: 'factReview.closeDue',
    may: ['worker'],
    prepare: overdue,
    make: (actor) => mustBe(endDueFactReviews(actor as SystemActor, today()).then((ended) => ended > 0)),
  },
  {
    of: 'reply-to-fact-comment.replyToFactComment',
    action: 'factReview.reply',
    ...byAuditor,
    prepare: withComment,
    make: async (actor, target) => {
      const { auditId } = target;
      const reply = { kind: 'kept' as const, motive: 'Det som stod stämmer.' };
      const commentId = await commentIdOf(target);
      return rightly(await replyToFactComment(actor as Person, { auditId, commentId, reply }));
    },
  },
  {
    of: 'show-fact-comments.showFactComments',
    action: 'factReview.show',
    ...byAuditor,
    prepare: withComment,
    make: async (actor, target) => {
      const { auditId, as } = target;
      const { revision } = await withTenant(as.auditor, 'audit.read', (tx) => requireAudit(tx, auditId));
      return rightly(await showFactComments(actor as Person, { auditId, revision, show: false }));
    },
  },
];
