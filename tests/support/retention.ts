import type { Client } from 'pg';
import { addMember } from '@/lib/commands/add-member';
import { approveDisposal } from '@/lib/commands/answer-disposal';
import { disposeApproved } from '@/lib/commands/dispose';
import { proposeDisposal } from '@/lib/commands/propose-disposal';
import { setRetentionRule } from '@/lib/commands/set-retention-rule';
import { type Disposal, getDisposal } from '@/lib/data/disposals';
import { listReports, updateReportToSealed } from '@/lib/data/reports';
import { listRetentionRules } from '@/lib/data/retention-rules';
import { withTenant } from '@/lib/data/scope';
import { type Person, person, type SystemActor, systemActor } from '@/lib/domain/actor';
import { type RetentionType, retentionTypes } from '@/lib/domain/retention/retention-type';
import { attachOne } from './attach-one';
import { ADDRESS, openSession } from './decide';
import { close, finishedOne } from './life';
import { connectedAs } from './own-database';
import { DAY, deciderOf, PASSWORD, rightly, type TestTenant } from './two-tenants';

/** The other administrator, without whom nothing is disposed of. */
export async function secondAdmin({ tenantId, slug }: TestTenant): Promise<Person> {
  const operator = systemActor('operator', tenantId, 'test');
  const member = {
    email: `admin2@${slug}.example`,
    name: `admin2 ${slug}`,
    startedOn: DAY,
    password: PASSWORD,
  };
  const { userId } = rightly(await addMember(operator, { ...member, roles: ['admin'] }));
  return person({ userId, tenantId, roles: ['admin'], unitIds: [] });
}

/** Like somebody with all power over the database, whom no trigger stops. */
export const asNobodyMay = (work: (client: Client) => Promise<unknown>): Promise<unknown> =>
  connectedAs('superuser', async (client) => {
    await client.query("SET session_replication_role = 'replica'");
    await work(client);
  });

/** One more audit with a file on its action, closed on a day of the past, its two reports sealed. */
export async function closedOne(
  tenant: TestTenant,
  closedOn: string,
): Promise<{ auditId: string; actionId: string; codes: string[] }> {
  const { auditor } = tenant.as;
  const made = await finishedOne(tenant);
  await attachOne(auditor, made);
  rightly(await close(deciderOf(auditor, tenant.slug), made.auditId));
  const reports = await withTenant(auditor, 'report.read', (tx) => listReports(tx, made.auditId));
  const worker = systemActor('worker', tenant.tenantId, 'test');
  for (const { id } of reports) {
    const file = { bytes: Buffer.from('%PDF'), sha256: 'ab'.repeat(32), sealedAt: new Date() };
    await withTenant(worker, 'report.seal', (tx) => updateReportToSealed(tx, id, file));
  }
  await asNobodyMay((client) =>
    client.query('UPDATE audit SET closed_on = $2 WHERE id = $1', [made.auditId, closedOn]),
  );
  return { ...made, codes: reports.map(({ code }) => code) };
}

/** Where an administrator of the tenant acts from, who has just signed in. */
export async function hereOf(admin: Person, login: string) {
  const sessionId = await openSession({ person: admin, email: login, password: PASSWORD });
  return { sessionId, address: ADDRESS };
}

/** Writes a rule in the place of whatever stands there. */
export async function setRule(
  { as: { admin }, slug }: TestTenant,
  type: RetentionType,
  years: number | null,
): ReturnType<typeof setRetentionRule> {
  const known = await withTenant(admin, 'retention.read', listRetentionRules);
  const revision = known.find((rule) => rule.type === type)?.revision ?? 0;
  const rule = { type, years, reference: 'KS 2026-11-03 § 12' };
  const login = { password: PASSWORD, code: '' };
  return setRetentionRule(admin, { rule, revision, login }, await hereOf(admin, `admin@${slug}.example`));
}

/** What is due of some types, proposed by the first administrator. */
export async function proposed(
  { as: { admin } }: TestTenant,
  types: readonly RetentionType[] = retentionTypes,
): Promise<Disposal> {
  return requireDisposal(admin, rightly(await proposeDisposal(admin, { types: [...types] })).disposalId);
}

export async function requireDisposal(admin: Person, disposalId: string): Promise<Disposal> {
  const found = await withTenant(admin, 'retention.read', (tx) => getDisposal(tx, disposalId));
  if (!found) throw new Error('There is no such disposal');
  return found;
}

/** Approves as somebody would who has just read it. */
export async function approved(
  disposal: Disposal,
  admin: Person,
  login: string,
): ReturnType<typeof approveDisposal> {
  const given = { disposalId: disposal.id, seen: disposal.sha256, login: { password: PASSWORD, code: '' } };
  return approveDisposal(admin, given, await hereOf(admin, login));
}

export const workerIn = ({ tenantId }: TestTenant): SystemActor =>
  systemActor('worker', tenantId, 'job dispose');

/** Lets the first so many entries of the log have been written long ago, about nothing in particular, as a chain that is whole. */
export async function ageLog(tenant: TestTenant, count: number): Promise<void> {
  await asNobodyMay(async (client) => {
    await client.query(
      `UPDATE log_entry SET at = at - interval '12 years', target_type = NULL, target_id = NULL
       WHERE tenant_id = $1 AND id IN (SELECT entry_id FROM log_link WHERE tenant_id = $1 AND seq <= $2)`,
      [tenant.tenantId, count],
    );
    await remakeLog(client, tenant);
  });
}

/** Makes the whole chain again, in its order. */
export async function remakeLog(client: Client, { tenantId }: TestTenant): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT entry_id AS id FROM log_link WHERE tenant_id = $1 ORDER BY seq',
    [tenantId],
  );
  await client.query('DELETE FROM log_link WHERE tenant_id = $1', [tenantId]);
  for (const { id } of rows)
    await client.query('SELECT app.link_log_entry(e) FROM log_entry e WHERE tenant_id = $1 AND id = $2', [
      tenantId,
      id,
    ]);
}

/** Disposes of the first so many entries of a tenant's log, as two administrators who found them old enough. */
export async function disposeOfOldLog(tenant: TestTenant, count: number): Promise<void> {
  const other = await secondAdmin(tenant);
  await ageLog(tenant, count);
  await asNobodyMay((client) =>
    client.query('UPDATE log_review SET signed_by = $2, signed_at = now() WHERE tenant_id = $1', [
      tenant.tenantId,
      tenant.as.admin.userId,
    ]),
  );
  rightly(await setRule(tenant, 'log', 6));
  const disposal = await proposed(tenant, ['log']);
  rightly(await approved(disposal, other, `admin2@${tenant.slug}.example`));
  await disposeApproved(workerIn(tenant), disposal.id);
}
