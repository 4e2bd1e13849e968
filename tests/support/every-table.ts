import { v7 } from 'uuid';
import { aLogo } from './a-logo';
import { connectedAs } from './own-database';
import type { TestTenant } from './two-tenants';

type Row = readonly [sql: string, values: readonly unknown[]];

/** A rule, a proposal, and what a disposal leaves behind. What a trigger would refuse is put there without them. */
function disposalRows(tenantId: string, userId: string): readonly Row[] {
  const id = v7();
  return [
    [`SET session_replication_role = 'replica'`, []],
    [
      `INSERT INTO retention_rule (tenant_id, type, years, reference, saved_by, saved_at)
       VALUES ($1, 'messages', 2, 'KS § 12', $2, now())`,
      [tenantId, userId],
    ],
    [
      `INSERT INTO disposal (tenant_id, id, rules, sha256, proposed_by, proposed_at)
       VALUES ($1, $2, '[]', repeat('0', 64), $3, now())`,
      [tenantId, id, userId],
    ],
    [
      `INSERT INTO disposal_item (tenant_id, id, disposal_id, position, type, clock, due, amount)
       VALUES ($1, $2, $2, 0, 'messages', '2019-12-31', '2022-01-01', 1)`,
      [tenantId, id],
    ],
    [
      `INSERT INTO disposed_report (tenant_id, code, item_id, kind, version, sealed_at, sha256, reopened)
       VALUES ($1, translate(upper(replace($2::uuid::text, '-', '')), '0189', 'WXYZ'), $2, 'decision', 1, now(),
         repeat('0', 64), false)`,
      [tenantId, id],
    ],
    [
      `INSERT INTO log_anchor (tenant_id, seq, hash, item_id) VALUES ($1, 1000000, sha256(''), $2)`,
      [tenantId, id],
    ],
    [`SET session_replication_role = 'origin'`, []],
  ];
}

/** What was measured of the plan's indicator. */
function measurementRows({ tenantId, planId, indicatorId, as }: TestTenant): readonly Row[] {
  const id = v7();
  return [
    [
      `INSERT INTO measurement (tenant_id, id, plan_id, indicator_id, measure, from_day, to_day)
       VALUES ($1, $2, $3, $4, 0, '2026-01-01', '2026-01-01')`,
      [tenantId, id, planId, indicatorId],
    ],
    [
      `INSERT INTO measurement_version (tenant_id, measurement_id, number, grid, saved_by, saved_at)
       VALUES ($1, $2, 1, '{"rowsBy": null, "columnsBy": null, "figures": [[{"kind": "missing"}]]}', $3, now())`,
      [tenantId, id, as.auditor.userId],
    ],
  ];
}

function documentRows(tenantId: string): readonly Row[] {
  const id = v7();
  return [
    [
      `INSERT INTO quality_document (tenant_id, id, kind, year, language, title, status, saved_at)
       VALUES ($1, $2, 'qualityReport', 2026, 'sv', 'Kvalitetsberättelse', 'draft', now())`,
      [tenantId, id],
    ],
    [
      `INSERT INTO quality_document_section (tenant_id, id, document_id, position, heading, level, text)
       VALUES ($1, $2, $3, 0, 'Inledning', 1, '{"type": "doc", "content": [{"type": "paragraph"}]}')`,
      [tenantId, v7(), id],
    ],
  ];
}

/** A review of case files, with a reviewer, a field of a case and the measurement that it made. */
function caseReviewRows({ tenantId, planId, indicatorId, as }: TestTenant): readonly Row[] {
  const [templateId, versionId, id, measurementId] = [v7(), v7(), v7(), v7()];
  const by = as.auditor.userId;
  return [
    [
      `INSERT INTO template (tenant_id, id, key, name, purpose) VALUES ($1, $2, 'granskningsmall', 'Mall', 'caseReview')`,
      [tenantId, templateId],
    ],
    [
      `INSERT INTO template_version (tenant_id, id, template_id, number, status, content, sha256)
       SELECT tenant_id, $2, $3, 1, 'draft', content, sha256 FROM template_version WHERE tenant_id = $1 LIMIT 1`,
      [tenantId, versionId, templateId],
    ],
    [
      `INSERT INTO case_review (tenant_id, id, year, lineage_id, version_id, from_day, to_day, sample, case_count, splits,
         rules, status, begun_by, begun_at)
       SELECT tenant_id, $2, 2026, lineage_id, $3, '2026-01-02', '2026-01-02', 'Alla.', 1, '[]', '[]', 'open', $4, now()
       FROM plan_indicator WHERE tenant_id = $1 AND id = $5`,
      [tenantId, id, versionId, by, indicatorId],
    ],
    [`INSERT INTO case_reviewer (tenant_id, review_id, user_id) VALUES ($1, $2, $3)`, [tenantId, id, by]],
    [
      `INSERT INTO case_answer (tenant_id, review_id, number, item, field, value, revision, user_id, at)
       VALUES ($1, $2, 1, '', 'comment', '"Sett."', 1, $3, now())`,
      [tenantId, id, by],
    ],
    [
      `INSERT INTO measurement (tenant_id, id, plan_id, indicator_id, measure, from_day, to_day)
       VALUES ($1, $2, $3, $4, 0, '2026-01-02', '2026-01-02')`,
      [tenantId, measurementId, planId, indicatorId],
    ],
    [
      `INSERT INTO case_figure (tenant_id, review_id, measure, measurement_id) VALUES ($1, $2, 0, $3)`,
      [tenantId, id, measurementId],
    ],
  ];
}

/** Who is to measure the plan's indicator. */
const responsibleRow = ({ tenantId, indicatorId, as }: TestTenant): Row => [
  `INSERT INTO measuring_responsible (tenant_id, lineage_id, user_id, chosen_by, chosen_at)
   SELECT tenant_id, lineage_id, $3, $4, now() FROM plan_indicator WHERE tenant_id = $1 AND id = $2`,
  [tenantId, indicatorId, as.auditor.userId, as.admin.userId],
];

/** Puts a row into each table that the tenant's own story leaves empty, past the commands. */
export async function withEveryTable(tenant: TestTenant): Promise<TestTenant> {
  const logo = await aLogo();
  const { tenantId, auditId, as } = tenant;
  const { auditor, unitManager } = as;
  const [reviewId, invitationId] = [v7(), v7()];
  const rows: readonly Row[] = [
    [
      `INSERT INTO self_assessment (tenant_id, audit_id, reply_by, asked_by, asked_at)
       VALUES ($1, $2, '2026-01-31', $3, now())`,
      [tenantId, auditId, auditor.userId],
    ],
    [
      `INSERT INTO fact_review (tenant_id, id, audit_id, round, reply_by, judgement, asked_by, asked_at)
       VALUES ($1, $2, $3, 1, '2026-01-31', 'compliant', $4, now())`,
      [tenantId, reviewId, auditId, auditor.userId],
    ],
    [
      `INSERT INTO fact_comment (tenant_id, id, audit_id, review_id, target, agrees, passage, revision, user_id, at)
       VALUES ($1, $2, $3, $4, 'summary', true, '{}', 1, $5, now())`,
      [tenantId, v7(), auditId, reviewId, unitManager.userId],
    ],
    [
      `INSERT INTO audit_reopening (tenant_id, audit_id, version, motive, user_id, at)
       VALUES ($1, $2, 1, 'Ett svar var fel.', $3, now())`,
      [tenantId, tenant.decidedAuditId, auditor.userId],
    ],
    [
      `INSERT INTO action_assignment (tenant_id, action_id, handler_id, revision) VALUES ($1, $2, $3, 1)`,
      [tenantId, tenant.actionId, auditor.userId],
    ],
    [
      `INSERT INTO notice_choice (tenant_id, user_id, language, daily) VALUES ($1, $2, 'sv', '{audits}')`,
      [tenantId, auditor.userId],
    ],
    [
      `INSERT INTO membership_period (tenant_id, id, user_id, started_on, ended_on)
       VALUES ($1, $2, $3, '2020-01-01', '2020-12-31')`,
      [tenantId, v7(), auditor.userId],
    ],
    [
      `INSERT INTO invitation (tenant_id, id, email, name, roles, started_on, link_id, token_hash, invited_at, expires_at)
       VALUES ($1, $2::uuid, $2::uuid::text || '@ny.example', 'Den nya', '{reader}', '2026-01-31', $2::uuid,
         encode(sha256($2::uuid::text::bytea), 'hex'), now(), now())`,
      [tenantId, invitationId],
    ],
    [
      `INSERT INTO invitation_unit (tenant_id, invitation_id, unit_id) VALUES ($1, $2, $3)`,
      [tenantId, invitationId, tenant.unitId],
    ],
    [
      `INSERT INTO accessibility_message (tenant_id, id, user_id, at, text)
       VALUES ($1, $2, $3, now(), 'Listan går inte att läsa upp.')`,
      [tenantId, v7(), unitManager.userId],
    ],
    [
      `INSERT INTO history_correction (tenant_id, id, audit_id, target, parts, reason, places, user_id, at)
       VALUES ($1, $2, $3, 'rutin', '{history}', 'Ett personnummer.', 1, $4, now())`,
      [tenantId, v7(), auditId, auditor.userId],
    ],
    [
      `INSERT INTO sign_on (tenant_id, issuer, client_id, encrypted_secret, key_id, claims, groups_rule, mapping)
       VALUES ($1, 'https://login.example.net', 'foljsam', '', '', '{}', 'never', '[]')`,
      [tenantId],
    ],
    [
      `INSERT INTO member_identity (tenant_id, issuer, subject, user_id, made_at, last_used_at)
       VALUES ($1, 'https://login.example.net', $2::uuid::text, $2::uuid, now(), now())`,
      [tenantId, auditor.userId],
    ],
    [
      `INSERT INTO unit_event (tenant_id, id, unit_id, day, detail, at) VALUES ($1, $2, $3, '2026-01-31', '{}', now())`,
      [tenantId, v7(), tenant.unitId],
    ],
    [
      `INSERT INTO tenant_logo (tenant_id, png, sha256, width, height, added_at)
       VALUES ($1, $2, repeat('0', 64), $3, $4, now())`,
      [tenantId, Buffer.from(logo.png), logo.width, logo.height],
    ],
    [
      `INSERT INTO provider_event (tenant_id, id, provider_id, day, detail, at)
       VALUES ($1, $2, $3, '2026-01-31', '{"kind": "renamed", "before": "Omsorgen AB", "after": "Omsorgen Väst AB"}', now())`,
      [tenantId, v7(), tenant.providerId],
    ],
    ...measurementRows(tenant),
    ...caseReviewRows(tenant),
    ...documentRows(tenantId),
    responsibleRow(tenant),
    ...disposalRows(tenantId, as.admin.userId),
    [`INSERT INTO due_date_sweep (tenant_id, day) VALUES ($1, '2026-01-31')`, [tenantId]],
  ];
  await connectedAs('superuser', async (client) => {
    for (const [sql, values] of rows) await client.query(sql, [...values]);
  });
  return tenant;
}
