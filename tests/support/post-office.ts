import { postNotices } from '@/lib/commands/post-notices';
import { sendMail } from '@/lib/commands/send-mail';
import { newId } from '@/lib/data/columns';
import { listMails } from '@/lib/data/mails';
import { type AuditNotice, insertNotice } from '@/lib/data/notices';
import { withTenant } from '@/lib/data/scope';
import { systemActor } from '@/lib/domain/actor';
import { smtpServer } from '@/lib/mail/mail-server';
import { connectedAs } from './own-database';
import type { TestTenant } from './two-tenants';

const FROM = 'Följsam <foljsam@kommun.example>';

/** Where the mails say that the site is. */
export const SITE = 'https://foljsam.example';

/** Nobody has been told anything, nor chosen how to be. */
export const emptyPost = () =>
  connectedAs('superuser', (client) =>
    client.query('DELETE FROM notice; DELETE FROM mail; DELETE FROM notice_choice'),
  );

/** Lets the time pass until every mail is due again. */
export const untilDue = () =>
  connectedAs('superuser', (client) => client.query(`UPDATE mail SET due_at = now() WHERE status <> 'sent'`));

export const workerOf = ({ tenantId }: TestTenant) => systemActor('worker', tenantId, 'test');

export const officeAt = (url: string) => ({ server: smtpServer(url, FROM), siteAddress: SITE });

/** News for who manages the unit, of the tenant's decided audit. */
export const telling = (home: TestTenant, more: Partial<AuditNotice> = {}): AuditNotice => ({
  kind: 'actionReturned',
  key: newId(),
  auditId: home.decidedAuditId,
  actionId: home.actionId,
  recipients: [home.as.unitManager.userId],
  ...more,
});

/** The auditor's doing tells it. */
export const tell = (home: TestTenant, more: Partial<AuditNotice> = {}) =>
  withTenant(home.as.auditor, 'audit.startDrafting', (tx) => insertNotice(tx, telling(home, more)));

/** The tenant's outbox, as its administrator finds it. */
export const mailsOf = (home: TestTenant) =>
  withTenant(home.as.admin, 'outbox.read', (tx) => listMails(tx, 100));

/** Makes the mails that are wanted at once, and makes one attempt with each at a mail server. */
export async function post(home: TestTenant, url: string, { gather = false } = {}): Promise<void> {
  await postNotices(workerOf(home), { gather });
  for (const { id } of await mailsOf(home)) await sendMail(workerOf(home), id, officeAt(url));
}
