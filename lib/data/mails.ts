import { type AttemptOutcome, type MailStatus, mailStatuses } from '@/lib/domain/notice/mail';
import { groupOf, type NoticeKind } from '@/lib/domain/notice/notice';
import type { PlainDate } from '@/lib/domain/plain-date';
import { dayColumn, newId } from './columns';
import { enqueue } from './queue';
import { Denied, type ScopedTx } from './scope';

/** Longer than an attempt can take: whoever has not marked a mail by then is dead. */
const ATTEMPT_MINUTES = 15;

type Waiting = { id: string; userId: string; kind: string; daily: string[] | null };

/**
 * Gathers the notices that no mail says yet, and that have not been read, into one mail a person, and puts the mails in
 * the queue. A notice stands in one mail, however many do this at once.
 * @param gather also those that their person wants once a day
 * @param today the day in Sweden: whose membership has ended gets no mail.
 * @returns the ids of the mails
 */
export async function insertMails(
  tx: ScopedTx,
  { gather, today }: { gather: boolean; today: PlainDate },
): Promise<string[]> {
  const { tenantId } = tx.actor;
  const waiting = await tx.db.$queryRaw<Waiting[]>`
    SELECT n.id, n.user_id AS "userId", n.kind, c.daily
    FROM notice n
      JOIN membership m ON m.tenant_id = n.tenant_id AND m.user_id = n.user_id
      LEFT JOIN notice_choice c ON c.tenant_id = n.tenant_id AND c.user_id = n.user_id
    WHERE n.tenant_id = ${tenantId}::uuid AND n.mail_id IS NULL AND n.read_at IS NULL
      AND m.started_on <= ${dayColumn(today)} AND (m.ended_on IS NULL OR m.ended_on >= ${dayColumn(today)})
    ORDER BY n.id FOR UPDATE OF n`;
  const told = waiting.filter(({ kind, daily }) => gather || !daily?.includes(groupOf(kind as NoticeKind)));
  const mails = [...new Set(told.map(({ userId }) => userId))].map((userId) => ({ id: newId(), userId }));
  await tx.db.mail.createMany({ data: mails.map((mail) => ({ ...mail, tenantId })) });
  for (const { id: mailId, userId } of mails) {
    const ids = told.filter((notice) => notice.userId === userId).map(({ id }) => id);
    await tx.db.notice.updateMany({ where: { id: { in: ids } }, data: { mailId } });
    await enqueue(tx, 'send-mail', { mailId });
  }
  return mails.map(({ id }) => id);
}

/** A mail as it is handed to the mail server. */
export type WrittenMail = {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  /** The whole message (RFC 5322); null where there is no server to hand it to, and for a mail with a link always. */
  readonly message: Uint8Array<ArrayBuffer> | null;
};

/** A mail whose turn it is. `attempts` counts those that have been begun. */
export type DueMail = {
  readonly id: string;
  /** Null when it is for somebody who is invited. */
  readonly userId: string | null;
  readonly invitation: { readonly invitationId: string; readonly linkId: string } | null;
  readonly attempts: number;
  readonly createdAt: Date;
  /** As it was written for an earlier attempt; null before the first. */
  readonly written: WrittenMail | null;
};

/** Holds a mail that is due until the transaction ends; null when it is not, or another attempt is under way. */
export async function lockDueMail(tx: ScopedTx, mailId: string): Promise<DueMail | null> {
  const { tenantId } = tx.actor;
  const due = await tx.db.$queryRaw<unknown[]>`
    SELECT 1 FROM mail WHERE tenant_id = ${tenantId}::uuid AND id = ${mailId}::uuid
      AND status IN ('queued', 'sending') AND due_at <= clock_timestamp() FOR UPDATE`;
  if (due.length === 0) return null;
  const mail = await tx.db.mail.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id: mailId } } });
  const { id, userId, invitationId, linkId, attempts, createdAt, recipient, subject, text, message } = mail;
  const invitation = invitationId !== null && linkId !== null ? { invitationId, linkId } : null;
  const isWritten = recipient !== null && subject !== null && text !== null && (message ?? linkId) !== null;
  const written = isWritten ? { recipient, subject, text, message } : null;
  return { id, userId, invitation, attempts, createdAt, written };
}

/** Where a member gets mail; null once the membership has ended. `today` is the day in Sweden. */
export async function getMailAddress(tx: ScopedTx, userId: string, today: PlainDate): Promise<string | null> {
  const rows = await tx.db.$queryRaw<{ address: string | null }[]>`
    SELECT app.mail_address(${userId}::uuid, ${dayColumn(today)}::date) AS address`;
  return rows[0]?.address ?? null;
}

/** Says, before it is made, that an attempt is under way with the mail as it is written. */
export async function updateMailToSending(
  tx: ScopedTx,
  mailId: string,
  { recipient, subject, text, message }: WrittenMail,
): Promise<void> {
  await tx.db.$executeRaw`
    UPDATE mail SET status = 'sending', attempts = attempts + 1, problem = NULL,
      due_at = clock_timestamp() + make_interval(mins => ${ATTEMPT_MINUTES}::int),
      recipient = ${recipient}, subject = ${subject}, text = ${text}, message = ${message}
    WHERE tenant_id = ${tx.actor.tenantId}::uuid AND id = ${mailId}::uuid`;
}

/**
 * Marks what became of the attempt with that number. When a later one has begun since, nothing is marked: it will
 * say for itself.
 */
export async function updateMailAfterAttempt(
  tx: ScopedTx,
  { mailId, attempt }: { readonly mailId: string; readonly attempt: number },
  outcome: AttemptOutcome,
): Promise<void> {
  const problem = outcome.status === 'sent' ? null : outcome.problem;
  const pause = outcome.status === 'queued' ? outcome.pauseMinutes : 0;
  await tx.db.$executeRaw`
    UPDATE mail SET status = ${outcome.status}, problem = ${problem},
      due_at = clock_timestamp() + make_interval(mins => ${pause}::int),
      sent_at = CASE WHEN ${outcome.status} = 'sent' THEN clock_timestamp() END
    WHERE tenant_id = ${tx.actor.tenantId}::uuid AND id = ${mailId}::uuid
      AND status = 'sending' AND attempts = ${attempt}::int`;
}

/** Keeps a locked mail for the outbox: as it was written where there is no mail server, or with why it cannot be sent. */
export async function updateMailToStay(
  tx: ScopedTx,
  mailId: string,
  mail:
    | { readonly status: 'kept'; readonly written: WrittenMail }
    | { readonly status: 'failed'; readonly problem: string },
): Promise<void> {
  await tx.db.mail.update({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: mailId } },
    data:
      mail.status === 'kept'
        ? { status: 'kept', problem: null, ...mail.written }
        : { status: 'failed', problem: mail.problem },
  });
}

/** A mail as the outbox lists it. */
export type OutboxMail = {
  readonly id: string;
  readonly status: MailStatus;
  readonly name: string;
  readonly subject: string | null;
  readonly problem: string | null;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
};

type OutboxRow = Omit<OutboxMail, 'status' | 'name'> & {
  status: string;
  member: { name: string } | null;
  invitation: { name: string } | null;
};

/** What a mail is called by is its member, or whoever is invited. */
const recipientName = { member: { select: { name: true } }, invitation: { select: { name: true } } };

const outboxMailOf = ({
  id,
  member,
  invitation,
  subject,
  problem,
  attempts,
  createdAt,
  sentAt,
  ...row
}: OutboxRow) => {
  const status = mailStatuses.find((known) => known === row.status);
  if (!status) throw new Error(`Unknown mail status in the database: ${row.status}`);
  return {
    id,
    status,
    name: (member ?? invitation)?.name ?? '',
    subject,
    problem,
    attempts,
    createdAt,
    sentAt,
  };
};

/** The newest mails of the tenant, newest first. */
export async function listMails(tx: ScopedTx, most: number): Promise<OutboxMail[]> {
  const rows = await tx.db.mail.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
    include: recipientName,
  });
  return rows.map(outboxMailOf);
}

/** One mail with what it says; null where it has not been written yet. @throws Denied (notFound). */
export async function requireMail(
  tx: ScopedTx,
  mailId: string,
): Promise<OutboxMail & { readonly recipient: string | null; readonly text: string | null }> {
  const row = await tx.db.mail.findUnique({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: mailId } },
    include: recipientName,
  });
  if (!row) throw new Denied('notFound', 'mail');
  return { ...outboxMailOf(row), recipient: row.recipient, text: row.text };
}

/**
 * Puts a mail that failed or was kept in the queue again, to be written anew to where its person gets mail now.
 * @returns whether there was such a mail
 */
export async function updateMailToSendAgain(tx: ScopedTx, mailId: string): Promise<boolean> {
  const { tenantId } = tx.actor;
  const again = await tx.db.$executeRaw`
    UPDATE mail SET status = 'queued', attempts = 0, due_at = clock_timestamp(), problem = NULL,
      recipient = NULL, subject = NULL, text = NULL, message = NULL
    WHERE tenant_id = ${tenantId}::uuid AND id = ${mailId}::uuid AND status IN ('failed', 'kept')`;
  if (again > 0) await enqueue(tx, 'send-mail', { mailId });
  return again > 0;
}

/** How many mails wait for their first attempt, or for one that is under way to end. */
export async function countMailsUnderWay(tx: ScopedTx): Promise<number> {
  return tx.db.mail.count({ where: { OR: [{ status: 'queued', attempts: 0 }, { status: 'sending' }] } });
}
