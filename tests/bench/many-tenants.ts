import { Client } from 'pg';
import type { BenchSite } from './bench-site';
import { largeFormKey } from './large-form';

const auditsInTenant = 100;

/**
 * Fills the installation with that many tenants, each like the first one and with a hundred audits of 160 answered items,
 * the newest ten under way. As superuser and without triggers: it is the amount that counts, not how it came there.
 */
export async function fillWithTenants({ site, auditor }: BenchSite, tenants: number): Promise<void> {
  const client = new Client({ connectionString: site.superuserAddress });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = replica; SET synchronous_commit = off`);
    for (let n = 1; n < tenants; n++) await client.query(copyOfTenant(auditor.tenantId, n));
    const { rows } = await client.query<{ id: string }>(
      'SELECT id FROM tenant WHERE slug = $1 OR slug LIKE $2',
      ['demo', 'kopia-%'],
    );
    for (const { id } of rows) {
      await client.query(auditsOf(id));
      await client.query(answersOf(id));
    }
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/** Ids are unique within their tenant, so the copies can keep them; a person belongs to one tenant only. */
function copyOfTenant(from: string, n: number): string {
  const tenant = `md5('tenant ${n}')::uuid`;
  const user = `md5('user ${n}')::uuid`;
  const copied = ['provider', 'unit', 'template', 'template_item', 'template_version'].map(
    (
      table,
    ) => `INSERT INTO ${table} SELECT (jsonb_populate_record(row, jsonb_build_object('tenant_id', ${tenant}))).*
      FROM ${table} row WHERE tenant_id = '${from}'`,
  );
  return [
    `INSERT INTO tenant (id, slug, name) VALUES (${tenant}, 'kopia-${n}', 'Kommun ${n}')`,
    `INSERT INTO user_account (id, email) VALUES (${user}, 'uppfoljare@kopia-${n}.example')`,
    `INSERT INTO membership (tenant_id, user_id, name, roles, started_on)
      VALUES (${tenant}, ${user}, 'Uppföljare', '{auditor}', '2020-01-01')`,
    ...copied,
  ].join(';\n');
}

function auditsOf(tenant: string): string {
  const id = `md5('audit ' || n)::uuid`;
  const facts = JSON.stringify({
    unitName: 'Enheten',
    unitAddress: null,
    addressProtected: false,
    manager: null,
    phone: null,
    email: null,
    participants: [],
  });
  return `
    WITH unit AS (SELECT array_agg(id ORDER BY id) AS ids FROM unit WHERE tenant_id = '${tenant}'),
      version AS (SELECT v.id FROM template_version v JOIN template t ON t.tenant_id = v.tenant_id AND t.id = v.template_id
        WHERE v.tenant_id = '${tenant}' AND t.key = '${largeFormKey(160)}')
    INSERT INTO audit (tenant_id, id, case_number, unit_id, version_id, status, choices, facts)
      SELECT '${tenant}', ${id}, '2098-' || lpad(n::text, 4, '0'), unit.ids[1 + n % cardinality(unit.ids)], version.id,
        CASE WHEN n > ${auditsInTenant - 10} THEN 'fieldwork' ELSE 'drafting' END,
        '{"selfAssessment":false,"factReview":false,"approval":false}', '${facts}'
      FROM unit, version, generate_series(1, ${auditsInTenant}) n;
    INSERT INTO audit_auditor (tenant_id, audit_id, user_id)
      SELECT tenant_id, ${id}, user_id FROM membership, generate_series(1, ${auditsInTenant}) n
      WHERE tenant_id = '${tenant}' AND 'auditor' = ANY (roles);
    INSERT INTO log_entry (tenant_id, id, user_id, action, target_type, target_id)
      SELECT tenant_id, gen_random_uuid(), user_id, 'audit.plan', 'audit', audit_id FROM audit_auditor
      WHERE tenant_id = '${tenant}'`;
}

function answersOf(tenant: string): string {
  return `
    INSERT INTO audit_answer (tenant_id, audit_id, target, field, value, revision, user_id, at)
      SELECT '${tenant}', x.audit_id, i.key, 'answer',
        CASE i.kind WHEN 'tick' THEN '"ticked"' WHEN 'yesNo' THEN '"yes"' ELSE '"Varje år."' END::jsonb, 1,
        (SELECT user_id FROM audit_auditor x WHERE x.tenant_id = a.tenant_id AND x.audit_id = a.id LIMIT 1), now()
      FROM audit a JOIN template_item i ON i.tenant_id = a.tenant_id AND i.version_id = a.version_id
      WHERE a.tenant_id = '${tenant}' AND a.case_number LIKE '2098-%'`;
}
