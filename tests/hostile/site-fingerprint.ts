import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { asOwner, type TenantSlug } from '../support/site';

/** Every row of a tenant by its table, in a stable order, but for what is noted of denied attempts, which is as it should be. */
async function rowsOf(slug: TenantSlug): Promise<Record<string, unknown[]>> {
  return asOwner(async (client) => {
    const tables = await client.query<{ name: string; key: string }>(
      `SELECT table_name AS name, column_name AS key FROM information_schema.columns
       WHERE table_schema = 'public' AND (column_name = 'tenant_id' OR (table_name = 'tenant' AND column_name = 'id'))
         AND table_name <> 'log_link'
       ORDER BY 1`,
    );
    const rows: Record<string, unknown[]> = {};
    for (const { name, key } of tables.rows) {
      const found = await client.query<{ row: unknown }>(
        `SELECT to_jsonb(t) AS row FROM ${name} t WHERE ${key} = (SELECT id FROM tenant WHERE slug = $1)
         ${name === 'log_entry' ? "AND t.action <> 'access.denied'" : ''} ORDER BY t::text COLLATE "C"`,
        [slug],
      );
      rows[name] = found.rows.map(({ row }) => row);
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

/** A fingerprint of all that some tenants hold, once nothing is under way there. */
export async function fingerprint(...slugs: TenantSlug[]): Promise<string> {
  await whenMailsAreDone();
  const hash = createHash('sha256');
  for (const slug of slugs) hash.update(JSON.stringify(await rowsOf(slug)));
  return hash.digest('hex');
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
