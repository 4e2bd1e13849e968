import { chooseNotices } from '@/lib/commands/choose-notices';
import { markNoticesRead } from '@/lib/commands/mark-notices-read';
import { postNotices } from '@/lib/commands/post-notices';
import { sendMail } from '@/lib/commands/send-mail';
import { sendMailAgain } from '@/lib/commands/send-mail-again';
import { sweepDueDates } from '@/lib/commands/sweep-due-dates';
import { newId } from '@/lib/data/columns';
import { listDueDates, updateSweptDay } from '@/lib/data/due-dates';
import {
  countMailsUnderWay,
  getMailAddress,
  insertMails,
  listMails,
  lockDueMail,
  requireMail,
  updateMailAfterAttempt,
  updateMailToSendAgain,
  updateMailToSending,
  updateMailToStay,
} from '@/lib/data/mails';
import {
  countUnreadNotices,
  getNoticeChoice,
  listNoticesOfMail,
  listOwnNotices,
  requireOwnNotice,
  updateNoticeChoice,
  updateNoticesToRead,
} from '@/lib/data/notice-list';
import { insertNotice, insertNotices, type NewNotice } from '@/lib/data/notices';
import type { ScopedTx } from '@/lib/data/scope';
import type { Person, SystemActor } from '@/lib/domain/actor';
import { tellOne } from '../support/told';
import { DAY, type TestTenant } from '../support/two-tenants';
import { type Call, EVERYONE, inside, mustBe } from './call';

const worker = { may: ['worker'] } as const satisfies Partial<Call>;
const athome = { foreign: 'stays-at-home' } as const satisfies Partial<Call>;

const aNotice = ({ auditId, as }: TestTenant): NewNotice => ({
  kind: 'reminder',
  key: newId(),
  auditId,
  recipients: [as.unitManager.userId],
});

/** With one more notice to the manager, and a mail about it. */
const withTold = async (target: TestTenant): Promise<TestTenant> => {
  const recipientId = target.as.unitManager.userId;
  return {
    ...target,
    ...(await tellOne(target.as.auditor, { auditId: target.decidedAuditId, recipientId, day: DAY })),
  };
};

/** With a mail that is to be sent. */
const withDueMail = async (target: TestTenant): Promise<TestTenant> => {
  const told = await withTold(target);
  await sendMailAgain(target.as.admin, { mailId: told.mailId });
  return told;
};

const mustHave = (tx: ScopedTx, mailId: string) => requireMail(tx, mailId).then(() => undefined);
const written = { recipient: 'x@hemma.example', subject: 'Nytt', text: 'Nytt', message: Buffer.from('Nytt') };
const office = { server: null, siteAddress: 'https://foljsam.example' };

const ownCalls: readonly Call[] = [
  {
    of: 'notice-list.listOwnNotices',
    may: ['unitManager'],
    prepare: withTold,
    ...inside('ownNotices.read', (tx, { noticeId }) =>
      mustBe(listOwnNotices(tx, 100).then((notices) => notices.some(({ id }) => id === noticeId))),
    ),
  },
  {
    of: 'notice-list.countUnreadNotices',
    may: EVERYONE,
    ...inside('ownNotices.read', (tx) => countUnreadNotices(tx)),
    ...athome,
  },
  {
    of: 'notice-list.requireOwnNotice',
    may: ['unitManager'],
    ...inside('ownNotices.read', (tx, { noticeId }) => requireOwnNotice(tx, noticeId)),
  },
  {
    of: 'notice-list.updateNoticesToRead',
    may: EVERYONE,
    prepare: withTold,
    ...inside('ownNotices.markSeen', (tx, { noticeId }) => updateNoticesToRead(tx, [noticeId], new Date())),
    ...athome,
  },
  {
    of: 'mark-notices-read.markNoticesRead',
    action: 'ownNotices.markSeen',
    may: EVERYONE,
    make: (actor, { noticeId }) => markNoticesRead(actor as Person, { noticeIds: [noticeId] }),
    ...athome,
  },
  {
    of: 'notice-list.getNoticeChoice',
    may: EVERYONE,
    ...inside('ownNotices.read', (tx, { as }) => getNoticeChoice(tx, as.unitManager.userId)),
    ...athome,
  },
  {
    of: 'notice-list.updateNoticeChoice',
    may: EVERYONE,
    ...inside('ownNotices.save', (tx, { as }) =>
      updateNoticeChoice(tx, as.unitManager.userId, { language: 'sv', daily: [] }),
    ),
  },
  {
    of: 'choose-notices.chooseNotices',
    action: 'ownNotices.save',
    may: EVERYONE,
    make: (actor) => chooseNotices(actor as Person, { language: 'sv', daily: ['audits'] }),
    ...athome,
  },
];

const mailCalls: readonly Call[] = [
  {
    of: 'mails.insertMails',
    ...worker,
    ...inside('mail.post', (tx) => insertMails(tx, { gather: true, today: DAY })),
    ...athome,
  },
  {
    of: 'mails.countMailsUnderWay',
    ...worker,
    ...inside('mail.send', (tx) => countMailsUnderWay(tx)),
    ...athome,
  },
  {
    of: 'mails.lockDueMail',
    ...worker,
    prepare: withDueMail,
    ...inside('mail.send', (tx, { mailId }) => mustBe(lockDueMail(tx, mailId).then(Boolean))),
  },
  {
    of: 'mails.getMailAddress',
    ...worker,
    ...inside('mail.send', (tx, { as }) =>
      mustBe(getMailAddress(tx, as.unitManager.userId, DAY).then(Boolean)),
    ),
  },
  {
    of: 'mails.updateMailToSending',
    ...worker,
    prepare: withDueMail,
    ...inside('mail.send', (tx, { mailId }) => updateMailToSending(tx, mailId, written)),
    ...athome,
  },
  {
    of: 'mails.updateMailAfterAttempt',
    ...worker,
    ...inside('mail.send', (tx, { mailId }) =>
      updateMailAfterAttempt(tx, { mailId, attempt: 1 }, { status: 'sent' }),
    ),
    ...athome,
  },
  {
    of: 'mails.updateMailToStay',
    ...worker,
    prepare: withDueMail,
    ...inside('mail.send', (tx, { mailId }) =>
      updateMailToStay(tx, mailId, { status: 'failed', problem: 'noAddress' }),
    ),
  },
  {
    of: 'notice-list.listNoticesOfMail',
    ...worker,
    ...inside('mail.send', (tx, { mailId }) =>
      mustBe(listNoticesOfMail(tx, mailId).then((notices) => notices.length > 0)),
    ),
  },
  {
    of: 'post-notices.postNotices',
    action: 'mail.post',
    ...worker,
    make: (actor) => postNotices(actor as SystemActor, { gather: true }),
    ...athome,
  },
  {
    of: 'send-mail.sendMail',
    action: 'mail.send',
    ...worker,
    prepare: withDueMail,
    make: (actor, { mailId }) => sendMail(actor as SystemActor, mailId, office),
    ...athome,
  },
];

const outboxCalls: readonly Call[] = [
  {
    of: 'mails.listMails',
    may: ['admin'],
    ...inside('outbox.read', (tx, { mailId }) =>
      mustBe(listMails(tx, 1000).then((mails) => mails.some(({ id }) => id === mailId))),
    ),
  },
  {
    of: 'mails.requireMail',
    may: ['admin'],
    ...inside('outbox.read', (tx, { mailId }) => requireMail(tx, mailId)),
  },
  {
    of: 'mails.updateMailToSendAgain',
    may: ['admin'],
    prepare: withTold,
    ...inside('outbox.sendAgain', async (tx, { mailId }) => {
      await mustHave(tx, mailId);
      return mustBe(updateMailToSendAgain(tx, mailId));
    }),
  },
  {
    of: 'send-mail-again.sendMailAgain',
    action: 'outbox.sendAgain',
    may: ['admin'],
    prepare: withTold,
    make: (actor, { mailId }) => sendMailAgain(actor as Person, { mailId }),
  },
];

/** What people are told, what goes out by mail, and what is looked over every morning. */
export const noticeCalls: readonly Call[] = [
  {
    of: 'notices.insertNotice',
    may: ['auditor'],
    ...inside('audit.startDrafting', (tx, target) => insertNotice(tx, aNotice(target))),
  },
  {
    of: 'notices.insertNotices',
    ...worker,
    ...inside('dueDates.sweep', (tx, target) => insertNotices(tx, [aNotice(target)])),
  },
  {
    of: 'due-dates.listDueDates',
    ...worker,
    ...inside('dueDates.sweep', (tx, { actionId }) =>
      mustBe(listDueDates(tx, DAY).then((dues) => dues.some(({ id }) => id === actionId))),
    ),
  },
  {
    of: 'due-dates.updateSweptDay',
    ...worker,
    ...inside('dueDates.sweep', (tx) => updateSweptDay(tx, DAY)),
    ...athome,
  },
  {
    of: 'sweep-due-dates.sweepDueDates',
    action: 'dueDates.sweep',
    ...worker,
    make: (actor) => sweepDueDates(actor as SystemActor, DAY),
    ...athome,
  },
  ...ownCalls,
  ...mailCalls,
  ...outboxCalls,
];
