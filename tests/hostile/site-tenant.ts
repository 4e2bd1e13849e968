import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { v7 } from 'uuid';
import type { BasicFacts } from '@/lib/domain/basic-facts';
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
  /** An audit of that unit that the auditor is in the middle of; nobody has changed it since it was made. */
  readonly auditId: string;
  /** The auditor who takes part in it. */
  readonly auditorId: string;
  /** The version of the template that it follows, and something that it asks. */
  readonly versionId: string;
  readonly target: string;
  /** An audit of a unit that somebody else answers for. */
  readonly otherAuditId: string;
  /** An audit whose visit has not begun. */
  readonly plannedAuditId: string;
};

type Organisation = Pick<SiteTenant, 'name' | 'unitId' | 'unitName' | 'otherUnitId' | 'providerId'>;

async function readOrganisation(client: Client, slug: TenantSlug): Promise<Organisation> {
  const { rows } = await client.query<Organisation>(
    `WITH own AS (
       SELECT um.unit_id FROM unit_manager um JOIN user_account a ON a.id = um.user_id WHERE a.email = $2)
     SELECT t.name, u.id AS "unitId", u.name AS "unitName", u.provider_id AS "providerId",
       (SELECT id FROM unit WHERE tenant_id = t.id AND id NOT IN (SELECT unit_id FROM own) LIMIT 1) AS "otherUnitId"
     FROM tenant t JOIN unit u ON u.tenant_id = t.id AND u.id IN (SELECT unit_id FROM own)
     WHERE t.slug = $1 ORDER BY u.name LIMIT 1`,
    [slug, emailOf('unitManager', slug)],
  );
  const [row] = rows;
  if (!row) throw new Error(`The demo tenant ${slug} has no unit with a manager`);
  return row;
}

const FACTS: BasicFacts = {
  unitName: 'Enheten',
  unitAddress: null,
  addressProtected: false,
  manager: null,
  phone: null,
  email: null,
  participants: [],
};

type NewAudit = {
  readonly slug: TenantSlug;
  readonly unitId: string;
  readonly status: 'planned' | 'fieldwork';
};

/** An audit of our own, visited today, so that what the demo tenants hold does not matter. */
async function makeAudit(
  client: Client,
  { slug, unitId, status }: NewAudit,
): Promise<Pick<SiteTenant, 'auditId' | 'auditorId' | 'versionId' | 'target'>> {
  const auditId = v7();
  await client.query(
    `WITH made AS (
       INSERT INTO audit (tenant_id, id, case_number, unit_id, version_id, status, choices, facts, visit_date)
       SELECT t.id, $2, '2099-' || lpad((SELECT count(*) + 1 FROM audit WHERE tenant_id = t.id)::text, 4, '0'), $3,
         (SELECT id FROM template_version WHERE tenant_id = t.id LIMIT 1), $6,
         '{"selfAssessment":false,"factReview":false,"approval":false}', $5, current_date
       FROM tenant t WHERE slug = $1 RETURNING tenant_id, id)
     INSERT INTO audit_auditor (tenant_id, audit_id, user_id)
       SELECT made.tenant_id, made.id, a.id FROM made, user_account a WHERE a.email = $4`,
    [slug, auditId, unitId, emailOf('auditor', slug), FACTS, status],
  );
  const { rows } = await client.query<{ key: string; version_id: string; auditor_id: string }>(
    `SELECT key, version_id, (SELECT user_id FROM audit_auditor WHERE audit_id = $1) AS auditor_id FROM template_item
      WHERE version_id = (SELECT version_id FROM audit WHERE id = $1) ORDER BY key LIMIT 1`,
    [auditId],
  );
  const [item] = rows;
  if (!item) throw new Error(`The template of the audits of ${slug} asks nothing`);
  return { auditId, auditorId: item.auditor_id, versionId: item.version_id, target: item.key };
}

export async function siteTenant(slug: TenantSlug): Promise<SiteTenant> {
  return asOwner(async (client) => {
    const organisation = await readOrganisation(client, slug);
    const { unitId, otherUnitId } = organisation;
    const other = await makeAudit(client, { slug, unitId: otherUnitId, status: 'fieldwork' });
    const planned = await makeAudit(client, { slug, unitId, status: 'planned' });
    const audit = await makeAudit(client, { slug, unitId, status: 'fieldwork' });
    return {
      slug,
      ...organisation,
      ...audit,
      otherAuditId: other.auditId,
      plannedAuditId: planned.auditId,
    };
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
