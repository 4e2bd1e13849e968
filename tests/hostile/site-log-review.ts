import type { Client } from 'pg';
import { v7 } from 'uuid';
import { emailOf, type TenantSlug } from '../support/site';

export type SiteLogReview = {
  /** The review of a month, whose sample is one entry that the auditor has made. */
  readonly logReviewId: string;
  readonly logEntryId: string;
};

/** Draws a sample for a month that has none. */
export async function makeLogReview(client: Client, slug: TenantSlug): Promise<SiteLogReview> {
  const [logReviewId, logEntryId] = [v7(), v7()];
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO log_entry (tenant_id, id, user_id, action)
     SELECT t.id, $2, u.id, 'template.download' FROM tenant t, user_account u WHERE t.slug = $1 AND u.email = $3`,
    [slug, logEntryId, emailOf('auditor', slug)],
  );
  await client.query(
    `INSERT INTO log_review (tenant_id, id, month, seed)
     SELECT t.id, $2, (SELECT coalesce(max(month), '1990-01-01'::date) + interval '1 month' FROM log_review
       WHERE tenant_id = t.id AND month < '2020-01-01'), repeat('0', 64)
     FROM tenant t WHERE t.slug = $1`,
    [slug, logReviewId],
  );
  await client.query(
    `INSERT INTO log_review_entry (tenant_id, review_id, entry_id, position)
     SELECT id, $2, $3, 0 FROM tenant WHERE slug = $1`,
    [slug, logReviewId, logEntryId],
  );
  await client.query('COMMIT');
  return { logReviewId, logEntryId };
}
