import type { Client } from 'pg';
import { v7 } from 'uuid';
import { emailOf, type TenantSlug } from '../support/site';

/** What someone of the tenant has said is not accessible, which waits. */
export type SiteAccessibility = { readonly accessibilityMessageId: string };

/** A message by the tenant's reader. */
export async function makeAccessibilityMessage(client: Client, slug: TenantSlug): Promise<SiteAccessibility> {
  const id = v7();
  await client.query(
    `INSERT INTO accessibility_message (tenant_id, id, user_id, at, text)
     SELECT t.id, $1, u.id, now(), 'Listan går inte att läsa upp.' FROM tenant t, user_account u
     WHERE t.slug = $2 AND u.email = $3`,
    [id, slug, emailOf('reader', slug)],
  );
  return { accessibilityMessageId: id };
}
