import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { KillableSite } from './killable-site';

/** An audit in fieldwork of the demo tenant's auditor, made past the pages. */
async function anAudit(site: KillableSite): Promise<string> {
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

export type Acknowledged = {
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
): Promise<{ heard: Acknowledged; attempts: number }> {
  const body = JSON.stringify({ device: randomUUID(), userId, changes: [{ ...change, field: 'comment' }] });
  for (let attempts = 1; ; attempts++) {
    const heard = await answerTo(url, cookie, body);
    if (heard?.status === 200) {
      if (heard.result?.outcome !== 'saved') throw new Error(`Answered ${JSON.stringify(heard.result)}`);
      return { heard: { ...change, revision: heard.result.revision }, attempts };
    }
    // A database that is away is an error of ours, never a word that something was wrong with the change.
    if (heard && heard.status < 500) throw new Error(`Answered with ${heard.status}`);
    await sleep(50);
  }
}

export type Killed = 'server' | 'database';

/** What a device was told, and what the database holds when all is over. */
export interface SavesUnderFire {
  readonly acknowledged: readonly Acknowledged[];
  /** How often a change was sent: more than the changes, or nothing was cut off. */
  readonly attempts: number;
  readonly history: readonly { mutation_id: string; target: string; after: string; revision: number }[];
  readonly standing: readonly { target: string; value: string; revision: number }[];
}

/** Saves one change after the other while server and database are killed, in that order, at moments nobody chose. */
export async function saveUnderFire(
  site: KillableSite,
  saves: number,
  kills: readonly Killed[],
): Promise<SavesUnderFire> {
  const auditId = await anAudit(site);
  const [saved] = await Promise.all([saveAll(site, auditId, saves), killAll(site, kills)]);
  return {
    ...saved,
    history: await site.ask(
      'SELECT mutation_id, target, after, revision FROM answer_change WHERE audit_id = $1',
      [auditId],
    ),
    standing: await site.ask('SELECT target, value, revision FROM audit_answer WHERE audit_id = $1', [
      auditId,
    ]),
  };
}

async function saveAll(site: KillableSite, auditId: string, saves: number) {
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
  const revisions = new Map<string, number>();
  let sent = 0;
  for (let n = 0; n < saves; n++) {
    const target = items[n % items.length]?.key ?? '';
    const change = { target, base: revisions.get(target) ?? 0, value: `Anteckning ${n}`, mutationId: v7() };
    const { heard, attempts } = await saveUntilHeard(url, cookie, auditor?.user_id ?? '', change);
    revisions.set(target, heard.revision);
    acknowledged.push(heard);
    sent += attempts;
    await sleep(Math.random() * 60);
  }
  return { acknowledged, attempts: sent };
}

async function killAll(site: KillableSite, kills: readonly Killed[]): Promise<void> {
  // The first one falls when signing in and looking things up are done.
  await sleep(1_500);
  for (const what of kills) {
    await sleep(500 + Math.random() * 1500);
    if (what === 'database') {
      await site.killDatabase();
      await site.startDatabase();
    } else {
      await site.killServer();
      await site.startServer();
    }
  }
}
