import { createHash } from 'node:crypto';
import type { Client } from 'pg';

/** A table that holds what is a tenant's. */
export interface TenantTable {
  readonly name: string;
  /** The column that says whose a row is. */
  readonly key: string;
}

/** Every table that holds what is a tenant's, the tenants themselves among them. */
export async function tenantTables(client: Client): Promise<TenantTable[]> {
  const { rows } = await client.query<TenantTable>(
    `SELECT table_name AS name, column_name AS key FROM information_schema.columns
     WHERE table_schema = 'public' AND (column_name = 'tenant_id' OR (table_name = 'tenant' AND column_name = 'id'))
     ORDER BY 1`,
  );
  return rows;
}

/** A fingerprint of each row `t` of some tenants in each table, put together by the table; `but` is a condition on the rows. */
function printsOf(
  tables: readonly TenantTable[],
  print: string,
  but: Readonly<Record<string, string>> = {},
): string {
  const prints = tables.map(
    ({ name, key }) =>
      `SELECT '${name}' AS name, md5(${print}) AS print
       FROM ${name} t WHERE ${key} = ANY ($1::uuid[]) AND ${but[name] ?? 'true'}`,
  );
  // In an order of their own: the database may look at several tables at once.
  return `${prints.join(' UNION ALL ')} ORDER BY name`;
}

type Print = { name: string; print: string | null };

const byTable = (rows: readonly Print[]): Record<string, string> =>
  Object.fromEntries(rows.map(({ name, print }) => [name, print ?? 'no rows']));

/**
 * A fingerprint of what some tenants have in each table. The database makes it: it is taken twice for each attempt, and
 * all rows are megabytes. `but` is a condition on the rows `t` of a table.
 */
export async function rowPrints(
  client: Client,
  tables: readonly TenantTable[],
  tenantIds: readonly string[],
  but: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const text = printsOf(tables, `string_agg(md5(t::text), '' ORDER BY md5(t::text))`, but);
  return byTable((await client.query<Print>(text, [tenantIds])).rows);
}

/**
 * Which versions of rows a tenant has in each table. Whatever is written makes one or ends one, also what writes a row as it
 * was (PostgreSQL 18, 5.6: `ctid` and `xmin`), so that no content is read. It is for where nothing goes on in the background.
 */
export async function rowVersions(
  client: Client,
  tables: readonly TenantTable[],
  tenantId: string,
): Promise<Record<string, string>> {
  const text = printsOf(tables, `string_agg(ctid::text || xmin::text, ' ' ORDER BY ctid)`);
  // Planned once by a connection that is kept: to plan a hundred tables takes longer than to look at them.
  const name = `row-versions-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  return byTable((await client.query<Print>({ name, text, values: [[tenantId]] })).rows);
}
