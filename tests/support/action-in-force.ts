import { v7 } from 'uuid';
import { makeAudit } from '../hostile/site-audits';
import { asOwner, emailOf, type TenantSlug } from './site';

/** A decided audit of the manager's unit, with actions that are due in a month; its id. */
export async function makeDecidedAudit(slug: TenantSlug, texts: readonly string[]): Promise<string> {
  return asOwner(async (client) => {
    const { rows } = await client.query<{ unitId: string }>(
      `SELECT m.unit_id AS "unitId" FROM unit_manager m JOIN user_account a ON a.id = m.user_id
         JOIN tenant t ON t.id = m.tenant_id WHERE a.email = $1 AND t.slug = $2 ORDER BY 1 LIMIT 1`,
      [emailOf('unitManager', slug), slug],
    );
    const auditId = await makeAudit(client, slug, { unitId: rows[0]?.unitId ?? '', status: 'drafting' });
    for (const [index, text] of texts.entries())
      await client.query(
        `INSERT INTO action (tenant_id, id, audit_id, number, text, critical, responsible, deadline, status)
         SELECT tenant_id, $2, id, $3, $4, false, 'unit',
           jsonb_build_object('words', 'inom en månad', 'deadline',
             jsonb_build_object('kind', 'date', 'date', (current_date + 30)::text)), 'open'
         FROM audit WHERE id = $1`,
        [auditId, v7(), index + 1, text],
      );
    await client.query(`UPDATE audit SET status = 'decided', decision_date = current_date WHERE id = $1`, [
      auditId,
    ]);
    return auditId;
  });
}
