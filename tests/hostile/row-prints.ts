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

/**
 * A fingerprint of what some tenants have in each table. The database makes it: it is taken twice for each attempt, and
 * all rows are megabytes. `but` is a condition on the rows `t` of a table.
 */
export async function rowPrints(
  client: Client,
  tables: readonly TenantTable[],
  tenantIds: readonly string[],
  but: Readonly<Record<string, string>> = {},
): Promise<Record<string, string>> {
  const prints = tables.map(
    ({ name, key }) =>
      `SELECT '${name}' AS name, md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))) AS print
       FROM ${name} t WHERE ${key} = ANY ($1::uuid[]) AND ${but[name] ?? 'true'}`,
  );
  // In an order of their own: the database may look at several tables at once.
  const { rows } = await client.query<{ name: string; print: string | null }>(
    `${prints.join(' UNION ALL ')} ORDER BY name`,
    [tenantIds],
  );
  return Object.fromEntries(rows.map(({ name, print }) => [name, print ?? 'no rows']));
}
