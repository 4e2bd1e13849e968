import type { Client } from 'pg';
import { v7 } from 'uuid';
import { emailOf, type TenantSlug } from '../support/site';

/** A review of case files that is under way, of an indicator of a year that is over. */
export type SiteCaseReviews = {
  readonly reviewId: string;
  readonly sample: string;
  /** A version of a template for case files. */
  readonly caseVersionId: string;
};

/** Made past the pages, at its first revision; the auditor reviews it, and the administrator where it is said. */
export async function makeCaseReview(
  client: Client,
  slug: TenantSlug,
  indicatorId: string,
  { byAdmin }: { readonly byAdmin: boolean } = { byAdmin: false },
): Promise<SiteCaseReviews> {
  const reviewId = v7();
  const sample = `Urvalet ${reviewId}`;
  const emails = [emailOf('auditor', slug), ...(byAdmin ? [emailOf('admin', slug)] : [])];
  const { rows } = await client.query<{ caseVersionId: string }>(
    `INSERT INTO case_review (tenant_id, id, year, lineage_id, version_id, from_day, to_day, sample, case_count, splits,
       rules, status, begun_by, begun_at)
     SELECT t.id, $2, 2000, i.lineage_id, v.id, '2000-01-01', '2000-12-31', $4, 3, '[]', '[]', 'open', a.id, now()
     FROM tenant t JOIN plan_indicator i ON i.tenant_id = t.id AND i.id = $3
       JOIN template m ON m.tenant_id = t.id AND m.purpose = 'caseReview'
       JOIN template_version v ON v.tenant_id = t.id AND v.template_id = m.id AND v.status = 'published'
       JOIN user_account a ON a.email = $5
     WHERE t.slug = $1 LIMIT 1 RETURNING version_id AS "caseVersionId"`,
    [slug, reviewId, indicatorId, sample, emails[0]],
  );
  await client.query(
    `INSERT INTO case_reviewer (tenant_id, review_id, user_id)
     SELECT r.tenant_id, r.id, a.id FROM case_review r JOIN user_account a ON a.email = ANY($2) WHERE r.id = $1`,
    [reviewId, emails],
  );
  return { reviewId, sample, caseVersionId: rows[0]?.caseVersionId ?? '' };
}
