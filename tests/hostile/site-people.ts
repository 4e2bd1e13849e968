import type { Client } from 'pg';
import { v7 } from 'uuid';
import { emailOf, type TenantSlug } from '../support/site';

/** What the ways to the members name in their addresses and bodies. */
export type SitePeople = {
  /** A member of no account that anybody knows, who manages a unit; an open invitation. */
  readonly memberId: string;
  readonly managedId: string;
  readonly invitationId: string;
};

/** One more member, who manages a unit, and one more invitation. */
export async function makePeople(client: Client, slug: TenantSlug, unitId: string): Promise<SitePeople> {
  const [memberId, managedId, invitationId] = [v7(), v7(), v7()];
  await client.query('INSERT INTO user_account (id, email) VALUES ($1::uuid, $1::uuid::text || $2)', [
    memberId,
    '@prov.example',
  ]);
  await client.query(
    `INSERT INTO membership (tenant_id, user_id, name, roles, started_on)
     SELECT id, $2, 'Chefen i provet', '{unitManager}', '2020-01-01' FROM tenant WHERE slug = $1`,
    [slug, memberId],
  );
  await client.query(
    `INSERT INTO member_identity (tenant_id, issuer, subject, user_id, made_at, last_used_at)
     SELECT id, 'https://login.example.net', $2::uuid::text, $2::uuid, now(), now() FROM tenant WHERE slug = $1`,
    [slug, memberId],
  );
  await client.query(
    `INSERT INTO unit_manager (tenant_id, id, unit_id, user_id, from_day)
     SELECT id, $2, $3, $4, '2020-01-01' FROM tenant WHERE slug = $1`,
    [slug, managedId, unitId, memberId],
  );
  await client.query(
    `INSERT INTO invitation (tenant_id, id, email, name, roles, started_on, link_id, token_hash, invited_by, invited_at, expires_at)
     SELECT m.tenant_id, $3::uuid, $3::uuid::text || '@prov.example', 'Inbjuden i provet', '{reader}', '2026-01-01', $3::uuid,
       encode(sha256($3::uuid::text::bytea), 'hex'), m.user_id, now(), now() + interval '1 hour'
     FROM membership m JOIN tenant t ON t.id = m.tenant_id JOIN user_account a ON a.id = m.user_id
     WHERE t.slug = $1 AND a.email = $2`,
    [slug, emailOf('admin', slug), invitationId],
  );
  return { memberId, managedId, invitationId };
}
