import type { Client } from 'pg';
import { v4, v7 } from 'uuid';
import { nodesOf } from '@/lib/domain/template/draft-nodes';
import { templateSchema } from '@/lib/domain/template/template-schema';
import type { TenantSlug } from '../support/site';

/** A draft of a version of the tenant's, made past the pages; its id. */
export async function makeTemplateDraft(
  client: Client,
  slug: TenantSlug,
  versionId: string,
): Promise<string> {
  const draftId = v7();
  const { rows } = await client.query<{ content: string }>(
    `WITH made AS (
       INSERT INTO template_draft (tenant_id, id, template_id, base_version_id, source, status)
       SELECT v.tenant_id, $2, v.template_id, v.id, 'tenant', 'open'
       FROM template_version v JOIN tenant t ON t.id = v.tenant_id WHERE t.slug = $1 AND v.id = $3)
     SELECT content FROM template_version WHERE id = $3`,
    [slug, draftId, versionId],
  );
  const nodes = nodesOf(templateSchema.parse(JSON.parse(rows[0]?.content ?? '')), v4);
  await client.query(
    `INSERT INTO template_draft_field (tenant_id, draft_id, node, field, value, revision, sequence, at)
     SELECT t.id, $2, node.id, half.field, half.value, 1, 0, now()
     FROM tenant t, jsonb_to_recordset($3) AS node (id uuid, content jsonb, place jsonb),
       LATERAL (VALUES ('content', node.content), ('place', node.place)) AS half (field, value)
     WHERE t.slug = $1`,
    [slug, draftId, JSON.stringify(nodes)],
  );
  return draftId;
}
