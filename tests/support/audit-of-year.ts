import { makeOldAudits } from './old-audits';
import { asOwner } from './site';

/**
 * An audit of the unit Boendestödet that counts to a year, decided past the pages in a tenant without any, with an action
 * that was carried over; its case number.
 */
export async function makeAuditOfYear(slug: string, visit: string): Promise<string> {
  const { held } = await makeOldAudits(slug);
  await asOwner((client) =>
    client.query(
      `INSERT INTO audit_outcome (tenant_id, audit_id, held_on, unit_name, operating_form, share_earned, share_possible,
         threshold, proposed, chosen, deficiencies, remarks)
       SELECT tenant_id, id, $3, 'Boendestödet', 'municipal', 18, 20, 0.75, 'compliantAfterAction',
         'compliantAfterAction', 1, 0
       FROM audit WHERE tenant_id = (SELECT id FROM tenant WHERE slug = $1) AND case_number = $2`,
      [slug, held.caseNumber, visit],
    ),
  );
  return held.caseNumber;
}
