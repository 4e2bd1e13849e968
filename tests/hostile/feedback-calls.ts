import { answerFeedback } from '@/lib/commands/answer-feedback';
import { declineFeedback } from '@/lib/commands/decline-feedback';
import { giveFeedback } from '@/lib/commands/give-feedback';
import { linkFeedback } from '@/lib/commands/link-feedback';
import { markFeedbackSeen } from '@/lib/commands/mark-feedback-seen';
import { unlinkFeedback } from '@/lib/commands/unlink-feedback';
import { newId } from '@/lib/data/columns';
import {
  insertFeedback,
  listUnitsUsing,
  lockFeedback,
  lockLinkedFeedback,
  updateFeedback,
  updateFeedbackToDone,
  updateFeedbackToOpen,
  updateFeedbackToSeen,
} from '@/lib/data/feedback';
import {
  countWaitingFeedback,
  getItemWeights,
  listFeedbackNews,
  readFeedbackInbox,
} from '@/lib/data/feedback-inbox';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { getDraftNodes } from '@/lib/data/template-drafts';
import type { Actor, Person } from '@/lib/domain/actor';
import type { FeedbackToGive } from '@/lib/domain/feedback/feedback-message';
import { rightly, sayOf, type TestTenant } from '../support/two-tenants';
import { type Call, inside, mustBe } from './call';

const GIVERS = ['auditor', 'unitManager'] as const;
const ADMIN = ['admin'] as const;

const said = (place: FeedbackToGive['place']): FeedbackToGive => ({
  place,
  target: 'plan',
  kind: 'other',
  text: 'Frågan är svår att besvara.',
});

/** The tenant with one more piece of feedback by the auditor. */
const withFeedback = async (target: TestTenant): Promise<TestTenant> => ({
  ...target,
  feedbackId: await sayOf(target.as.auditor, target),
});

const withAnswer = async (target: TestTenant): Promise<TestTenant> => {
  const made = await withFeedback(target);
  rightly(await answerFeedback(made.as.admin, made.feedbackId, { revision: 1, text: 'Vi ser på det.' }));
  return made;
};

const withLink = async (target: TestTenant): Promise<TestTenant> => {
  const made = await withFeedback(target);
  rightly(await linkOne(made.as.admin, made));
  return made;
};

async function linkOne(actor: Actor, { templateId, draftId, feedbackId, as }: TestTenant) {
  const nodes = await withTenant(as.admin, 'draft.read', (tx) => getDraftNodes(tx, draftId));
  const [node = ''] = nodes.keys();
  return linkFeedback(actor as Person, feedbackId, { revision: 1, templateId, draftId, node });
}

/** How the feedback stands, seen in the same transaction: what was changed must have been there. */
const mustStandAs = (tx: ScopedTx, { feedbackId }: TestTenant, status: string): Promise<boolean> =>
  mustBe(lockFeedback(tx, feedbackId).then((feedback) => feedback.status === status));

/** What is said of templates, and what comes of it. */
export const feedbackCalls: readonly Call[] = [
  {
    of: 'give-feedback.giveFeedback',
    action: 'feedback.give',
    may: GIVERS,
    onlyOwnUnit: ['unitManager'],
    make: (actor, { auditId }) => giveFeedback(actor as Person, newId(), said({ auditId })),
  },
  {
    of: 'feedback.insertFeedback',
    may: GIVERS,
    ...inside('feedback.give', (tx, { templateId, versionId, as }) =>
      insertFeedback(tx, {
        id: newId(),
        templateId,
        versionId,
        target: null,
        auditId: null,
        unitId: null,
        kind: 'other',
        text: 'Bra.',
        givenBy: as.auditor.userId,
        givenAt: new Date(),
      }),
    ),
  },
  {
    of: 'feedback.listUnitsUsing',
    may: GIVERS,
    ...inside('feedback.give', (tx, { templateId }) =>
      mustBe(listUnitsUsing(tx, templateId).then((units) => units.length > 0)),
    ),
  },
  {
    of: 'feedback.lockFeedback',
    may: ADMIN,
    ...inside('feedback.answer', (tx, { feedbackId }) => lockFeedback(tx, feedbackId)),
  },
  {
    of: 'feedback.lockLinkedFeedback',
    may: ADMIN,
    prepare: withLink,
    ...inside('draft.publish', (tx, { draftId }) =>
      mustBe(lockLinkedFeedback(tx, draftId).then((linked) => linked.length > 0)),
    ),
  },
  {
    of: 'feedback.updateFeedback',
    may: ADMIN,
    prepare: withLink,
    ...inside('feedback.unlink', async (tx, target) => {
      await mustStandAs(tx, target, 'planned');
      await updateFeedback(tx, target.feedbackId, { kind: 'unlink' });
    }),
  },
  {
    of: 'feedback.updateFeedbackToDone',
    may: ADMIN,
    prepare: withLink,
    ...inside('draft.publish', async (tx, target) => {
      const { feedbackId, versionId } = target;
      await updateFeedbackToDone(tx, [feedbackId], { versionId, at: new Date() });
      return mustStandAs(tx, target, 'done');
    }),
  },
  {
    of: 'feedback.updateFeedbackToOpen',
    may: ADMIN,
    prepare: withLink,
    ...inside('draft.discard', async (tx, target) => {
      await updateFeedbackToOpen(tx, [target.feedbackId]);
      return mustStandAs(tx, target, 'open');
    }),
  },
  {
    of: 'feedback.updateFeedbackToSeen',
    may: ['auditor'],
    prepare: withAnswer,
    ...inside('ownFeedback.markSeen', (tx, { feedbackId }) =>
      updateFeedbackToSeen(tx, feedbackId, new Date()),
    ),
  },
  {
    of: 'feedback-inbox.readFeedbackInbox',
    may: ADMIN,
    ...inside('feedback.read', (tx, { templateId }) =>
      mustBe(readFeedbackInbox(tx, templateId).then(({ feedback }) => feedback.length > 0)),
    ),
  },
  {
    of: 'feedback-inbox.getItemWeights',
    may: ADMIN,
    ...inside('feedback.read', (tx, { templateId }) =>
      mustBe(getItemWeights(tx, templateId).then((weights) => Object.keys(weights).length > 0)),
    ),
  },
  {
    of: 'feedback-inbox.countWaitingFeedback',
    may: ADMIN,
    ...inside('feedback.read', (tx, { templateId }) =>
      mustBe(countWaitingFeedback(tx).then((waiting) => waiting.has(templateId))),
    ),
  },
  {
    of: 'feedback-inbox.listFeedbackNews',
    may: ['auditor'],
    prepare: withAnswer,
    ...inside('ownFeedback.read', (tx, { feedbackId }) =>
      mustBe(listFeedbackNews(tx).then((news) => news.some(({ id }) => id === feedbackId))),
    ),
  },
  {
    of: 'link-feedback.linkFeedback',
    action: 'feedback.link',
    may: ADMIN,
    prepare: withFeedback,
    make: linkOne,
  },
  {
    of: 'unlink-feedback.unlinkFeedback',
    action: 'feedback.unlink',
    may: ADMIN,
    prepare: withLink,
    make: (actor, { feedbackId }) => unlinkFeedback(actor as Person, feedbackId, { revision: 2 }),
  },
  {
    of: 'answer-feedback.answerFeedback',
    action: 'feedback.answer',
    may: ADMIN,
    prepare: withFeedback,
    make: (actor, { feedbackId }) =>
      answerFeedback(actor as Person, feedbackId, { revision: 1, text: 'Vi ser på det.' }),
  },
  {
    of: 'decline-feedback.declineFeedback',
    action: 'feedback.decline',
    may: ADMIN,
    prepare: withFeedback,
    make: (actor, { feedbackId }) =>
      declineFeedback(actor as Person, feedbackId, { revision: 1, text: 'Kravet står i lagen.' }),
  },
  {
    of: 'mark-feedback-seen.markFeedbackSeen',
    action: 'ownFeedback.markSeen',
    may: ['auditor'],
    prepare: withAnswer,
    make: (actor, { feedbackId }) => markFeedbackSeen(actor as Person, feedbackId),
  },
];
