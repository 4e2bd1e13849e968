import type { Client } from 'pg';
import { v7 } from 'uuid';
import { asOwner, emailOf, type TenantSlug } from '../support/site';
import { makeAccessibilityMessage, type SiteAccessibility } from './site-accessibility';
import { makeAction, makeAudit, makeDeficiency, makeOutcome, makeSealedReport } from './site-audits';
import { makeCaseReview, type SiteCaseReviews } from './site-case-reviews';
import { makeDisposal, type SiteDisposal } from './site-disposal';
import { makeDocuments, type SiteDocuments } from './site-documents';
import { makeTemplateDraft } from './site-drafts';
import { makeEvidence, type SiteEvidence } from './site-evidence';
import { makeFeedback } from './site-feedback';
import { makeLogReview, type SiteLogReview } from './site-log-review';
import { makeLogo, type SiteLogo } from './site-logo';
import { makeNotice, type SiteNotices } from './site-notices';
import { makePeople, type SitePeople } from './site-people';
import { makePlan, type SitePlan } from './site-plan';
import { makeRisks, type SiteRisks } from './site-risks';

/** A demo tenant as the requests need it: what stands in brackets in an address is the name of a field here. */
export type SiteTenant = SiteNotices &
  SitePeople &
  SiteLogReview &
  SiteAccessibility &
  SitePlan &
  SiteDocuments &
  SiteRisks &
  SiteCaseReviews &
  SiteDisposal &
  SiteLogo &
  SiteEvidence & {
    readonly slug: TenantSlug;
    readonly name: string;
    /** A unit that the tenant's unit manager answers for. */
    readonly unitId: string;
    readonly unitName: string;
    /** A unit that somebody else answers for. */
    readonly otherUnitId: string;
    readonly providerId: string;
    readonly versionId: string;
    /** The template of that version, with an open draft, and who may write in it. */
    readonly templateId: string;
    /** What that version says, as a file, and the hash that it is known by. */
    readonly templateFile: string;
    readonly templateSha256: string;
    readonly draftId: string;
    readonly adminId: string;
    readonly auditorId: string;
    readonly managerId: string;
    /** Something that the form of that version asks. */
    readonly target: string;
    /** An audit of the unit that the auditor is in the middle of. */
    readonly auditId: string;
    /** One of the unit that somebody else answers for. */
    readonly otherAuditId: string;
    /** One that is decided, and whose report is sealed. */
    readonly decidedAuditId: string;
    readonly reportId: string;
    /** An action that the decision asked for, late since long ago. */
    readonly lateActionId: string;
    /** Names that report to whoever wants to verify it. */
    readonly code: string;
    /** An item that the audit finds lacking, and an action of the audit. */
    readonly deficientItem: string;
    readonly actionId: string;
    /** What only the decided audit found a lack of. */
    readonly concept: string;
    /** A law or specification that the tenant has added to the register. */
    readonly sourceKey: string;
    /** What the auditor has said of the template, which waits for an answer; and its words. */
    readonly feedbackId: string;
    readonly feedbackText: string;
    /** A phrase of its own. */
    readonly phraseId: string;
    /** A kind of deed that asks who the person is. */
    readonly deed: 'decide';
  };

type Organisation = Pick<
  SiteTenant,
  | 'name'
  | 'unitId'
  | 'unitName'
  | 'otherUnitId'
  | 'providerId'
  | 'versionId'
  | 'templateId'
  | 'templateFile'
  | 'templateSha256'
  | 'auditorId'
  | 'managerId'
  | 'adminId'
  | 'target'
>;

async function readOrganisation(client: Client, slug: TenantSlug): Promise<Organisation> {
  const { rows } = await client.query<Organisation>(
    `WITH own AS (
       SELECT um.unit_id FROM unit_manager um JOIN user_account a ON a.id = um.user_id WHERE a.email = $2)
     SELECT t.name, u.id AS "unitId", u.name AS "unitName", u.provider_id AS "providerId",
       (SELECT id FROM unit o WHERE tenant_id = t.id AND id NOT IN (SELECT unit_id FROM own)
         -- Those that a unit took over from are in the reach of whoever manages it.
         AND NOT EXISTS (SELECT FROM unit_predecessor p WHERE p.predecessor_id = o.id)
         AND o.valid_to IS NULL LIMIT 1) AS "otherUnitId",
       v.id AS "versionId", v.template_id AS "templateId",
       v.content AS "templateFile", v.sha256 AS "templateSha256",
       (SELECT id FROM user_account WHERE email = $3) AS "auditorId",
       (SELECT id FROM user_account WHERE email = $2) AS "managerId",
       (SELECT id FROM user_account WHERE email = $4) AS "adminId",
       (SELECT min(key) FROM template_item WHERE tenant_id = t.id AND version_id = v.id) AS target
     FROM tenant t JOIN unit u ON u.tenant_id = t.id AND u.id IN (SELECT unit_id FROM own)
       JOIN template_version v ON v.tenant_id = t.id
         AND v.id = (SELECT id FROM template_version WHERE tenant_id = t.id ORDER BY id LIMIT 1)
     WHERE t.slug = $1 ORDER BY u.name LIMIT 1`,
    [slug, emailOf('unitManager', slug), emailOf('auditor', slug), emailOf('admin', slug)],
  );
  const [row] = rows;
  if (!row) throw new Error(`The demo tenant ${slug} has no unit with a manager`);
  return row;
}

/** The tenant as it is, with audits of our own in it. */
export async function siteTenant(slug: TenantSlug): Promise<SiteTenant> {
  return asOwner(async (client) => {
    const organisation = await readOrganisation(client, slug);
    const { unitId, otherUnitId } = organisation;
    const auditId = await makeAudit(client, slug, { unitId, status: 'fieldwork' });
    const otherAuditId = await makeAudit(client, slug, { unitId: otherUnitId, status: 'fieldwork' });
    const decidedAuditId = await makeAudit(client, slug, { unitId, status: 'drafting' });
    const result = await makeOutcome(client, decidedAuditId, `kontroll-${slug}-${decidedAuditId}`);
    const evidence = await makeEvidence(client, slug, decidedAuditId);
    const lateActionId = await makeAction(client, decidedAuditId, '2001-01-31');
    const report = await makeSealedReport(client, slug, decidedAuditId);
    const deficiency = await makeDeficiency(client, auditId);
    const told = await makeNotice(client, slug, decidedAuditId);
    const draftId = await makeTemplateDraft(client, slug, organisation.versionId);
    const sourceKey = await makeOwnSource(client, slug);
    const feedback = await makeFeedback(client, slug, organisation);
    const phraseId = await makePhrase(client, slug);
    const people = await makePeople(client, slug, unitId);
    const review = await makeLogReview(client, slug);
    const message = await makeAccessibilityMessage(client, slug);
    const plan = await makePlan(client, slug);
    const caseReview = await makeCaseReview(client, slug, plan.indicatorId);
    const documents = await makeDocuments(client, slug);
    const risks = await makeRisks(client, slug);
    const disposal = await makeDisposal(client, slug);
    const logo = await makeLogo(client, slug);
    const audits = { auditId, otherAuditId, decidedAuditId };
    return {
      slug,
      ...organisation,
      ...review,
      ...message,
      ...plan,
      ...documents,
      ...risks,
      ...caseReview,
      ...disposal,
      ...logo,
      draftId,
      ...audits,
      lateActionId,
      ...result,
      ...report,
      ...deficiency,
      ...evidence,
      sourceKey,
      ...told,
      ...people,
      ...feedback,
      phraseId,
      deed: 'decide',
    };
  });
}

/** The tenant with one more audit, planned and untouched, for what uses one up. */
export async function withPlannedAudit(tenant: SiteTenant): Promise<SiteTenant> {
  const { slug, unitId } = tenant;
  return {
    ...tenant,
    auditId: await asOwner((client) => makeAudit(client, slug, { unitId, status: 'planned' })),
  };
}

/** The tenant with one more draft that has a deficiency and an action. */
export async function withDraft(tenant: SiteTenant): Promise<SiteTenant> {
  const { slug, unitId } = tenant;
  return asOwner(async (client) => {
    const auditId = await makeAudit(client, slug, { unitId, status: 'drafting' });
    return { ...tenant, auditId, ...(await makeDeficiency(client, auditId)) };
  });
}

/** The tenant with one more decided audit, whose action is as the change says. */
export const withActionInForce =
  (change = `status = 'open'`) =>
  async (tenant: SiteTenant): Promise<SiteTenant> => {
    const { slug, unitId } = tenant;
    return asOwner(async (client) => {
      const auditId = await makeAudit(client, slug, { unitId, status: 'drafting' });
      const made = await makeDeficiency(client, auditId);
      await client.query(`UPDATE action SET ${change} WHERE id = $1`, [made.actionId]);
      await client.query(`UPDATE audit SET status = 'decided', decision_date = '2099-03-02' WHERE id = $1`, [
        auditId,
      ]);
      return { ...tenant, auditId, ...made };
    });
  };

/** A source as the tenant itself may have written it. */
export const aSource = (key: string) => ({
  key,
  kind: 'guidance',
  designation: `Riktlinje ${key}`,
  name: null,
  number: null,
  validFrom: null,
  validTo: null,
  replacedBy: null,
  amendedBy: [],
  note: null,
});

async function makeOwnSource(client: Client, slug: TenantSlug): Promise<string> {
  const key = `riktlinje-${v7()}`;
  await client.query(
    `INSERT INTO own_source (tenant_id, id, key, content, saved_by, saved_at)
     SELECT m.tenant_id, $1, $2, $3, m.user_id, now() FROM membership m
       JOIN tenant t ON t.id = m.tenant_id JOIN user_account a ON a.id = m.user_id
     WHERE t.slug = $4 AND a.email = $5`,
    [v7(), key, JSON.stringify(aSource(key)), slug, emailOf('admin', slug)],
  );
  return key;
}

async function makePhrase(client: Client, slug: TenantSlug): Promise<string> {
  const phraseId = v7();
  await client.query(
    `INSERT INTO phrase (tenant_id, id, kind, text, position, saved_by, saved_at)
     SELECT m.tenant_id, $1, 'action', 'Rutinen görs känd för alla.', $4, m.user_id, now() FROM membership m
       JOIN tenant t ON t.id = m.tenant_id JOIN user_account a ON a.id = m.user_id
     WHERE t.slug = $2 AND a.email = $3`,
    [phraseId, slug, emailOf('admin', slug), `a0${phraseId.replaceAll('-', '')}V`],
  );
  return phraseId;
}

/** The tenant with one more phrase, at its first revision. */
export async function withPhrase(tenant: SiteTenant): Promise<SiteTenant> {
  return { ...tenant, phraseId: await asOwner((client) => makePhrase(client, tenant.slug)) };
}

/** The tenant with one more risk and one more self-check, each at its first revision. */
export async function withRisks(tenant: SiteTenant): Promise<SiteTenant> {
  return { ...tenant, ...(await asOwner((client) => makeRisks(client, tenant.slug))) };
}

/** The tenant with one more review of case files, at its first revision, that the administrator reviews too. */
export async function withCaseReview(tenant: SiteTenant): Promise<SiteTenant> {
  const { slug, indicatorId } = tenant;
  return {
    ...tenant,
    ...(await asOwner((client) => makeCaseReview(client, slug, indicatorId, { byAdmin: true }))),
  };
}

/** The tenant with a line in the history of its audit that should never have been written. */
export async function withWrongWords(tenant: SiteTenant): Promise<SiteTenant> {
  const { auditId, target, auditorId } = tenant;
  await asOwner((client) =>
    client.query(
      `INSERT INTO answer_change (tenant_id, audit_id, mutation_id, target, field, after, revision, user_id, device, at)
       SELECT a.tenant_id, a.id, $2, $3, 'comment', '"Enligt 811228-9874."', 1, $4, $2, now() FROM audit a WHERE a.id = $1`,
      [auditId, v7(), target, auditorId],
    ),
  );
  return tenant;
}

/** The tenant with one more source of its own, at its first revision. */
export async function withOwnSource(tenant: SiteTenant): Promise<SiteTenant> {
  return { ...tenant, sourceKey: await asOwner((client) => makeOwnSource(client, tenant.slug)) };
}

/** The tenant with one more piece of feedback, at its first revision. */
export async function withFeedback(tenant: SiteTenant): Promise<SiteTenant> {
  return { ...tenant, ...(await asOwner((client) => makeFeedback(client, tenant.slug, tenant))) };
}

/** The tenant with one more draft of its template. */
export async function withTemplateDraft(tenant: SiteTenant): Promise<SiteTenant> {
  const { slug, versionId } = tenant;
  const draftId = await asOwner((client) => makeTemplateDraft(client, slug, versionId));
  return { ...tenant, draftId };
}

/** The tenant with one more template, of which nothing is used: its only version applies. */
export async function withSpareTemplate(tenant: SiteTenant): Promise<SiteTenant> {
  const [templateId, versionId] = [v7(), v7()];
  await asOwner((client) =>
    client.query(
      `WITH made AS (
         INSERT INTO template (tenant_id, id, key, name)
         SELECT id, $2, 'prov-' || $2::uuid, 'Mallen i provet' FROM tenant WHERE slug = $1 RETURNING tenant_id, id)
       INSERT INTO template_version (tenant_id, id, template_id, number, status, content, sha256, published_at)
         SELECT made.tenant_id, $3, made.id, 1, 'published', v.content, v.sha256, now()
         FROM made JOIN template_version v ON v.tenant_id = made.tenant_id AND v.id = $4`,
      [tenant.slug, templateId, versionId, tenant.versionId],
    ),
  );
  return { ...tenant, templateId, versionId };
}
