import { asOwner } from './site';

/** Fills in a visit past the pages: every control is fulfilled but the first `lacking` mandatory ones. */
export async function fillVisit(auditId: string, lacking: number): Promise<void> {
  await asOwner((client) =>
    client.query(
      `WITH control AS (
         SELECT a.tenant_id, a.id AS audit_id, i.key, x.user_id,
           i.requirement = 'mandatory' AND i.kind = 'tick' AND row_number() OVER (
             PARTITION BY i.requirement = 'mandatory' AND i.kind = 'tick' ORDER BY i.position) <= $2 AS lacks
         FROM audit a JOIN audit_auditor x ON x.tenant_id = a.tenant_id AND x.audit_id = a.id
           JOIN template_item i ON i.tenant_id = a.tenant_id AND i.version_id = a.version_id
         WHERE a.id = $1 AND i.role = 'control' AND i.requirement <> 'informational')
       INSERT INTO audit_answer (tenant_id, audit_id, target, field, value, revision, user_id, at)
       SELECT tenant_id, audit_id, key, 'assessment',
         to_jsonb(CASE WHEN lacks THEN 'unfulfilled' ELSE 'fulfilled' END), 1, user_id, now() FROM control
       ON CONFLICT DO NOTHING`,
      [auditId, lacking],
    ),
  );
}
