import { v7 } from 'uuid';
import { connectedAs } from './own-database';

export type MadeReview = { readonly logReviewId: string; readonly logEntryId: string };

let months = 0;

/** The review of one more month, past the command: its sample is one entry that a person has made. */
export async function makeLogReview(tenantId: string, userId: string): Promise<MadeReview> {
  const logReviewId = v7();
  return connectedAs('superuser', async (client) => {
    months += 1;
    await client.query(
      `INSERT INTO log_review (tenant_id, id, month, seed)
       VALUES ($1, $2, ('1990-01-01'::date + make_interval(months => $3))::date, repeat('0', 64))`,
      [tenantId, logReviewId, months],
    );
    const sample = await client.query<{ id: string }>(
      `INSERT INTO log_review_entry (tenant_id, review_id, entry_id, position)
       SELECT tenant_id, $2, id, 0 FROM log_entry WHERE tenant_id = $1 AND user_id = $3 ORDER BY id LIMIT 1
       RETURNING entry_id AS id`,
      [tenantId, logReviewId, userId],
    );
    return { logReviewId, logEntryId: sample.rows[0]?.id ?? '' };
  });
}
