import type { Client } from 'pg';
import { v7 } from 'uuid';
import type { TenantSlug } from '../support/site';

/** What an auditor of the tenant has said of a version of its template, made past the pages. */
export async function makeFeedback(
  client: Client,
  slug: TenantSlug,
  about: { readonly templateId: string; readonly versionId: string; readonly auditorId: string },
): Promise<{ feedbackId: string; feedbackText: string }> {
  const feedbackId = v7();
  const feedbackText = `Otydligt enligt ${feedbackId}.`;
  await client.query(
    `INSERT INTO template_feedback (tenant_id, id, template_id, version_id, kind, text, given_by, given_at, status)
     SELECT id, $2, $3, $4, 'unclear', $5, $6, now(), 'open' FROM tenant WHERE slug = $1`,
    [slug, feedbackId, about.templateId, about.versionId, feedbackText, about.auditorId],
  );
  return { feedbackId, feedbackText };
}
