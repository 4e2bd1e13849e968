import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { v7 } from 'uuid';
import { emailOf, type TenantSlug } from '../support/site';

export type SiteDisposal = {
  /** A proposal to dispose of something, which was declined, and its checksum. */
  readonly disposalId: string;
  readonly disposalSha256: string;
};

/** Proposes in the auditor's name and declines in the administrator's, past the pages, so that nothing stays in hand. */
export async function makeDisposal(client: Client, slug: TenantSlug): Promise<SiteDisposal> {
  const disposalId = v7();
  const disposalSha256 = createHash('sha256').update(disposalId).digest('hex');
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO disposal (tenant_id, id, rules, sha256, proposed_by, proposed_at)
     SELECT t.id, $2, '[]', $3, u.id, now() FROM tenant t, user_account u WHERE t.slug = $1 AND u.email = $4`,
    [slug, disposalId, disposalSha256, emailOf('auditor', slug)],
  );
  await client.query(
    `INSERT INTO disposal_item (tenant_id, id, disposal_id, position, type, clock, due, amount)
     SELECT id, $2, $3, 0, 'messages', '2015-12-31', '2018-01-01', 1 FROM tenant WHERE slug = $1`,
    [slug, v7(), disposalId],
  );
  await client.query(
    `UPDATE disposal SET status = 'declined', motive = 'Inte nu.', answered_at = now(),
       answered_by = (SELECT id FROM user_account WHERE email = $2) WHERE id = $1`,
    [disposalId, emailOf('admin', slug)],
  );
  await client.query('COMMIT');
  return { disposalId, disposalSha256 };
}
