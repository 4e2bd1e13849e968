import type { Client } from 'pg';
import { v7 } from 'uuid';
import { emailOf, type TenantSlug } from '../support/site';

export type SiteEvidence = {
  /** An action of the decided audit. */
  readonly decidedActionId: string;
  /** What the auditor has put on it, and its file, whose bytes are its id. */
  readonly evidenceId: string;
  readonly fileId: string;
  /** What is not there yet. */
  readonly newEvidenceId: string;
  readonly newFileId: string;
};

/** Gives a decided audit an action with evidence. */
export async function makeEvidence(client: Client, slug: TenantSlug, auditId: string): Promise<SiteEvidence> {
  const decidedActionId = v7();
  await client.query(
    `INSERT INTO action (tenant_id, id, audit_id, number, text, critical, responsible, status)
     SELECT tenant_id, $2, id, 1, 'Skriv en rutin.', false, 'unit', 'open' FROM audit WHERE id = $1`,
    [auditId, decidedActionId],
  );
  const ids = await addEvidence(client, slug, { auditId, actionId: decidedActionId });
  return { decidedActionId, ...ids, newEvidenceId: v7(), newFileId: v7() };
}

/** One more piece of evidence on an action, from the auditor. */
export async function addEvidence(
  client: Client,
  slug: TenantSlug,
  { auditId, actionId }: { readonly auditId: string; readonly actionId: string },
): Promise<{ evidenceId: string; fileId: string }> {
  const [evidenceId, fileId] = [v7(), v7()];
  // Bytes come with their file, in one transaction.
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO evidence (tenant_id, id, audit_id, action_id, title, side, added_by, added_at)
     SELECT a.tenant_id, $2, a.id, $3, 'Rutin', 'auditor', u.id, now() FROM audit a, user_account u
     WHERE a.id = $1 AND u.email = $4`,
    [auditId, evidenceId, actionId, emailOf('auditor', slug)],
  );
  await client.query(
    `INSERT INTO evidence_version (tenant_id, id, evidence_id, number, name, type, size, sha256, given_sha256, added_by, added_at)
     SELECT tenant_id, $2, id, 1, 'Rutin.pdf', 'pdf', 36, $3, $3, added_by, added_at FROM evidence WHERE id = $1`,
    [evidenceId, fileId, evidenceId.replaceAll('-', '').padStart(64, '0')],
  );
  await client.query(
    `INSERT INTO evidence_piece (tenant_id, version_id, position, bytes)
     SELECT tenant_id, id, 0, $2 FROM evidence_version WHERE id = $1`,
    [fileId, Buffer.from(fileId)],
  );
  await client.query('COMMIT');
  return { evidenceId, fileId };
}
