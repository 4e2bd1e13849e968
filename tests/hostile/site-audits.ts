import { createHash, randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { v7 } from 'uuid';
import type { BasicFacts } from '@/lib/domain/basic-facts';
import { emailOf, type TenantSlug } from '../support/site';

/** Audits made past the pages, so that what the demo tenants hold does not matter. */

export const FACTS: BasicFacts = {
  unitName: 'Enheten i provet',
  unitAddress: null,
  addressProtected: false,
  manager: null,
  phone: null,
  email: null,
  participants: [],
};

type AuditInState = { readonly unitId: string; readonly status: 'planned' | 'fieldwork' | 'drafting' };

/** An audit that the tenant's auditor takes part in; its id. */
export async function makeAudit(
  client: Client,
  slug: TenantSlug,
  { unitId, status }: AuditInState,
): Promise<string> {
  const auditId = v7();
  await client.query(
    `WITH made AS (
       INSERT INTO audit (tenant_id, id, case_number, unit_id, version_id, status, choices, facts)
       SELECT t.id, $2,
         '2099-' || lpad((SELECT count(*) + 1 FROM audit WHERE tenant_id = t.id AND case_number LIKE '2099-%')::text, 4, '0'),
         $3, (SELECT id FROM template_version WHERE tenant_id = t.id ORDER BY id LIMIT 1), $4,
         '{"selfAssessment":false,"factReview":false,"approval":false}', $5
       FROM tenant t WHERE slug = $1 RETURNING tenant_id, id)
     INSERT INTO audit_auditor (tenant_id, audit_id, user_id)
       SELECT made.tenant_id, made.id, a.id FROM made, user_account a WHERE a.email = $6`,
    [slug, auditId, unitId, status, FACTS, emailOf('auditor', slug)],
  );
  return auditId;
}

/** Gives a draft a deficiency to decide and an action to change: the item and the action. */
export async function makeDeficiency(
  client: Client,
  auditId: string,
): Promise<{ deficientItem: string; actionId: string }> {
  const { rows } = await client.query<{ key: string }>(
    `INSERT INTO audit_answer (tenant_id, audit_id, target, field, value, revision, user_id, at)
     SELECT a.tenant_id, a.id, i.key, 'assessment', '"unfulfilled"', 1, x.user_id, now()
     FROM audit a JOIN audit_auditor x ON x.tenant_id = a.tenant_id AND x.audit_id = a.id
       JOIN template_item i ON i.tenant_id = a.tenant_id AND i.version_id = a.version_id
     WHERE a.id = $1 AND i.kind = 'tick' AND i.role = 'control' AND i.requirement = 'mandatory'
     ORDER BY i.position LIMIT 1 RETURNING target AS key`,
    [auditId],
  );
  return { deficientItem: rows[0]?.key ?? '', actionId: await makeAction(client, auditId, null) };
}

/** Raises an action in a draft, to be done by a day; its id. */
export async function makeAction(client: Client, auditId: string, by: string | null): Promise<string> {
  const actionId = v7();
  const deadline = by && { deadline: { kind: 'date', date: by }, words: by };
  await client.query(
    `INSERT INTO action (tenant_id, id, audit_id, number, text, critical, responsible, status, deadline)
     SELECT a.tenant_id, $2, a.id, (SELECT count(*) + 1 FROM action WHERE audit_id = a.id), 'Skriv en rutin.', false,
       'unit', 'open', $3 FROM audit a WHERE a.id = $1`,
    [auditId, actionId, deadline],
  );
  return actionId;
}

/** What a draft came to, of one control that no form has. */
export async function makeOutcome(
  client: Client,
  auditId: string,
  concept: string,
): Promise<{ concept: string }> {
  await client.query(
    `INSERT INTO audit_outcome (tenant_id, audit_id, held_on, unit_name, operating_form, share_earned, share_possible,
       threshold, proposed, chosen, deficiencies, remarks)
     SELECT a.tenant_id, a.id, '2099-03-02', u.name, 'municipal', 0, 2000, 0.75, 'nonCompliant', 'nonCompliant', 1, 0
     FROM audit a JOIN unit u ON u.tenant_id = a.tenant_id AND u.id = a.unit_id WHERE a.id = $1`,
    [auditId],
  );
  await client.query(
    `INSERT INTO audit_finding (tenant_id, audit_id, item, position, concept, name, section, section_name, requirement,
       weight, assessment, accepted, commented)
     SELECT tenant_id, id, $2, 0, $2, 'Kontrollen i provet', 'avsnitt', 'Avsnitt', 'mandatory', 1, 'unfulfilled', false, false
     FROM audit WHERE id = $1`,
    [auditId, concept],
  );
  return { concept };
}

/** What a snapshot says of an audit on which nothing was found. */
const FROZEN = JSON.stringify({
  decisionDate: '2099-03-02',
  leftOut: [],
  findings: {},
  deficiencies: [],
  remarks: [],
  actions: [],
});

const CODE_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const newCode = (): string => [...randomBytes(26)].map((byte) => CODE_LETTERS[byte % 32]).join('');

/** Decides an audit and gives it a report as one is once it has been sealed; its bytes are the audit's id. */
export async function makeSealedReport(
  client: Client,
  slug: string,
  auditId: string,
): Promise<{ reportId: string; code: string }> {
  const reportId = v7();
  const snapshotId = v7();
  const code = newCode();
  const sha256 = createHash('sha256').update(auditId).digest('hex');
  const inTenant = (sql: string, values: readonly unknown[]) =>
    client.query(sql.replace('TENANT', `(SELECT id FROM tenant WHERE slug = $1)`), [slug, ...values]);
  await inTenant(
    `INSERT INTO audit_snapshot (tenant_id, id, audit_id, version, kind, content, sha256, created_at)
     VALUES (TENANT, $2, $3, 1, 'decision', $5, $4, now())`,
    [snapshotId, auditId, createHash('sha256').update(FROZEN).digest('hex'), FROZEN],
  );
  await client.query(`UPDATE audit SET status = 'decided', decision_date = current_date WHERE id = $1`, [
    auditId,
  ]);
  await inTenant(
    `INSERT INTO report (tenant_id, id, audit_id, snapshot_id, kind, version, status, code)
     VALUES (TENANT, $2, $3, $4, 'decision', 1, 'queued', $5)`,
    [reportId, auditId, snapshotId, code],
  );
  await inTenant(
    'INSERT INTO report_piece (tenant_id, report_id, position, bytes) VALUES (TENANT, $2, 0, $3)',
    [reportId, Buffer.from(auditId)],
  );
  await client.query(`UPDATE report SET status = 'sealed', sha256 = $2, sealed_at = now() WHERE id = $1`, [
    reportId,
    sha256,
  ]);
  return { reportId, code };
}
