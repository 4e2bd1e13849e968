import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { saveAnswers } from '@/lib/commands/save-answers';
import { lockAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { getLogHead } from '@/lib/data/log-chain';
import { withTenant } from '@/lib/data/scope';
import { openSession } from '@/lib/data/sign-in';
import { type SystemActor, systemActor } from '@/lib/domain/actor';
import type { LogHead } from '@/lib/log/log-head';
import { logReader } from '@/lib/log/log-reader';
import { verifyLog } from '@/lib/log/verify-log';
import { connectedAs } from '../support/own-database';
import { DAY, makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let north: TestTenant;
let south: TestTenant;
let operator: SystemActor;

beforeAll(async () => {
  north = await makeTenant('norr');
  south = await makeTenant('soder');
  operator = systemActor('operator', north.tenantId, 'test');
});

/** Like somebody with all power over the server, whom no trigger and no key stops. */
const tamper = (work: (client: Client) => Promise<unknown>): Promise<unknown> =>
  connectedAs('superuser', async (client) => {
    await client.query("SET session_replication_role = 'replica'");
    await work(client);
  });

const verified = (kept: LogHead | null = null) => verifyLog(logReader(operator), kept);

const headNow = async (): Promise<LogHead> => {
  const head = await withTenant(operator, 'log.verify', getLogHead);
  if (!head) throw new Error('Nothing has been logged');
  return head;
};

/** The entry that stands at a number. */
async function entryAt(seq: number): Promise<string> {
  const found = await connectedAs('superuser', (client) =>
    client.query<{ id: string }>('SELECT entry_id AS id FROM log_link WHERE tenant_id = $1 AND seq = $2', [
      north.tenantId,
      seq,
    ]),
  );
  return found.rows[0]?.id ?? '';
}

describe('a log that nobody has touched', () => {
  test('fits, has a number for each entry, and ends in its head', async () => {
    const { head, fault } = await verified();
    expect(fault).toBeNull();
    const entries = await connectedAs('superuser', (client) =>
      client.query('SELECT FROM log_entry WHERE tenant_id = $1', [north.tenantId]),
    );
    expect(head).toEqual(await headNow());
    expect(head?.seq).toBe(entries.rowCount);
    expect(head?.seq).toBeGreaterThan(10);
  });

  test('fits a head that was kept earlier, after more has been written', async () => {
    const kept = await headNow();
    await withTenant(north.as.admin, 'unit.register', (tx) => insertLog(tx));
    expect((await verified(kept)).fault).toBeNull();
    expect((await headNow()).seq).toBe(kept.seq + 1);
  });

  test('is hashed alike by the database and by us, whatever the entry says', async () => {
    await withTenant(north.as.admin, 'unit.register', (tx) =>
      insertLog(tx, {
        target: { type: 'unit', id: newId() },
        detail: { åäö: 'é, "x":1', n: 1.5e-7, nothing: null },
      }),
    );
    await withTenant(operator, 'unit.register', (tx) => insertLog(tx, { detail: {} }));
    expect((await verified()).fault).toBeNull();
  });

  test('holds nothing of a transaction that came to nothing', async () => {
    const before = await headNow();
    const failing = withTenant(north.as.admin, 'unit.register', async (tx) => {
      await insertLog(tx);
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(await headNow()).toEqual(before);
  });
});

describe('many who write at once', () => {
  test('a hundred make one chain without gaps', async () => {
    const before = await headNow();
    const write = () => withTenant(north.as.auditor, 'audit.plan', (tx) => insertLog(tx));
    await Promise.all(Array.from({ length: 100 }, write));
    const { head, fault } = await verified(before);
    expect(fault).toBeNull();
    expect(head?.seq).toBe(before.seq + 100);
  });

  test('who writes in the logs of several tenants never waits in a ring with others who do', async () => {
    const into = (client: Client, tenantId: string) =>
      client.query(
        `INSERT INTO log_entry (tenant_id, id, system_reason, action) VALUES ($1, $2, 'test', 'tenant.read')`,
        [tenantId, newId()],
      );
    const both = (first: string, second: string) =>
      connectedAs('owner', async (client) => {
        await client.query('BEGIN');
        await into(client, first);
        await into(client, second);
        await client.query('COMMIT');
      });
    const pairs = Array.from({ length: 10 }, () => [
      both(north.tenantId, south.tenantId),
      both(south.tenantId, north.tenantId),
    ]);
    await Promise.all(pairs.flat());
    expect((await verified()).fault).toBeNull();
  });

  test('those who hold the same audit go on one after the other', async () => {
    const before = await headNow();
    const { auditId, as } = north;
    const hold = () =>
      withTenant(as.auditor, 'judgement.edit', async (tx) => {
        await lockAudit(tx, auditId);
        await insertLog(tx, { target: { type: 'audit', id: auditId } });
      });
    const pass = () => withTenant(as.admin, 'unit.register', (tx) => insertLog(tx));
    await Promise.all(Array.from({ length: 20 }, () => [hold(), pass()]).flat());
    const { head, fault } = await verified(before);
    expect(fault).toBeNull();
    expect(head?.seq).toBe(before.seq + 40);
  });

  test('saving an answer takes no part in it: answers have a history of their own', async () => {
    const before = await headNow();
    const { auditId, as } = north;
    const change = { mutationId: newId(), base: 0, target: 'hur', field: 'comment' as const, value: 'Sett.' };
    rightly(
      await saveAnswers(as.auditor, auditId, {
        device: newId(),
        userId: as.auditor.userId,
        changes: [change],
      }),
    );
    expect(await headNow()).toEqual(before);
  });

  test('signing in is chained in every tenant of the person', async () => {
    const before = await headNow();
    const session = {
      id: newId(),
      userId: north.as.reader.userId,
      device: 'test',
      vouchedIn: null,
      hours: 1,
      today: DAY,
    };
    await openSession(session);
    expect((await headNow()).seq).toBe(before.seq + 1);
  });
});

describe('a log that was touched', () => {
  let kept: LogHead;
  let rows: { entries: unknown[]; links: unknown[] };

  beforeAll(async () => {
    kept = await headNow();
    rows = await connectedAs('superuser', async (client) => ({
      entries: (await client.query('SELECT * FROM log_entry WHERE tenant_id = $1', [north.tenantId])).rows,
      links: (await client.query('SELECT * FROM log_link WHERE tenant_id = $1', [north.tenantId])).rows,
    }));
  });

  beforeEach(async () => {
    await tamper(async (client) => {
      await client.query('DELETE FROM log_link WHERE tenant_id = $1', [north.tenantId]);
      await client.query('DELETE FROM log_entry WHERE tenant_id = $1', [north.tenantId]);
      for (const entry of rows.entries)
        await client.query('INSERT INTO log_entry SELECT * FROM jsonb_populate_record(NULL::log_entry, $1)', [
          entry,
        ]);
      for (const link of rows.links as { tenant_id: string; seq: string; entry_id: string; hash: Buffer }[])
        await client.query('INSERT INTO log_link VALUES ($1, $2, $3, $4)', [
          link.tenant_id,
          link.seq,
          link.entry_id,
          link.hash,
        ]);
    });
    expect((await verified(kept)).fault).toBeNull();
  });

  const inNorth = (sql: string, ...values: unknown[]) =>
    tamper((client) => client.query(sql, [north.tenantId, ...values]));

  test.each([
    ['who did it', 'user_id = gen_random_uuid(), system_reason = NULL'],
    ['when', "at = at + interval '1 millisecond'"],
    ['what', "action = 'audit.cancel'"],
    ['on what', 'target_id = gen_random_uuid()'],
    ['its details', `detail = detail || '{"count": 2}'`],
  ])('is found when an entry no longer says %s as it did', async (_, change) => {
    const entryId = await entryAt(4);
    await inNorth(`UPDATE log_entry SET ${change} WHERE tenant_id = $1 AND id = $2`, entryId);
    expect((await verified()).fault).toEqual({ kind: 'changed', seq: 4, entryId });
  });

  test('is found when an entry is removed', async () => {
    const entryId = await entryAt(5);
    await inNorth('DELETE FROM log_entry WHERE tenant_id = $1 AND id = $2', entryId);
    expect((await verified()).fault).toEqual({ kind: 'entry-removed', seq: 5, entryId });
  });

  test('is found when an entry is removed with its link', async () => {
    const entryId = await entryAt(5);
    await inNorth('DELETE FROM log_entry WHERE tenant_id = $1 AND id = $2', entryId);
    await inNorth('DELETE FROM log_link WHERE tenant_id = $1 AND seq = 5');
    expect((await verified()).fault).toEqual({ kind: 'link-removed', seq: 5 });
  });

  test('is found when it is removed and the numbers after it are closed up', async () => {
    await inNorth('DELETE FROM log_entry WHERE tenant_id = $1 AND id = $2', await entryAt(5));
    await inNorth('DELETE FROM log_link WHERE tenant_id = $1 AND seq = 5');
    for (let seq = 6; seq <= kept.seq; seq++)
      await inNorth('UPDATE log_link SET seq = $2 - 1 WHERE tenant_id = $1 AND seq = $2', seq);
    expect((await verified()).fault).toEqual({ kind: 'changed', seq: 5, entryId: await entryAt(5) });
  });

  test('is found when two entries have changed places', async () => {
    const [third, seventh] = [await entryAt(3), await entryAt(7)];
    await inNorth('UPDATE log_link SET entry_id = gen_random_uuid() WHERE tenant_id = $1 AND seq = 3');
    await inNorth('UPDATE log_link SET entry_id = $2 WHERE tenant_id = $1 AND seq = 7', third);
    await inNorth('UPDATE log_link SET entry_id = $2 WHERE tenant_id = $1 AND seq = 3', seventh);
    expect((await verified()).fault).toEqual({ kind: 'swapped', seq: 3, entryId: seventh, belongs: third });
  });

  test('is found when an entry is put in past the database’s own chain', async () => {
    const entryId = newId();
    await inNorth(
      `INSERT INTO log_entry (tenant_id, id, system_reason, action) VALUES ($1, $2, 'test', 'audit.decide')`,
      entryId,
    );
    expect((await verified()).fault).toEqual({ kind: 'added', entryId });
  });

  describe('so that it fits in itself, is found by a head that was kept', () => {
    test('when its end was cut off', async () => {
      await inNorth(
        `DELETE FROM log_entry WHERE tenant_id = $1 AND id IN
         (SELECT entry_id FROM log_link WHERE tenant_id = $1 AND seq > $2)`,
        kept.seq - 3,
      );
      await inNorth('DELETE FROM log_link WHERE tenant_id = $1 AND seq > $2', kept.seq - 3);
      expect((await verified()).fault).toBeNull();
      expect((await verified(kept)).fault).toEqual({ kind: 'link-removed', seq: kept.seq - 2 });
    });

    test('when it was remade from a changed entry on', async () => {
      await inNorth(
        `UPDATE log_entry SET action = 'audit.cancel' WHERE tenant_id = $1 AND id = $2`,
        await entryAt(4),
      );
      await remake();
      expect((await verified()).fault).toBeNull();
      expect((await verified(kept)).fault).toEqual({ kind: 'remade', seq: kept.seq });
    });
  });

  /** What a forger does who knows how the chain is made. */
  const remake = () =>
    tamper(async (client) => {
      const found = await client.query<{ seq: string; bytes: Buffer }>(
        `SELECT l.seq, app.log_bytes(e) AS bytes FROM log_link l
         JOIN log_entry e ON e.tenant_id = l.tenant_id AND e.id = l.entry_id WHERE l.tenant_id = $1 ORDER BY l.seq`,
        [north.tenantId],
      );
      let hash: Buffer = Buffer.alloc(32);
      for (const { seq, bytes } of found.rows) {
        hash = createHash('sha256').update(hash).update(bytes).digest();
        await client.query('UPDATE log_link SET hash = $3 WHERE tenant_id = $1 AND seq = $2', [
          north.tenantId,
          seq,
          hash,
        ]);
      }
    });
});

test('neither the application nor the worker can write a link, or change or remove an entry', async () => {
  for (const login of ['app', 'worker'] as const) {
    for (const sql of [
      "INSERT INTO log_link VALUES (gen_random_uuid(), 1, gen_random_uuid(), sha256(''))",
      "UPDATE log_link SET hash = sha256('')",
      'DELETE FROM log_link',
      "UPDATE log_entry SET action = 'x'",
      'DELETE FROM log_entry',
      'TRUNCATE log_link, log_entry',
    ])
      await connectedAs(login, (client) =>
        expect(client.query(sql), sql).rejects.toThrow(/permission denied/),
      );
  }
});
