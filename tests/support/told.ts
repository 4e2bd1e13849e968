import { newId } from '@/lib/data/columns';
import { insertMails, updateMailToStay } from '@/lib/data/mails';
import { insertNotice } from '@/lib/data/notices';
import { withTenant } from '@/lib/data/scope';
import { type Person, systemActor } from '@/lib/domain/actor';
import type { PlainDate } from '@/lib/domain/plain-date';

/** What a person has been told. */
export type Told = {
  /** A notice that the person has not read. */
  readonly noticeId: string;
  /** The mail that says it, kept in the outbox. */
  readonly mailId: string;
};

/** Tells a person of an audit, by a mail that stays in the outbox. `day` is one on which the person is a member. */
export async function tellOne(
  by: Person,
  { auditId, recipientId, day }: { auditId: string; recipientId: string; day: PlainDate },
): Promise<Told> {
  const key = newId();
  await withTenant(by, 'audit.startDrafting', (tx) =>
    insertNotice(tx, { kind: 'reminder', key, auditId, recipients: [recipientId] }),
  );
  return withTenant(systemActor('worker', by.tenantId, 'test'), 'mail.post', async (tx) => {
    await insertMails(tx, { gather: true, today: day });
    const { id, mailId } = await tx.db.notice.findFirstOrThrow({ where: { key } });
    const written = {
      recipient: 'x@hemma.example',
      subject: 'Påminnelse',
      text: 'Påminnelse',
      message: null,
    };
    await updateMailToStay(tx, mailId ?? '', { status: 'kept', written });
    return { noticeId: id, mailId: mailId ?? '' };
  });
}
