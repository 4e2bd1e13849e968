import type { Client } from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RoleName } from '@/scripts/roles.mjs';
import { withEveryTable } from '../support/every-table';
import { connectedAs } from '../support/own-database';
import { makeTenant, type TestTenant } from '../support/two-tenants';
import { withMovedAudit } from './move-calls';
import { withRemedies } from './remedy-calls';

let home: TestTenant;
let away: TestTenant;
type Table = { readonly name: string; readonly column: string };
let tables: Table[];

beforeAll(async () => {
  const made = async (slug: string) =>
    withEveryTable(await withMovedAudit(await withRemedies(await makeTenant(slug))));
  [home, away] = [await made('hemma'), await made('borta')];
  tables = await connectedAs('superuser', async (client) => {
    const found = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'tenant_id' ORDER BY 1`,
    );
    return [
      ...found.rows.map(({ name }) => ({ name, column: 'tenant_id' })),
      { name: 'tenant', column: 'id' },
    ];
  });
});

/** Runs one statement in a transaction of a tenant and takes it back; a refusal counts as no rows. */
async function rowsTouched(client: Client, tenantId: string | null, sql: string): Promise<number> {
  await client.query('BEGIN');
  try {
    if (tenantId !== null) await client.query(`SELECT set_config('app.tenant_id', $1, true)`, [tenantId]);
    const { rowCount } = await client.query(sql);
    return rowCount ?? 0;
  } catch (error) {
    // The last two are triggers that see nothing of the other tenant.
    if (
      /permission denied|row-level security|never change|is measured by somebody|is for something else/.test(
        String(error),
      )
    )
      return 0;
    throw error;
  } finally {
    await client.query('ROLLBACK');
  }
}

/** What one login reaches of the home tenant's rows from the other tenant, and from none: one line for each breach. */
async function breachesIn(table: Table, role: RoleName): Promise<string[]> {
  const at = `${table.name} WHERE ${table.column} = '${home.tenantId}'`;
  const copy = `INSERT INTO ${table.name} SELECT (jsonb_populate_record(null::${table.name}, $row$ROW$row$::jsonb)).*`;
  const row = await connectedAs('superuser', (client) =>
    client.query(`SELECT to_jsonb(t) AS row FROM ${at.replace(' WHERE', ' t WHERE')} LIMIT 1`),
  );
  if (row.rowCount === 0) return [`${table.name}: nothing there to steal, so nothing is proved`];
  return connectedAs(role, async (client) => {
    const breaches: string[] = [];
    const own = await rowsTouched(client, home.tenantId, `SELECT FROM ${at}`);
    if (own === 0) breaches.push(`${table.name}: ${role} does not reach its own rows`);
    const attempts = {
      read: `SELECT FROM ${at}`,
      change: `UPDATE ${at.replace(' WHERE', ` SET ${table.column} = ${table.column} WHERE`)}`,
      remove: `DELETE FROM ${at}`,
      add: copy.replace('ROW', JSON.stringify(row.rows[0].row)),
    };
    for (const [verb, sql] of Object.entries(attempts))
      for (const tenantId of [away.tenantId, null]) {
        const touched = await rowsTouched(client, tenantId, sql).catch((error) =>
          /duplicate key|violates RESTRICT|decided upon stays/.test(String(error))
            ? 1
            : Promise.reject(error),
        );
        if (touched > 0)
          breaches.push(
            `${table.name}: ${role} could ${verb} from ${tenantId ? 'another tenant' : 'no tenant'}`,
          );
      }
    return breaches;
  });
}

const breachesOf = async (table: Table): Promise<string[]> => [
  ...(await breachesIn(table, 'app')),
  ...(await breachesIn(table, 'worker')),
];

test('straight on the database, no login reaches a row of another tenant', async () => {
  const breaches: string[] = [];
  for (const table of tables) breaches.push(...(await breachesOf(table)));
  expect(breaches).toEqual([]);
  expect(tables.length).toBeGreaterThan(15);
});

/** A way to take a table's seal away, and the way to put it back. */
const OPENINGS: Record<string, (table: Table) => { open: string; close: string }> = {
  'its row level security': ({ name }) => ({
    open: `ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`,
    close: `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`,
  }),
  'its policy': ({ name, column }) => {
    const own = `${column} = (SELECT app.tenant_id())`;
    return {
      open: `ALTER POLICY own_tenant ON ${name} USING (true) WITH CHECK (true)`,
      close: `ALTER POLICY own_tenant ON ${name} USING (${own}) WITH CHECK (${own})`,
    };
  },
};

describe('taking away the seal of one table is noticed', () => {
  test.each(Object.entries(OPENINGS))('%s', async (_, openingOf) => {
    for (const table of tables) {
      const { open, close } = openingOf(table);
      await connectedAs('superuser', (client) => client.query(open));
      const breaches = await breachesOf(table).finally(() =>
        connectedAs('superuser', (client) => client.query(close)),
      );
      expect(breaches, table.name).not.toEqual([]);
    }
  });
});
