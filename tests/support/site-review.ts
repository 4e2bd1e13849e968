import { makeAudit, makeDeficiency } from '../hostile/site-audits';
import { asOwner, emailOf, type TenantSlug } from './site';

/** An audit of a unit with a manager, past the pages: its id, and what takes it away when the test is done. */
export type OwnAudit = { readonly auditId: string; readonly cancel: () => Promise<void> };

async function ownAudit(
  slug: TenantSlug,
  status: 'planned' | 'drafting',
  choices: object,
): Promise<OwnAudit> {
  const auditId = await asOwner(async (client) => {
    const { rows } = await client.query<{ unitId: string }>(
      `SELECT m.unit_id AS "unitId" FROM unit_manager m JOIN user_account a ON a.id = m.user_id
       WHERE a.email = $1 ORDER BY m.unit_id LIMIT 1`,
      [emailOf('unitManager', slug)],
    );
    const [unit] = rows;
    if (!unit) throw new Error(`Nobody manages a unit in ${slug}`);
    const { unitId } = unit;
    const made = await makeAudit(client, slug, { unitId, status });
    await client.query('UPDATE audit SET choices = $2, visit_date = current_date WHERE id = $1', [
      made,
      { selfAssessment: false, factReview: false, approval: false, ...choices },
    ]);
    return made;
  });
  const cancel = async () => {
    await asOwner((client) =>
      client.query(`UPDATE audit SET status = 'cancelled', cancel_motive = 'Klart.' WHERE id = $1`, [
        auditId,
      ]),
    );
  };
  return { auditId, cancel };
}

/** One whose unit is to be asked for its own answers. */
export const plannedWithSelfAssessment = (slug: TenantSlug): Promise<OwnAudit> =>
  ownAudit(slug, 'planned', { selfAssessment: true });

/** One whose draft is complete, with a deficiency and an action for it, and is to be reviewed by its unit. */
export async function draftWithFactReview(slug: TenantSlug): Promise<OwnAudit> {
  const own = await ownAudit(slug, 'drafting', { factReview: true });
  await asOwner(async (client) => {
    const { deficientItem, actionId } = await makeDeficiency(client, own.auditId);
    await client.query(
      `INSERT INTO audit_answer (tenant_id, audit_id, target, field, value, revision, user_id, at)
       SELECT a.tenant_id, a.id, i.key, 'assessment', '"fulfilled"', 1, x.user_id, now()
       FROM audit a JOIN audit_auditor x ON x.tenant_id = a.tenant_id AND x.audit_id = a.id
         JOIN template_item i ON i.tenant_id = a.tenant_id AND i.version_id = a.version_id
       WHERE a.id = $1 AND i.role = 'control' AND i.requirement <> 'informational' AND i.key <> $2`,
      [own.auditId, deficientItem],
    );
    await client.query(
      `INSERT INTO deficiency_decision (tenant_id, audit_id, item, kind, revision, user_id, at)
       SELECT tenant_id, audit_id, $2, 'requireAction', 1, user_id, now() FROM audit_auditor WHERE audit_id = $1`,
      [own.auditId, deficientItem],
    );
    await client.query(
      'INSERT INTO action_link (tenant_id, action_id, target) SELECT tenant_id, id, $2 FROM action WHERE id = $1',
      [actionId, deficientItem],
    );
  });
  return own;
}
