import { beforeAll, describe, expect, test } from 'vitest';
import { withdrawDisposal } from '@/lib/commands/answer-disposal';
import { disposeApproved } from '@/lib/commands/dispose';
import { newId } from '@/lib/data/columns';
import { getLogAnchor, getLogHead } from '@/lib/data/log-chain';
import { withTenant } from '@/lib/data/scope';
import { type Person, type SystemActor, systemActor } from '@/lib/domain/actor';
import type { LogHead } from '@/lib/log/log-head';
import { logReader } from '@/lib/log/log-reader';
import { verifyLog } from '@/lib/log/verify-log';
import { connectedAs } from '../support/own-database';
import {
  ageLog,
  approved,
  asNobodyMay,
  proposed,
  remakeLog,
  requireDisposal,
  secondAdmin,
  setRule,
  workerIn,
} from '../support/retention';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let north: TestTenant;
let other: Person;
let operator: SystemActor;
const OTHER = 'admin2@norr.example';

beforeAll(async () => {
  north = await makeTenant('norr');
  other = await secondAdmin(north);
  operator = systemActor('operator', north.tenantId, 'test');
  await ageLog(north, 10);
});

const verified = (kept: LogHead | null = null) => verifyLog(logReader(operator), kept);
const inNorth = (sql: string, ...values: unknown[]) =>
  asNobodyMay((client) => client.query(sql, [north.tenantId, ...values]));

test('the oldest part of the log waits for a review that nobody has signed, and for an audit that is under way', async () => {
  rightly(await setRule(north, 'log', 6));
  await inNorth(
    `UPDATE log_review_entry SET entry_id = (SELECT entry_id FROM log_link WHERE tenant_id = $1 AND seq = 5)
     WHERE tenant_id = $1`,
  );
  const early = await proposed(north, ['log']);
  expect(early.items).toMatchObject([{ type: 'log', lastSeq: 4, amount: 4 }]);
  rightly(await withdrawDisposal(north.as.admin, { disposalId: early.id }));
  await inNorth(
    'UPDATE log_review SET signed_by = $2, signed_at = now() WHERE tenant_id = $1',
    north.as.auditor.userId,
  );
  await inNorth(
    `UPDATE log_entry SET target_type = 'audit', target_id = $2 WHERE tenant_id = $1
       AND id = (SELECT entry_id FROM log_link WHERE tenant_id = $1 AND seq = 9)`,
    north.auditId,
  );
  await asNobodyMay((client) => remakeLog(client, north));
  const disposal = await proposed(north, ['log']);
  expect(disposal.items).toMatchObject([{ type: 'log', lastSeq: 8, amount: 8 }]);
});

describe('once two people have said so', () => {
  let before: LogHead | null;

  beforeAll(async () => {
    before = await withTenant(operator, 'log.verify', getLogHead);
    const [disposal] = await connectedAs(
      'superuser',
      async (client) =>
        (await client.query<{ id: string }>(`SELECT id FROM disposal WHERE status = 'proposed'`)).rows,
    );
    const found = await requireDisposal(other, disposal?.id ?? '');
    rightly(await approved(found, other, OTHER));
    await disposeApproved(workerIn(north), found.id);
  });

  test('the log begins where it says itself that it begins, and all after that fits', async () => {
    expect(await withTenant(operator, 'log.verify', getLogAnchor)).toMatchObject({ seq: 8 });
    const { fault, head, disposed } = await verified(before);
    expect(fault).toBeNull();
    expect(disposed).toBe(8);
    expect(head?.seq).toBeGreaterThan(before?.seq ?? 0);
    expect((await verified({ seq: 3, hash: 'a'.repeat(64) })).fault).toEqual({
      kind: 'head-disposed',
      seq: 8,
    });
  });

  const undoing = async (change: () => Promise<unknown>, check: () => Promise<void>): Promise<void> => {
    const rows = await connectedAs('superuser', async (client) => ({
      entries: (await client.query('SELECT to_jsonb(e) AS row FROM log_entry e')).rows,
      links: (await client.query<{ row: unknown }>('SELECT to_jsonb(l) AS row FROM log_link l')).rows,
      anchors: (await client.query<{ row: unknown }>('SELECT to_jsonb(a) AS row FROM log_anchor a')).rows,
    }));
    await change();
    await check();
    await asNobodyMay(async (client) => {
      for (const table of ['log_anchor', 'log_link', 'log_entry']) await client.query(`DELETE FROM ${table}`);
      for (const [table, found] of [
        ['log_entry', rows.entries],
        ['log_link', rows.links],
        ['log_anchor', rows.anchors],
      ] as const)
        for (const { row } of found)
          await client.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`, [
            row,
          ]);
    });
    expect((await verified()).fault).toBeNull();
  };

  const cut = async (upto: number): Promise<void> => {
    await inNorth(
      'DELETE FROM log_entry WHERE tenant_id = $1 AND id IN (SELECT entry_id FROM log_link WHERE tenant_id = $1 AND seq <= $2)',
      upto,
    );
    await inNorth('DELETE FROM log_link WHERE tenant_id = $1 AND seq <= $2', upto);
  };

  test('more that is cut off its beginning is found, also when the anchor is moved along', async () => {
    await undoing(
      () => cut(10),
      async () => expect((await verified()).fault).toEqual({ kind: 'link-removed', seq: 9 }),
    );
    await undoing(
      async () => {
        await inNorth(
          `UPDATE log_anchor SET seq = 10, hash = (SELECT hash FROM log_link WHERE tenant_id = $1 AND seq = 10)
           WHERE tenant_id = $1`,
        );
        await cut(10);
      },
      async () => expect((await verified()).fault).toEqual({ kind: 'beginning-unsaid', seq: 10 }),
    );
  });

  test('an anchor that is removed, or said of a log that is whole, is found', async () => {
    await undoing(
      () => inNorth('DELETE FROM log_anchor WHERE tenant_id = $1'),
      async () => expect((await verified()).fault).toEqual({ kind: 'link-removed', seq: 1 }),
    );
    await undoing(
      () =>
        inNorth(
          `UPDATE log_anchor SET seq = 12, hash = (SELECT hash FROM log_link WHERE tenant_id = $1 AND seq = 12)
           WHERE tenant_id = $1`,
        ),
      async () => expect((await verified()).fault).toEqual({ kind: 'beginning-unsaid', seq: 12 }),
    );
  });

  test('an entry after it that is changed, removed or swapped is found as before', async () => {
    await undoing(
      () =>
        inNorth(
          `UPDATE log_entry SET action = 'x' WHERE tenant_id = $1
           AND id = (SELECT entry_id FROM log_link WHERE tenant_id = $1 AND seq = 12)`,
        ),
      async () => expect((await verified()).fault).toMatchObject({ kind: 'changed', seq: 12 }),
    );
    await undoing(
      () => inNorth('DELETE FROM log_link WHERE tenant_id = $1 AND seq = 12'),
      async () => expect((await verified()).fault).toEqual({ kind: 'link-removed', seq: 12 }),
    );
  });

  test('no login but the worker’s, through its door alone, takes anything from the log', async () => {
    for (const login of ['app', 'worker'] as const) {
      for (const sql of ['DELETE FROM log_link', 'DELETE FROM log_entry', 'DELETE FROM log_anchor'])
        await connectedAs(login, (client) =>
          expect(client.query(sql), sql).rejects.toThrow(/permission denied/),
        );
    }
    await connectedAs('app', (client) =>
      expect(client.query('SELECT app.dispose_log($1, $1, 1)', [newId()])).rejects.toThrow(
        /permission denied/,
      ),
    );
  });
});

test('younger than five years it stays, whatever a rule may have been made to say', async () => {
  await asNobodyMay((client) =>
    client.query('ALTER TABLE retention_rule DROP CONSTRAINT retention_rule_years_in_reach'),
  );
  await inNorth(`UPDATE retention_rule SET years = 1 WHERE tenant_id = $1 AND type = 'log'`);
  await inNorth(
    `UPDATE log_entry SET at = now() - interval '3 years', target_type = NULL, target_id = NULL WHERE tenant_id = $1
       AND id IN (SELECT entry_id FROM log_link WHERE tenant_id = $1 AND seq <= 14)`,
  );
  const [found] = await connectedAs('worker', async (client) => {
    await client.query("SELECT set_config('app.tenant_id', $1, false)", [north.tenantId]);
    return (
      await client.query<{ last: string }>(
        `SELECT last_seq AS last FROM app.disposable_log($1, app.retention_limit($1, 'log'))`,
        [north.tenantId],
      )
    ).rows;
  });
  expect(Number(found?.last), 'by the rule alone it would be due').toBeGreaterThanOrEqual(14);
  const itemId = newId();
  await inNorth(
    `INSERT INTO disposal (tenant_id, id, status, rules, sha256, proposed_by, proposed_at, answered_by, answered_at)
     VALUES ($1, $2, 'approved', '[]', repeat('0', 64), $3, now(), $4, now())`,
    itemId,
    north.as.admin.userId,
    other.userId,
  );
  await inNorth(
    `INSERT INTO disposal_item (tenant_id, id, disposal_id, position, type, last_seq, clock, due, amount)
     VALUES ($1, $2, $2, 0, 'log', 14, '2020-12-31', '2022-01-01', 6)`,
    itemId,
  );
  await connectedAs('worker', async (client) => {
    await client.query("SELECT set_config('app.tenant_id', $1, false)", [north.tenantId]);
    await expect(
      client.query('SELECT * FROM app.dispose_log($1, $2, 100)', [north.tenantId, itemId]),
    ).rejects.toThrow(/is not to be disposed of/);
  });
});
