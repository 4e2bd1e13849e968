import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { aLogo } from '../support/a-logo';
import type { TenantSlug } from '../support/site';

/** Gives a tenant a logo that anybody can draw, with the tenant's name after the end of the picture. */
export async function makeLogo(client: Client, slug: TenantSlug): Promise<void> {
  const { png, width, height } = await aLogo();
  const bytes = Buffer.concat([png, Buffer.from(`logotyp-${slug}`)]);
  await client.query(
    `INSERT INTO tenant_logo (tenant_id, png, sha256, width, height, added_at)
     SELECT id, $2, $3, $4, $5, now() FROM tenant WHERE slug = $1
     ON CONFLICT (tenant_id) DO UPDATE SET png = excluded.png, sha256 = excluded.sha256`,
    [slug, bytes, createHash('sha256').update(bytes).digest('hex'), width, height],
  );
}
