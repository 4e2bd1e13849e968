import { beforeAll, expect, test } from 'vitest';
import { exportPerson } from '@/lib/commands/export-person';
import { saveSummary } from '@/lib/commands/save-summary';
import { setPersonalDataRule } from '@/lib/commands/set-personal-data-rule';
import { readAuditFacts } from '@/lib/data/audit-case';
import { requireAudit } from '@/lib/data/audits';
import { Denied, withTenant } from '@/lib/data/scope';
import { today } from '@/lib/time/clock';
import { decide } from '../support/decide';
import { deciderOf, draftOne, makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let auditId: string;

beforeAll(async () => {
  home = await makeTenant('hemma');
  ({ auditId } = await draftOne(home.as.auditor, home, home.slug));
});

const summarise = async (summary: string) => {
  const { auditor } = home.as;
  const { revision } = await withTenant(auditor, 'audit.work', (tx) => requireAudit(tx, auditId));
  rightly(await saveSummary(auditor, { auditId, revision, summary }));
};

test('what singles a person out is told, and stops the decision where the tenant has chosen so', async () => {
  await summarise('Enligt 811228-9874 finns rutinen.');
  const facts = await withTenant(home.as.auditor, 'audit.work', async (tx) =>
    readAuditFacts(tx, await requireAudit(tx, auditId), today()),
  );
  expect(facts.personalData).toEqual({ items: [], actions: [], inWhole: true, rule: 'warn' });

  rightly(await setPersonalDataRule(home.as.admin, 'refuse'));
  expect(await decide(deciderOf(home.as.auditor, home.slug), auditId)).toMatchObject({
    ok: false,
    error: { obstacles: [{ code: 'personalDataInWhole' }] },
  });

  await summarise('Rutinen finns.');
  rightly(await decide(deciderOf(home.as.auditor, home.slug), auditId));
});

test('all that is kept about a person is found by what names them, without what they wrote in cases', async () => {
  const { as } = home;
  const kept = await exportPerson(as.admin, as.auditor.userId);
  expect(kept.email).toBe(`auditor@${home.slug}.example`);
  const places = kept.rows.map(({ table, column }) => `${table}.${column}`);
  for (const place of [
    'membership.user_id',
    'audit_auditor.user_id',
    'audit_answer.user_id',
    'log_entry.user_id',
  ]) {
    expect(places).toContain(place);
  }
  expect(kept.rows.find(({ table }) => table === 'membership')?.rows).toMatchObject([
    { name: `auditor ${home.slug}`, roles: ['auditor'] },
  ]);
  const columns = kept.rows.flatMap(({ rows }) => rows.flatMap(Object.keys));
  for (const written of ['value', 'after', 'text', 'summary', 'detail', 'motive'])
    expect(columns).not.toContain(written);

  expect(await exportPerson(as.reader, as.reader.userId)).toMatchObject({
    email: `reader@${home.slug}.example`,
  });
  await expect(exportPerson(as.reader, as.auditor.userId)).rejects.toThrow(Denied);
});
