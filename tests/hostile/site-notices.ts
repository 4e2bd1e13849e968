import type { Client } from 'pg';
import { v7 } from 'uuid';
import { emailOf, type TenantSlug } from '../support/site';

export type SiteNotices = {
  /** What the unit manager was told of the decided audit, and the mail that says it, kept in the outbox. */
  readonly noticeId: string;
  readonly mailId: string;
};

/** Tells the unit manager of an audit. */
export async function makeNotice(client: Client, slug: TenantSlug, auditId: string): Promise<SiteNotices> {
  const [noticeId, mailId] = [v7(), v7()];
  await client.query(
    `INSERT INTO mail (tenant_id, id, user_id, status, recipient, subject, text)
     SELECT a.tenant_id, $2, u.id, 'kept', u.email, 'Påminnelse ' || $2::uuid, 'Påminnelse'
     FROM audit a, user_account u WHERE a.id = $1 AND u.email = $3`,
    [auditId, mailId, emailOf('unitManager', slug)],
  );
  await client.query(
    `INSERT INTO notice (tenant_id, id, user_id, key, kind, audit_id, mail_id)
     SELECT m.tenant_id, $2, m.user_id, 'reminder ' || $2::uuid, 'reminder', $1, m.id FROM mail m WHERE m.id = $3`,
    [auditId, noticeId, mailId],
  );
  return { noticeId, mailId };
}
