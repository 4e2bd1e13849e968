import { getInvitationToMail } from '@/lib/data/invitations';
import { getLook } from '@/lib/data/looks';
import { type DueMail, getMailAddress, type WrittenMail } from '@/lib/data/mails';
import { getNoticeChoice, listNoticesOfMail } from '@/lib/data/notice-list';
import type { ScopedTx } from '@/lib/data/scope';
import { getPasswordRules } from '@/lib/data/sign-on';
import { requireTenant } from '@/lib/data/tenants';
import { fail, ok, type Result } from '@/lib/domain/result';
import { linkToken } from '@/lib/session/link-token';
import { now, today } from '@/lib/time/clock';
import { type MessageContent, mailMessage } from './mail-message';
import { withLink, writeInvitationMail } from './write-link-mail';
import { writeMail } from './write-mail';

/** Who sends, and from where. */
export type MailHouse = {
  /** Whom the mails are from; null where there is no mail server, and nothing leaves the house. */
  readonly from: string | null;
  /** Where people reach the installation, without a trailing slash. */
  readonly siteAddress: string;
};

/** Why a mail is not sent: nobody to send it to, or the link in it leads nowhere any more. */
export type Unsendable = 'noAddress' | 'linkExpired';

/** A mail as it is written down, and as it leaves the house; null where there is no server to hand it to. */
export type ComposedMail = {
  readonly written: WrittenMail;
  readonly message: Uint8Array<ArrayBuffer> | null;
};

/**
 * A mail that is due, ready to be sent. What was written for an earlier attempt is sent again to the byte. A link is made
 * anew at each attempt, and is in the message alone, never in what is written down.
 */
export async function composeMail(
  tx: ScopedTx,
  mail: DueMail,
  house: MailHouse,
): Promise<Result<ComposedMail, Unsendable>> {
  return mail.invitation
    ? composeInvitation(tx, mail, mail.invitation, house)
    : composeNotices(tx, mail, house);
}

async function composeNotices(
  tx: ScopedTx,
  { id, userId, written }: DueMail,
  house: MailHouse,
): Promise<Result<ComposedMail, Unsendable>> {
  if (written) return ok({ written, message: house.from === null ? null : written.message });
  const recipient = userId && (await getMailAddress(tx, userId, today()));
  if (!recipient) return fail('noAddress');
  const { language } = await getNoticeChoice(tx, userId);
  const notices = await listNoticesOfMail(tx, id);
  const { siteAddress } = house;
  const tenant = await requireTenant(tx);
  const { colour } = await getLook(tx);
  const content = writeMail({ tenant, colour, siteAddress, language, notices });
  const message = await messageOf({ mailId: id, recipient, date: now(), content }, house);
  return ok({ written: { recipient, subject: content.subject, text: content.text, message }, message });
}

async function composeInvitation(
  tx: ScopedTx,
  mail: DueMail,
  link: NonNullable<DueMail['invitation']>,
  house: MailHouse,
): Promise<Result<ComposedMail, Unsendable>> {
  const invitation = await getInvitationToMail(tx, link, now());
  if (!invitation) return fail('linkExpired');
  const { email, invitedBy, inviterName, expiresAt } = invitation;
  const { language } =
    invitedBy === null ? { language: 'sv' as const } : await getNoticeChoice(tx, invitedBy);
  const { name: tenantName } = await requireTenant(tx);
  const { siteAddress } = house;
  const atProviderOnly = !(await getPasswordRules(tx)).passwordsAllowed;
  const facts = { tenantName, inviterName, siteAddress, expiresAt, atProviderOnly, language };
  const { recipient, subject, text } = mail.written ?? { recipient: email, ...writeInvitationMail(facts) };
  const sent = withLink(text, linkToken('invitation', link.linkId));
  const content = { subject, text: sent, html: null, choiceAddress: null };
  const message = await messageOf({ mailId: mail.id, recipient, date: mail.createdAt, content }, house);
  return ok({ written: { recipient, subject, text, message: null }, message });
}

type Letter = {
  readonly mailId: string;
  readonly recipient: string;
  readonly date: Date;
  readonly content: MessageContent;
};

async function messageOf(
  letter: Letter,
  { from, siteAddress }: MailHouse,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return from === null ? null : mailMessage({ ...letter, from, host: new URL(siteAddress).hostname });
}
