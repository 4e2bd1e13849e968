import { createHash } from 'node:crypto';
import { asOwner, emailOf, type TenantSlug } from '../support/site';

/** A demo tenant as the requests need it: what stands in brackets in an address is the name of a field here. */
export type SiteTenant = {
  readonly slug: TenantSlug;
  readonly name: string;
  /** A unit that the tenant's unit manager answers for. */
  readonly unitId: string;
  readonly unitName: string;
  /** A unit that somebody else answers for. */
  readonly otherUnitId: string;
  readonly providerId: string;
  /** An audit of that unit that is under way, with the revision that it has and the auditor who takes part. */
  readonly auditId: string;
  readonly auditRevision: number;
  readonly auditorId: string;
  /** An audit of a unit that somebody else answers for. */
  readonly otherAuditId: string;
  /** An audit whose visit has not begun, as long as there is one. */
  readonly plannedAuditId: string;
  readonly versionId: string;
};

export async function siteTenant(slug: TenantSlug): Promise<SiteTenant> {
  return asOwner(async (client) => {
    const { rows } = await client.query<Omit<SiteTenant, 'slug'>>(
      `WITH own AS (
         SELECT um.unit_id FROM unit_manager um JOIN user_account a ON a.id = um.user_id WHERE a.email = $2)
       SELECT t.name, u.id AS "unitId", u.name AS "unitName", u.provider_id AS "providerId",
         (SELECT id FROM unit WHERE tenant_id = t.id AND id NOT IN (SELECT unit_id FROM own) LIMIT 1) AS "otherUnitId",
         a.id AS "auditId", a.revision AS "auditRevision", a.version_id AS "versionId",
         (SELECT user_id FROM audit_auditor WHERE audit_id = a.id LIMIT 1) AS "auditorId",
         (SELECT id FROM audit WHERE tenant_id = t.id AND unit_id NOT IN (SELECT unit_id FROM own) LIMIT 1) AS "otherAuditId",
         COALESCE((SELECT id FROM audit WHERE tenant_id = t.id AND status = 'planned' LIMIT 1), a.id) AS "plannedAuditId"
       FROM tenant t JOIN unit u ON u.tenant_id = t.id AND u.id IN (SELECT unit_id FROM own)
         JOIN audit a ON a.tenant_id = t.id AND a.unit_id = u.id AND a.status = 'fieldwork'
       WHERE t.slug = $1 ORDER BY u.name, a.case_number LIMIT 1`,
      [slug, emailOf('unitManager', slug)],
    );
    const [row] = rows;
    if (!row) throw new Error(`The demo tenant ${slug} has no audit under way of a unit with a manager`);
    return { slug, ...row };
  });
}

/** Every row of a tenant by its table, in a stable order. */
async function rowsOf(slug: TenantSlug): Promise<Record<string, unknown[]>> {
  return asOwner(async (client) => {
    const tables = await client.query<{ name: string; key: string }>(
      `SELECT table_name AS name, column_name AS key FROM information_schema.columns
       WHERE table_schema = 'public' AND (column_name = 'tenant_id' OR (table_name = 'tenant' AND column_name = 'id'))
       ORDER BY 1`,
    );
    const rows: Record<string, unknown[]> = {};
    for (const { name, key } of tables.rows) {
      const found = await client.query<{ row: unknown }>(
        `SELECT to_jsonb(t) AS row FROM ${name} t WHERE ${key} = (SELECT id FROM tenant WHERE slug = $1)
         ORDER BY t::text COLLATE "C"`,
        [slug],
      );
      rows[name] = found.rows.map(({ row }) => row);
    }
    return rows;
  });
}

/** A fingerprint of all that some tenants hold. */
export async function fingerprint(...slugs: TenantSlug[]): Promise<string> {
  const hash = createHash('sha256');
  for (const slug of slugs) hash.update(JSON.stringify(await rowsOf(slug)));
  return hash.digest('hex');
}

/** A text that is shorter may stand anywhere. */
const LEAST_LENGTH = 8;

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length < LEAST_LENGTH ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/**
 * What would betray one tenant to another: every text and id in its rows that stands neither in the other's rows nor in
 * what the site tells everyone.
 */
export async function secretsOf(home: TenantSlug, away: TenantSlug, publicText: string): Promise<string[]> {
  const shared = new Set(textsIn(await rowsOf(away)));
  const own = new Set(textsIn(await rowsOf(home)));
  return [...own].filter((text) => !shared.has(text) && !publicText.includes(text));
}
