import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import type { BasicFacts } from '@/lib/domain/basic-facts';
import { KillableSite } from '../support/killable-site';
import { largeForm, largeFormKey } from './large-form';

/** The built site over a database of its own, with an audit of each size in fieldwork. */
export interface BenchSite {
  readonly site: KillableSite;
  /** The session of the auditor who works on the audits, as a cookie header. */
  readonly cookie: string;
  readonly auditor: { readonly userId: string; readonly tenantId: string };
  /** Makes one more audit of a form with that many items, and gives its id. */
  readonly newAudit: (items: number) => Promise<string>;
}

export const tenant = 'demo';
const sizes = [160, 1000];

/** @throws when it cannot be started; then nothing of it is left running. */
export async function openBenchSite(): Promise<BenchSite> {
  const site = new KillableSite();
  try {
    return await furnished(site);
  } catch (error) {
    await site.stop();
    throw error;
  }
}

async function furnished(site: KillableSite): Promise<BenchSite> {
  await site.start();
  for (const items of sizes) {
    const file = join(tmpdir(), `${largeFormKey(items)}.json`);
    writeFileSync(file, JSON.stringify(largeForm(items)));
    site.foljsam('template', 'import', file, '--tenant', tenant, '--note', 'Första');
  }
  const [auditor] = await site.ask<{ userId: string; tenantId: string }>(
    `SELECT m.user_id AS "userId", m.tenant_id AS "tenantId" FROM membership m JOIN tenant t ON t.id = m.tenant_id
      JOIN user_account u ON u.id = m.user_id WHERE t.slug = $1 AND u.email = $2`,
    [tenant, `uppfoljare@${tenant}.example`],
  );
  if (!auditor) throw new Error('The demo has no auditor');
  const cookie = await site.signIn(`uppfoljare@${tenant}.example`);
  let made = 0;
  const newAudit = async (items: number) => {
    made += 1;
    return insertAudit(site, auditor, items, `2099-${String(made).padStart(4, '0')}`);
  };
  return { site, cookie, auditor, newAudit };
}

const facts: BasicFacts = {
  unitName: 'Enheten',
  unitAddress: null,
  addressProtected: false,
  manager: null,
  phone: null,
  email: null,
  participants: [],
};

/** Past the pages: a bench measures the work on an audit, not its planning. */
async function insertAudit(
  site: KillableSite,
  auditor: BenchSite['auditor'],
  items: number,
  caseNumber: string,
): Promise<string> {
  const auditId = v7();
  await site.ask(
    `WITH made AS (INSERT INTO audit (tenant_id, id, case_number, unit_id, version_id, status, choices, facts)
        SELECT $1, $2, $3, (SELECT id FROM unit WHERE tenant_id = $1 LIMIT 1), v.id, 'fieldwork',
          '{"selfAssessment":false,"factReview":false,"approval":false}', $6
        FROM template_version v JOIN template t ON t.tenant_id = v.tenant_id AND t.id = v.template_id
        WHERE t.tenant_id = $1 AND t.key = $4 RETURNING tenant_id, id)
      INSERT INTO audit_auditor (tenant_id, audit_id, user_id) SELECT tenant_id, id, $5 FROM made`,
    [auditor.tenantId, auditId, caseNumber, largeFormKey(items), auditor.userId, facts],
  );
  return auditId;
}
