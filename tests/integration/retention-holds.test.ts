import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { disposeApproved, resumeDisposal } from '@/lib/commands/dispose';
import type { Disposal } from '@/lib/data/disposals';
import { readRetentionCandidates } from '@/lib/data/retention-candidates';
import { listRetentionRules } from '@/lib/data/retention-rules';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { previewOf } from '@/lib/domain/retention/preview';
import { today } from '@/lib/time/clock';
import { connectedAs } from '../support/own-database';
import {
  approved,
  asNobodyMay,
  closedOne,
  proposed,
  requireDisposal,
  secondAdmin,
  setRule,
  workerIn,
} from '../support/retention';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let north: TestTenant;
let south: TestTenant;
let other: Person;
let disposal: Disposal;
const OTHER = 'admin2@norr.example';

beforeAll(async () => {
  north = await makeTenant('norr');
  south = await makeTenant('soder');
  other = await secondAdmin(north);
  rightly(await setRule(north, 'audits', 10));
});

const ask = async <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  connectedAs('superuser', async (client) => (await client.query<Row>(sql, values)).rows);

const isThere = async (auditId: string): Promise<boolean> =>
  (await ask('SELECT FROM audit WHERE id = $1', auditId)).length === 1;

/** What the door of the database answers, whoever may open it. */
const disposeOf = (itemId: string, tenantId = north.tenantId) =>
  connectedAs('worker', async (client) => {
    await client.query('BEGIN');
    await client.query("SELECT set_config('app.tenant_id', $1, true)", [tenantId]);
    const { rows } = await client.query('SELECT app.dispose_item($1, $2) AS done', [tenantId, itemId]);
    await client.query('COMMIT');
    return rows[0]?.done;
  });

const preview = () =>
  withTenant(north.as.admin, 'retention.read', async (tx) => {
    const rules = await listRetentionRules(tx);
    return previewOf(rules, await readRetentionCandidates(tx, rules, today()), today());
  });

const onlyItem = (): string => disposal.items[0]?.id ?? '';

async function approvedOne(): Promise<{ auditId: string; actionId: string }> {
  const made = await closedOne(north, '2012-02-02');
  disposal = await proposed(north);
  rightly(await approved(disposal, other, OTHER));
  return made;
}

describe('although two have said so', () => {
  let made: { auditId: string; actionId: string };

  beforeEach(async () => {
    made = await approvedOne();
    expect(disposal.items).toHaveLength(1);
  });

  const hold = (sql: string, ...values: unknown[]) => asNobodyMay((client) => client.query(sql, values));

  /** Lets the action have a status. */
  const stand = (status: string) =>
    hold(
      `UPDATE action SET status = $2::text, remedied_on = CASE $2::text WHEN 'verified' THEN current_date END,
         return_reason = CASE $2::text WHEN 'returned' THEN 'Inte klart.' END WHERE id = $1`,
      made.actionId,
      status,
    );

  /** Refused by the database, let be by the job, which says why; and what is let be is due again. */
  async function expectKept(refusal: RegExp, code: string): Promise<void> {
    await expect(disposeOf(onlyItem())).rejects.toThrow(refusal);
    expect(await isThere(made.auditId)).toBe(true);
    await disposeApproved(workerIn(north), disposal.id);
    const after = await requireDisposal(other, disposal.id);
    expect(after).toMatchObject({ status: 'done', items: [{ status: 'kept', holds: [{ code }] }] });
    expect(await isThere(made.auditId)).toBe(true);
  }

  test.each([
    ['open', 'action-open'],
    ['reported', 'action-open'],
    ['returned', 'action-open'],
    ['carriedOver', 'action-carried'],
  ])('an audit with an action that is %s stays', async (status, code) => {
    await stand(status);
    expect((await preview()).waiting).toContainEqual(
      expect.objectContaining({ auditId: made.auditId, holds: [expect.objectContaining({ code })] }),
    );
    await expectKept(/It is held: action-open/, code);
    await stand('verified');
    await disposeOfRest();
  });

  test('an action that was carried over holds until the audit that took it over is closed, which goes after it', async () => {
    const { auditId: later } = await closedOne(north, '2012-03-03');
    await stand('carriedOver');
    await hold(
      `INSERT INTO carried_control (tenant_id, audit_id, action_id, position, content) VALUES ($1, $2, $3, 0, '{}')`,
      north.tenantId,
      later,
      made.actionId,
    );
    await hold(
      `UPDATE audit SET status = 'decided', closed_on = NULL, closing_choice = NULL WHERE id = $1`,
      later,
    );
    await expect(disposeOf(onlyItem())).rejects.toThrow(/It is held: action-open/);
    await hold(
      `UPDATE audit SET status = 'closed', closed_on = '2012-03-03', closing_choice = 'compliant' WHERE id = $1`,
      later,
    );
    expect((await preview()).waiting).toContainEqual(
      expect.objectContaining({ auditId: later, holds: [expect.objectContaining({ code: 'earlier-kept' })] }),
    );
    await disposeApproved(workerIn(north), disposal.id);
    expect([await isThere(made.auditId), await isThere(later)]).toEqual([false, true]);
    const kept = await ask('SELECT FROM carried_control WHERE audit_id = $1', later);
    expect(kept, 'the later audit still says what it took over').toHaveLength(1);
    await disposeOfRest();
    expect(await isThere(later)).toBe(false);
  });

  test('an audit that has been taken up again stays', async () => {
    await hold(
      `UPDATE audit SET status = 'drafting', closed_on = NULL, closing_choice = NULL WHERE id = $1`,
      made.auditId,
    );
    await expectKept(/It is held: not-over/, 'not-over');
  });

  test('an audit whose rule was changed meanwhile stays', async () => {
    rightly(await setRule(north, 'audits', null));
    await expectKept(/It is not due/, 'not-due');
    rightly(await setRule(north, 'audits', 10));
    await disposeOfRest();
  });

  test('nothing goes of another tenant', async () => {
    await expect(disposeOf(onlyItem(), south.tenantId)).rejects.toThrow(/two people have agreed upon/);
    expect(await isThere(made.auditId)).toBe(true);
    await disposeApproved(workerIn(south), disposal.id);
    expect(await isThere(made.auditId)).toBe(true);
    await disposeApproved(workerIn(north), disposal.id);
    expect(await isThere(made.auditId)).toBe(false);
  });

  async function disposeOfRest(): Promise<void> {
    const rest = await proposed(north);
    rightly(await approved(rest, other, OTHER));
    await disposeApproved(workerIn(north), rest.id);
  }
});

describe('without two people', () => {
  test('the database disposes of nothing that is only proposed, or was declined', async () => {
    const { auditId } = await closedOne(north, '2011-01-01');
    const waiting = await proposed(north);
    await expect(disposeOf(waiting.items[0]?.id ?? '')).rejects.toThrow(/two people have agreed upon/);
    await expect(disposeOf(onlyItem()), 'what has had its turn').resolves.toBe(false);
    expect(await isThere(auditId)).toBe(true);
    rightly(await approved(waiting, other, OTHER));
    await disposeApproved(workerIn(north), waiting.id);
  });

  test('neither the application nor the worker deletes anything of a closed audit, whatever they claim', async () => {
    const { auditId } = await closedOne(north, '2010-01-01');
    const waiting = await proposed(north);
    for (const login of ['app', 'worker', 'owner'] as const) {
      for (const table of ['audit_snapshot', 'report', 'audit_finding', 'audit_auditor', 'action'])
        await connectedAs(login, async (client) => {
          await client.query('BEGIN');
          await client.query("SELECT set_config('app.tenant_id', $1, true)", [north.tenantId]);
          const sql = `DELETE FROM ${table} WHERE audit_id = '${auditId}'`;
          await expect(client.query(sql), `${login}: ${table}`).rejects.toThrow(
            /permission denied|never change|stays/,
          );
        });
    }
    rightly(await approved(waiting, other, OTHER));
    await disposeApproved(workerIn(north), waiting.id);
  });
});

describe('a disposal that is killed in the middle', () => {
  test('has undone what was not whole, goes on with the rest, and does nothing twice', async () => {
    const audits = [await closedOne(north, '2009-01-01'), await closedOne(north, '2009-02-02')];
    const waiting = await proposed(north);
    rightly(await approved(waiting, other, OTHER));
    const [first, second] = waiting.items;
    await disposeOf(first?.id ?? '');
    await connectedAs('worker', async (client) => {
      await client.query('BEGIN');
      await client.query("SELECT set_config('app.tenant_id', $1, true)", [north.tenantId]);
      await client.query('SELECT app.dispose_item($1, $2)', [north.tenantId, second?.id]);
      // The connection ends without a commit, as that of a process that is killed.
    });
    expect(await Promise.all(audits.map(({ auditId }) => isThere(auditId)))).toEqual([false, true]);
    await resumeDisposal(workerIn(north));
    const jobs = await ask(`SELECT FROM graphile_worker.jobs WHERE task_identifier = 'dispose'`);
    expect(jobs.length).toBeGreaterThan(0);
    await Promise.all([
      disposeApproved(workerIn(north), waiting.id),
      disposeApproved(workerIn(north), waiting.id),
    ]);
    expect(await Promise.all(audits.map(({ auditId }) => isThere(auditId)))).toEqual([false, false]);
    const [told] = await ask<{ count: string }>(
      `SELECT count(*) FROM log_entry WHERE action = 'retention.dispose' AND target_id = $1`,
      audits[1]?.auditId,
    );
    expect(told?.count).toBe('1');
    expect(await requireDisposal(other, waiting.id)).toMatchObject({
      status: 'done',
      counts: { disposed: 2 },
    });
  });
});
