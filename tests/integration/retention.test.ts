import { beforeAll, describe, expect, test } from 'vitest';
import { approveDisposal, declineDisposal, withdrawDisposal } from '@/lib/commands/answer-disposal';
import { disposeApproved, lapseDisposal } from '@/lib/commands/dispose';
import { proposeDisposal } from '@/lib/commands/propose-disposal';
import { setRetentionRule } from '@/lib/commands/set-retention-rule';
import { listAudits } from '@/lib/data/audits';
import { listLog } from '@/lib/data/log';
import { getVerifiedReport } from '@/lib/data/report-verification';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { plainDate } from '@/lib/domain/plain-date';
import { connectedAs } from '../support/own-database';
import {
  approved,
  asNobodyMay,
  closedOne,
  hereOf,
  proposed,
  requireDisposal,
  secondAdmin,
  setRule,
  workerIn,
} from '../support/retention';
import { makeTenant, PASSWORD, planOne, rightly, type TestTenant } from '../support/two-tenants';

let north: TestTenant;
let other: Person;
const OTHER = 'admin2@norr.example';

beforeAll(async () => {
  north = await makeTenant('norr');
  other = await secondAdmin(north);
});

const rowsOf = async (table: string, condition: string, ...values: unknown[]): Promise<number> =>
  connectedAs('superuser', async (client) => {
    const found = await client.query<{ count: string }>(
      `SELECT count(*) FROM ${table} WHERE ${condition}`,
      values,
    );
    return Number(found.rows[0]?.count);
  });

const isThere = async (auditId: string): Promise<boolean> =>
  (await rowsOf('audit', 'id = $1', auditId)) === 1;

/** Proposes all that is due, approves it and does it. */
async function disposeOfAll(): Promise<string> {
  const disposal = await proposed(north);
  rightly(await approved(disposal, other, OTHER));
  await disposeApproved(workerIn(north), disposal.id);
  return disposal.id;
}

describe('a rule', () => {
  test('is written only by somebody who has just proved who they are', async () => {
    const here = await hereOf(north.as.admin, 'admin@norr.example');
    const rule = { type: 'messages', years: 2, reference: 'KS § 1' } as const;
    const login = { password: 'fel lösenord', code: '' };
    expect(await setRetentionRule(north.as.admin, { rule, revision: 0, login }, here)).toEqual({
      ok: false,
      error: { code: 'wrong-credentials' },
    });
  });

  test('keeps no part of an audit for longer than the audit', async () => {
    rightly(await setRule(north, 'audits', 10));
    expect(await setRule(north, 'evidence', 11)).toEqual({ ok: false, error: { code: 'outlives-audit' } });
    rightly(await setRule(north, 'evidence', 2));
    expect(await setRule(north, 'audits', 1)).toEqual({ ok: false, error: { code: 'outlives-audit' } });
  });

  test('is not written over what somebody else has decided meanwhile', async () => {
    const here = await hereOf(north.as.admin, 'admin@norr.example');
    const rule = { type: 'audits', years: 20, reference: 'KS § 1' } as const;
    const login = { password: PASSWORD, code: '' };
    expect(await setRetentionRule(north.as.admin, { rule, revision: 0, login }, here)).toEqual({
      ok: false,
      error: { code: 'changed-meanwhile' },
    });
  });

  test('is told in the log with what held before', async () => {
    rightly(await setRule(north, 'audits', 12));
    const [entry] = await withTenant(north.as.admin, 'log.read', (tx) => listLog(tx, 1));
    expect(entry).toMatchObject({
      action: 'retention.setRule',
      detail: { retentionType: 'audits', yearsBefore: 10, years: 12, reference: 'KS 2026-11-03 § 12' },
    });
    rightly(await setRule(north, 'audits', 10));
  });
});

describe('what is due', () => {
  test('is nothing before its time, and then the files of an audit while the audit stays', async () => {
    const young = await closedOne(north, '2025-06-01');
    expect(await proposeDisposal(north.as.admin, { types: ['evidence'] })).toEqual({
      ok: false,
      error: 'nothing-due',
    });
    const made = await closedOne(north, '2020-06-01');
    const disposal = await proposed(north);
    expect(disposal.items).toMatchObject([
      { type: 'evidence', auditId: made.auditId, amount: 1, due: '2023-01-01' },
    ]);
    rightly(await approved(disposal, other, OTHER));
    await disposeApproved(workerIn(north), disposal.id);
    expect(await rowsOf('evidence', 'audit_id = $1', made.auditId)).toBe(0);
    expect(await rowsOf('evidence', 'audit_id = $1', young.auditId)).toBe(1);
    expect(await isThere(made.auditId)).toBe(true);
    expect(await requireDisposal(other, disposal.id)).toMatchObject({
      status: 'done',
      counts: { waiting: 0, disposed: 1, kept: 0 },
    });
  });

  test('is in the end the whole audit, of which a copy of the report can still be verified', async () => {
    const { auditId, codes } = await closedOne(north, '2014-05-05');
    expect(codes).toHaveLength(2);
    const before = await Promise.all(codes.map(getVerifiedReport));
    const counted = await rowsOf('audit', 'TRUE');
    await disposeOfAll();
    expect(await isThere(auditId)).toBe(false);
    expect(await rowsOf('audit', 'TRUE')).toBe(counted - 1);
    const after = await Promise.all(codes.map(getVerifiedReport));
    for (const [at, report] of after.entries()) {
      expect(report).toEqual({
        ...before[at],
        disposed: { at: expect.any(Date), reference: 'KS 2026-11-03 § 12' },
      });
    }
    const logged = await withTenant(north.as.admin, 'log.read', (tx) => listLog(tx, 1));
    expect(logged).toMatchObject([
      {
        action: 'retention.dispose',
        targetId: auditId,
        detail: { retentionType: 'audits', caseNumber: before[0]?.caseNumber },
      },
    ]);
    expect(await withTenant(north.as.auditor, 'audit.list', (tx) => listAudits(tx))).not.toContainEqual(
      expect.objectContaining({ id: auditId }),
    );
    const next = await planOne(north.as.auditor, north, plainDate('2026-06-01'));
    const numbers = await withTenant(north.as.auditor, 'audit.list', (tx) => listAudits(tx));
    expect(numbers.find(({ id }) => id === next)?.caseNumber).not.toBe(before[0]?.caseNumber);
  });

  test('is what led to the decision, and not the decision', async () => {
    rightly(await setRule(north, 'workingPapers', 5));
    const { auditId, codes } = await closedOne(north, '2019-12-31');
    expect(await rowsOf('answer_change', 'audit_id = $1', auditId)).toBeGreaterThan(0);
    const disposalId = await disposeOfAll();
    expect((await requireDisposal(other, disposalId)).counts.disposed).toBeGreaterThan(0);
    expect(await rowsOf('answer_change', 'audit_id = $1', auditId)).toBe(0);
    expect(await rowsOf('audit_answer', 'audit_id = $1', auditId)).toBeGreaterThan(0);
    expect(await getVerifiedReport(codes[0] ?? '')).toMatchObject({ disposed: null });
    rightly(await setRule(north, 'workingPapers', null));
  });

  test('is the notices and mails of a year, but not those of an audit that is under way', async () => {
    rightly(await setRule(north, 'messages', 3));
    const held = north.noticeId;
    await asNobodyMay(async (client) => {
      await client.query("UPDATE notice SET at = '2020-03-01' WHERE id = $1", [held]);
      await client.query(
        `INSERT INTO mail (tenant_id, id, user_id, status, created_at)
         VALUES ($1, gen_random_uuid(), $2, 'kept', '2020-04-01')`,
        [north.tenantId, north.as.auditor.userId],
      );
      // About the organisation itself, and told by a mail of its own.
      await client.query(
        `WITH told AS (INSERT INTO mail (tenant_id, id, user_id, status, created_at)
           VALUES ($1, gen_random_uuid(), $2, 'kept', '2020-05-01') RETURNING id)
         INSERT INTO notice (tenant_id, id, user_id, key, kind, at, mail_id)
         SELECT $1, gen_random_uuid(), $2, 'seal ends', 'sealEndsSoon', '2020-05-01', id FROM told`,
        [north.tenantId, north.as.admin.userId],
      );
    });
    const disposal = await proposed(north, ['messages']);
    expect(disposal.items).toMatchObject([{ type: 'messages', clock: '2020-12-31', amount: 3 }]);
    rightly(await approved(disposal, other, OTHER));
    await disposeApproved(workerIn(north), disposal.id);
    expect(await rowsOf('mail', "created_at < '2021-01-01'")).toBe(0);
    expect(await rowsOf('notice', "at < '2021-01-01'")).toBe(1);
    expect(await rowsOf('notice', 'id = $1', held)).toBe(1);
    rightly(await setRule(north, 'messages', null));
  });
});

describe('two people', () => {
  test('are asked for by the command, by the database, and of one proposal at a time', async () => {
    await closedOne(north, '2013-01-01');
    const disposal = await proposed(north);
    expect(await proposeDisposal(north.as.admin, { types: ['audits'] })).toEqual({
      ok: false,
      error: 'in-hand',
    });
    expect(await approved(disposal, north.as.admin, 'admin@norr.example')).toEqual({
      ok: false,
      error: { code: 'own-proposal' },
    });
    const approveAs = (userId: string) =>
      connectedAs('app', async (client) => {
        await client.query('BEGIN');
        await client.query("SELECT set_config('app.tenant_id', $1, true)", [north.tenantId]);
        await client.query(
          `UPDATE disposal SET status = 'approved', answered_by = $2, answered_at = now() WHERE id = $1`,
          [disposal.id, userId],
        );
      });
    await expect(approveAs(north.as.admin.userId)).rejects.toThrow(/disposal_by_two_people/);
    await expect(approveAs(north.as.auditor.userId)).rejects.toThrow(
      /answered once, in time, by somebody else/,
    );
    expect(await withdrawDisposal(other, { disposalId: disposal.id })).toEqual({
      ok: false,
      error: 'others-proposal',
    });
    const wrong = { disposalId: disposal.id, seen: '0'.repeat(64), login: { password: PASSWORD, code: '' } };
    expect(await approveDisposal(other, wrong, await hereOf(other, OTHER))).toEqual({
      ok: false,
      error: { code: 'changed-meanwhile' },
    });
    rightly(await declineDisposal(other, { disposalId: disposal.id, motive: 'Vänta till våren.' }));
    expect(await approved(disposal, other, OTHER)).toEqual({ ok: false, error: { code: 'answered' } });
    await disposeApproved(workerIn(north), disposal.id);
    expect((await requireDisposal(other, disposal.id)).counts).toEqual({ waiting: 1, disposed: 0, kept: 0 });
  });

  test('answer within thirty days: then the proposal lapses', async () => {
    const disposal = await proposed(north);
    await asNobodyMay((client) =>
      client.query("UPDATE disposal SET proposed_at = now() - interval '30 days' WHERE id = $1", [
        disposal.id,
      ]),
    );
    expect(await approved(disposal, other, OTHER)).toEqual({ ok: false, error: { code: 'lapsed' } });
    await lapseDisposal(workerIn(north));
    expect(await requireDisposal(other, disposal.id)).toMatchObject({ status: 'lapsed' });
  });

  test('say yes to just what was proposed: nothing is added to it or taken from it, and nothing of it forgotten', async () => {
    const disposal = await proposed(north);
    const [item] = disposal.items;
    const tries = [
      `INSERT INTO disposal_item SELECT tenant_id, gen_random_uuid(), disposal_id, 99, type, audit_id, case_number, unit_name,
         last_seq, clock, due, amount, 'waiting' FROM disposal_item WHERE id = '${item?.id}'`,
      `UPDATE disposal_item SET audit_id = gen_random_uuid() WHERE id = '${item?.id}'`,
      `DELETE FROM disposal_item WHERE id = '${item?.id}'`,
      `UPDATE disposal SET sha256 = repeat('0', 64) WHERE id = '${disposal.id}'`,
      `DELETE FROM disposal WHERE id = '${disposal.id}'`,
    ];
    for (const login of ['app', 'worker', 'owner'] as const) {
      for (const sql of tries)
        await connectedAs(login, async (client) => {
          await client.query('BEGIN');
          await client.query("SELECT set_config('app.tenant_id', $1, true)", [north.tenantId]);
          await expect(client.query(sql), `${login}: ${sql}`).rejects.toThrow(
            /permission denied|never changes|answered once|told for ever/,
          );
        });
    }
    rightly(await withdrawDisposal(north.as.admin, { disposalId: disposal.id }));
  });
});
