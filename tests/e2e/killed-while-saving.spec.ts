import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { v7 } from 'uuid';
import { KillableSite } from '../support/killable-site';

const SAVES = 200;
const KILLS = ['server', 'database', 'server', 'server', 'database', 'server'] as const;

const site = new KillableSite();
let attempts = 0;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  await site.start();
});

test.afterAll(() => site.stop());

/** An audit in fieldwork of the demo tenant's auditor, made past the pages. */
async function anAudit(): Promise<string> {
  const auditId = v7();
  await site.ask(
    `WITH t AS (SELECT id FROM tenant WHERE slug = 'demo'),
      made AS (INSERT INTO audit (tenant_id, id, case_number, unit_id, version_id, status, choices, facts)
        SELECT t.id, $1, '2099-0001', (SELECT id FROM unit WHERE tenant_id = t.id LIMIT 1),
          (SELECT id FROM template_version WHERE tenant_id = t.id LIMIT 1), 'fieldwork',
          '{"selfAssessment":false,"factReview":false,"approval":false}', '{}' FROM t RETURNING tenant_id, id)
      INSERT INTO audit_auditor (tenant_id, audit_id, user_id)
        SELECT made.tenant_id, made.id, m.user_id FROM made JOIN membership m ON m.tenant_id = made.tenant_id AND 'auditor' = ANY (m.roles)`,
    [auditId],
  );
  return auditId;
}

type Acknowledged = {
  readonly target: string;
  readonly mutationId: string;
  readonly value: string;
  readonly revision: number;
};

type Heard = { readonly status: number; readonly result: { outcome: string; revision: number } | undefined };

/** The server's whole answer, or null when it was cut off before its end. */
async function answerTo(url: string, cookie: string, body: string): Promise<Heard | null> {
  const headers = { cookie, 'content-type': 'application/json' };
  try {
    const response = await fetch(url, { method: 'PUT', headers, body, signal: AbortSignal.timeout(5_000) });
    const { results } = (await response.json()) as { results?: Heard['result'][] };
    return { status: response.status, result: results?.[0] };
  } catch {
    return null;
  }
}

/** Sends one change until the server has acknowledged it, as a device does: the same change, whatever happens between. */
async function saveUntilHeard(
  url: string,
  cookie: string,
  userId: string,
  change: { target: string; base: number; value: string; mutationId: string },
): Promise<Acknowledged> {
  const body = JSON.stringify({ device: randomUUID(), userId, changes: [{ ...change, field: 'comment' }] });
  for (;;) {
    attempts += 1;
    const heard = await answerTo(url, cookie, body);
    if (heard?.status === 200) {
      expect(heard.result).toMatchObject({ outcome: 'saved' });
      return { ...change, revision: heard.result?.revision ?? 0 };
    }
    // A database that is away is an error of ours, never a word that something was wrong with the change.
    if (heard) expect(heard.status).toBeGreaterThanOrEqual(500);
    await sleep(50);
  }
}

test('no acknowledged answer is lost, and none is saved twice, when server and database are killed while it is saved', async () => {
  test.setTimeout(240_000);
  const auditId = await anAudit();
  const cookie = await site.signIn('uppfoljare@demo.example');
  const url = `${site.address}/api/t/demo/audits/${auditId}/answers`;
  const items = await site.ask<{ key: string }>(
    `SELECT DISTINCT key FROM template_item WHERE version_id = (SELECT version_id FROM audit WHERE id = $1) ORDER BY key LIMIT 20`,
    [auditId],
  );
  const [auditor] = await site.ask<{ user_id: string }>(
    'SELECT user_id FROM audit_auditor WHERE audit_id = $1',
    [auditId],
  );
  const acknowledged: Acknowledged[] = [];
  let done = false;

  const saving = (async () => {
    const revisions = new Map<string, number>();
    for (let n = 0; n < SAVES; n++) {
      const target = items[n % items.length]?.key ?? '';
      const change = { target, base: revisions.get(target) ?? 0, value: `Anteckning ${n}`, mutationId: v7() };
      const heard = await saveUntilHeard(url, cookie, auditor?.user_id ?? '', change);
      revisions.set(target, heard.revision);
      acknowledged.push(heard);
      await sleep(Math.random() * 60);
    }
    done = true;
  })();

  for (const what of KILLS) {
    await sleep(500 + Math.random() * 1500);
    if (what === 'database') {
      await site.killDatabase();
      await site.startDatabase();
    } else {
      await site.killServer();
      await site.startServer();
    }
  }
  await saving;
  expect(done).toBe(true);
  expect(attempts, 'some were cut off, or nothing is proved').toBeGreaterThan(SAVES);

  const history = await site.ask<{ mutation_id: string; target: string; after: string; revision: number }>(
    'SELECT mutation_id, target, after, revision FROM answer_change WHERE audit_id = $1',
    [auditId],
  );
  const byMutation = new Map(history.map((row) => [row.mutation_id, row]));
  for (const { mutationId, target, value, revision } of acknowledged)
    expect(byMutation.get(mutationId)).toMatchObject({ target, after: value, revision });
  expect(history).toHaveLength(SAVES);
  const standing = await site.ask<{ target: string; value: string; revision: number }>(
    'SELECT target, value, revision FROM audit_answer WHERE audit_id = $1',
    [auditId],
  );
  for (const { target, value, revision } of standing) {
    const last = acknowledged.findLast((change) => change.target === target);
    expect({ value, revision }).toEqual({ value: last?.value, revision: last?.revision });
  }
});
