import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { asOwner, type TenantSlug } from '../support/site';
import { rowPrints, type TenantTable, tenantTables } from './row-prints';

/** What is noted of denied attempts is as it should be, and is linked beside the log. */
const besides = new Set(['log_link']);
const but: Readonly<Record<string, string>> = { log_entry: `t.action <> 'access.denied'` };

const tablesOf = async (client: Client): Promise<TenantTable[]> =>
  (await tenantTables(client)).filter(({ name }) => !besides.has(name));

/** Every row of a tenant. */
async function rowsOf(slug: TenantSlug): Promise<unknown[]> {
  return asOwner(async (client) => {
    const rows: unknown[] = [];
    for (const { name, key } of await tablesOf(client)) {
      const found = await client.query<{ row: unknown }>(
        `SELECT to_jsonb(t) AS row FROM ${name} t WHERE ${key} = (SELECT id FROM tenant WHERE slug = $1)
         AND ${but[name] ?? 'true'}`,
        [slug],
      );
      rows.push(...found.rows.map(({ row }) => row));
    }
    return rows;
  });
}

/** What earlier requests have set going goes on without them: the worker puts what people are told into mails. */
async function whenMailsAreDone(): Promise<void> {
  await asOwner(async (client) => {
    for (let tries = 0; tries < 100; tries++) {
      const { rows } = await client.query<{ waiting: boolean }>(
        `SELECT EXISTS (SELECT FROM notice WHERE mail_id IS NULL AND read_at IS NULL)
           OR EXISTS (SELECT FROM mail WHERE status IN ('queued', 'sending')) AS waiting`,
      );
      if (!rows[0]?.waiting) return;
      await sleep(100);
    }
  });
}

/** A fingerprint of all that some tenants hold, by table, once nothing is under way there. */
export async function fingerprint(...slugs: TenantSlug[]): Promise<Record<string, string>> {
  await whenMailsAreDone();
  return asOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM tenant WHERE slug = ANY ($1)', [
      slugs,
    ]);
    return rowPrints(
      client,
      await tablesOf(client),
      rows.map(({ id }) => id),
      but,
    );
  });
}

/** A text that is shorter may stand anywhere. */
const LEAST_LENGTH = 8;

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length < LEAST_LENGTH ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/**
 * What would betray one tenant to another: every text and id in its rows that stands nowhere in the other's rows nor in
 * what the site tells everyone.
 */
export async function secretsOf(home: TenantSlug, away: TenantSlug, publicText: string): Promise<string[]> {
  const told = [publicText, ...textsIn(await rowsOf(away))].join('\n');
  const own = new Set(textsIn(await rowsOf(home)));
  return [...own].filter((text) => !told.includes(text));
}
