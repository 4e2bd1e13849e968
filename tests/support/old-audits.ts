import { v7 } from 'uuid';
import { FACTS, makeAction, makeSealedReport } from '../hostile/site-audits';
import { asOwner } from './site';

export type OldAudit = { readonly caseNumber: string; readonly code: string };

/**
 * Two audits of a new unit in a tenant without any, past the pages: both were decided, sealed and closed in the spring of
 * 2014, and the second one carried an action over that no audit has taken up. With a day of a `visit`, they count to its year.
 */
export async function makeOldAudits(
  slug: string,
  visit: string | null = null,
): Promise<{ due: OldAudit; held: OldAudit }> {
  return asOwner(async (client) => {
    const [providerId, unitId, templateId, versionId] = [v7(), v7(), v7(), v7()];
    const inTenant = (sql: string, ...values: unknown[]) =>
      client.query(sql.replace('TENANT', '(SELECT id FROM tenant WHERE slug = $1)'), [slug, ...values]);
    await inTenant(
      `INSERT INTO provider (tenant_id, id, name, operating_form) VALUES (TENANT, $2, 'Egen regi', 'municipal')`,
      providerId,
    );
    await inTenant(
      `INSERT INTO unit (tenant_id, id, provider_id, name, valid_from) VALUES (TENANT, $2, $3, 'Boendestödet', '2010-01-01')`,
      ...[unitId, providerId],
    );
    await inTenant(
      `INSERT INTO template (tenant_id, id, key, name) VALUES (TENANT, $2, 'gammal', 'Gammal')`,
      templateId,
    );
    await inTenant(
      `INSERT INTO template_version (tenant_id, id, template_id, number, status, content, sha256, published_at)
       SELECT TENANT, $2, $3, 1, 'published', content, sha256, now() FROM template_version ORDER BY id LIMIT 1`,
      ...[versionId, templateId],
    );
    const make = async (caseNumber: string, carriesOver: boolean): Promise<OldAudit> => {
      const auditId = v7();
      await inTenant(
        `INSERT INTO audit (tenant_id, id, case_number, unit_id, version_id, status, choices, facts)
         VALUES (TENANT, $2, $3, $4, $5, 'drafting', '{"selfAssessment":false,"factReview":false,"approval":false}', $6)`,
        ...[auditId, caseNumber, unitId, versionId, FACTS],
      );
      if (carriesOver) {
        const actionId = await makeAction(client, auditId, null);
        await client.query(`UPDATE action SET status = 'carriedOver', agreed = true WHERE id = $1`, [
          actionId,
        ]);
      }
      if (visit !== null)
        await inTenant(
          `INSERT INTO audit_outcome (tenant_id, audit_id, held_on, unit_name, operating_form, share_earned,
             share_possible, threshold, proposed, chosen, deficiencies, remarks)
           VALUES (TENANT, $2, $3, 'Boendestödet', 'municipal', 18, 20, 0.75, $4, $4, 1, 0)`,
          ...[auditId, visit, 'compliantAfterAction'],
        );
      const { code } = await makeSealedReport(client, slug, auditId);
      await client.query(
        `UPDATE audit SET status = 'closed', closed_on = '2014-04-01', closing_choice = 'compliant' WHERE id = $1`,
        [auditId],
      );
      return { caseNumber, code };
    };
    return { due: await make('2014-0001', false), held: await make('2014-0002', true) };
  });
}
