import type { Client } from 'pg';
import { v7 } from 'uuid';
import type { TenantSlug } from '../support/site';

/** Drafts of a quality report, each of a year that no other test asks about. */
export type SiteDocuments = {
  /** One with a section. */
  readonly documentId: string;
  readonly documentSectionId: string;
};

/** Made past the pages. */
export async function makeDocument(client: Client, slug: TenantSlug): Promise<SiteDocuments> {
  const [documentId, documentSectionId] = [v7(), v7()];
  await client.query(
    `INSERT INTO quality_document (tenant_id, id, kind, year, language, title, status, saved_at)
     SELECT id, $2, 'qualityReport', 2003, 'sv', 'Berättelse ' || $2::uuid, 'draft', now() FROM tenant WHERE slug = $1`,
    [slug, documentId],
  );
  await client.query(
    `INSERT INTO quality_document_section (tenant_id, id, document_id, position, heading, level, text)
     SELECT tenant_id, $2, id, 0, 'Avsnitt ' || $2::uuid, 1, '{"type":"doc","content":[{"type":"paragraph"}]}'
     FROM quality_document WHERE id = $1`,
    [documentId, documentSectionId],
  );
  return { documentId, documentSectionId };
}
