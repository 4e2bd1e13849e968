import type { Client } from 'pg';
import { v7 } from 'uuid';
import type { TenantSlug } from '../support/site';

/** The draft of a quality report and one that is decided, of years that no other test asks about. */
export type SiteDocuments = {
  readonly documentId: string;
  /** The draft's only section. */
  readonly documentSectionId: string;
  readonly decidedDocumentId: string;
};

/** Made past the pages. */
export async function makeDocuments(client: Client, slug: TenantSlug): Promise<SiteDocuments> {
  const decided = await makeDraft(client, slug, 2004);
  await client.query(
    `UPDATE quality_document SET status = 'decided', version = 1, decided_on = '2004-12-31', frozen = '{}',
       sha256 = encode(sha256('{}'), 'hex') WHERE id = $1`,
    [decided.documentId],
  );
  return { ...(await makeDraft(client, slug, 2003)), decidedDocumentId: decided.documentId };
}

async function makeDraft(client: Client, slug: TenantSlug, year: number) {
  const [documentId, documentSectionId] = [v7(), v7()];
  await client.query(
    `INSERT INTO quality_document (tenant_id, id, kind, year, language, title, status, saved_at)
     SELECT id, $2, 'qualityReport', $3, 'sv', 'Berättelse ' || $2::uuid, 'draft', now() FROM tenant WHERE slug = $1`,
    [slug, documentId, year],
  );
  await client.query(
    `INSERT INTO quality_document_section (tenant_id, id, document_id, position, heading, level, text)
     SELECT tenant_id, $2, id, 0, 'Avsnitt ' || $2::uuid, 1, '{"type":"doc","content":[{"type":"paragraph"}]}'
     FROM quality_document WHERE id = $1`,
    [documentId, documentSectionId],
  );
  return { documentId, documentSectionId };
}
