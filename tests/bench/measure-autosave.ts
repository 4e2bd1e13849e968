import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { Client } from 'pg';
import { v7 } from 'uuid';
import type { SentChange } from '@/lib/domain/save-answers-message';
import { type BenchSite, tenant } from './bench-site';
import { type Figure, figureOf, inTurns } from './figure';

const against = 'the same transaction over plain pg, named statements, one answer each';
const connections = 10;
const rounds = 5;
const roundMs = 10_000;
const batch = 8;

/** Saves answers as fast as they are acknowledged, through the site and past it. */
export async function* measureAutosave(bench: BenchSite): AsyncGenerator<Figure> {
  const [settings] = await bench.site.ask<{ synchronous_commit: string; fsync: string }>(
    `SELECT current_setting('synchronous_commit') AS synchronous_commit, current_setting('fsync') AS fsync`,
  );
  if (settings?.synchronous_commit !== 'on' || settings.fsync !== 'on')
    throw new Error('What is acknowledged must be on the disk, or the figure says nothing');
  const plain = await PlainSavers.open(bench);
  try {
    const site = async (size: number) => {
      const savers = await siteSavers(bench, size);
      return answersPerSecond(savers);
    };
    const baseline = () => answersPerSecond(plain.savers);
    await site(1);
    await baseline();
    yield figureOf('autosave', 'requests/s', against, await inTurns(rounds, () => site(1), baseline));
    const batches = await inTurns(rounds, () => site(batch), baseline);
    yield figureOf('autosave-batch', 'answers/s', against, batches);
  } finally {
    await plain.close();
  }
}

/** Saves some answers, waits until they are acknowledged, and gives their number. */
export type Saver = () => Promise<number>;

/** All savers at once, each one save after the other. */
async function answersPerSecond(savers: readonly Saver[]): Promise<number> {
  const start = performance.now();
  const end = start + roundMs;
  const saved = await Promise.all(
    savers.map(async (save) => {
      let answers = 0;
      while (performance.now() < end) answers += await save();
      return answers;
    }),
  );
  return saved.reduce((sum, answers) => sum + answers, 0) / ((performance.now() - start) / 1000);
}

const targetOf = (n: number) => `avsnitt-${(Math.floor(n / 7) % 16) + 1}-punkt-${(n % 7) + 1}`;
const markOf = (round: number) => (round % 2 === 0 ? 'ticked' : 'unticked');

/** One a connection, each with an audit of its own, so that none waits for another's row. */
export async function siteSavers(bench: BenchSite, size: number): Promise<Saver[]> {
  return Promise.all(
    Array.from({ length: connections }, async () => siteSaver(bench, await bench.newAudit(160), size)),
  );
}

function siteSaver({ site, cookie, auditor }: BenchSite, auditId: string, size: number): Saver {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const device = randomUUID();
  const url = `${site.address}/api/t/${tenant}/audits/${auditId}/answers`;
  let made = 0;
  return async () => {
    const changes = Array.from({ length: size }, (): SentChange => {
      const base = Math.floor(made / 112);
      const change = { target: targetOf(made), field: 'answer', value: markOf(base), base } as const;
      made += 1;
      return { ...change, mutationId: v7() };
    });
    const body = JSON.stringify({ device, userId: auditor.userId, changes });
    const text = await put(agent, url, cookie, body);
    const saved = text.split('"outcome":"saved"').length - 1;
    if (saved !== size) throw new Error(`Not all was saved: ${text.slice(0, 300)}`);
    return saved;
  };
}

function put(agent: Agent, url: string, cookie: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'PUT', agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** What saving one answer comes to in the database, statement by statement, as the application's own login. */
class PlainSavers {
  private constructor(
    private readonly clients: readonly Client[],
    readonly savers: readonly Saver[],
  ) {}

  static async open(bench: BenchSite): Promise<PlainSavers> {
    const clients = Array.from(
      { length: connections },
      () => new Client({ connectionString: bench.site.environment.DATABASE_URL }),
    );
    const savers = await Promise.all(
      clients.map(async (client) => {
        await client.connect();
        return plainSaver(client, bench.auditor, await bench.newAudit(160));
      }),
    );
    return new PlainSavers(clients, savers);
  }

  async close(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.end()));
  }
}

function plainSaver(client: Client, { tenantId, userId }: BenchSite['auditor'], auditId: string): Saver {
  const device = randomUUID();
  const run = (name: string, text: string, values: unknown[] = []) => client.query({ name, text, values });
  let made = 0;
  return async () => {
    const [target, revision] = [targetOf(made), Math.floor(made / 112) + 1];
    const value = JSON.stringify(markOf(revision));
    made += 1;
    await run('begin', 'BEGIN');
    await run('tenant', `SELECT set_config('app.tenant_id', $1, true)`, [tenantId]);
    await run('audit', 'SELECT revision FROM audit WHERE tenant_id = $1 AND id = $2 FOR SHARE', [
      tenantId,
      auditId,
    ]);
    await run(
      'answer',
      `INSERT INTO audit_answer (tenant_id, audit_id, target, field, value, revision, user_id, at)
        VALUES ($1, $2, $3, 'answer', $4, $5, $6, now())
        ON CONFLICT (tenant_id, audit_id, target, field)
        DO UPDATE SET value = excluded.value, revision = excluded.revision, at = excluded.at`,
      [tenantId, auditId, target, value, revision, userId],
    );
    await run(
      'history',
      `INSERT INTO answer_change (tenant_id, audit_id, mutation_id, target, field, after, revision, user_id, device, at)
        VALUES ($1, $2, $3, $4, 'answer', $5, $6, $7, $8, now())`,
      [tenantId, auditId, v7(), target, value, revision, userId, device],
    );
    await run('commit', 'COMMIT');
    return 1;
  };
}
