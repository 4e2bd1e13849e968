import { Prisma } from './generated/client';
import type { ScopedTx } from './scope';

/** The rows of one table that name a person, and in which of its columns. */
export type RowsAbout = {
  readonly table: string;
  readonly column: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
};

/**
 * Columns of text that are about the person: names, codes, what they were told. All other texts are what was written in the
 * cases that they work on: about units and the people there, and no part of what is kept about the person.
 */
const textsAboutThePerson = [
  'action',
  'device',
  'field',
  'kind',
  'language',
  'name',
  'recipient',
  'roles',
  'daily',
  'side',
  'status',
  'step',
  'subject',
  'target_type',
];

/** In rows of one table: more than anybody reads, and a bound to what one answer holds. */
const mostRows = 50_000;

type Place = { readonly table: string; readonly column: string; readonly columns: string[] };

/**
 * All rows of the tenant that name a person: found by what points to the membership in the database itself, so that a table
 * that comes later is there by itself. Ids, days, counts and codes; see above for texts.
 */
export async function listRowsAbout(tx: ScopedTx, userId: string): Promise<RowsAbout[]> {
  const found: RowsAbout[] = [];
  for (const { table, column, columns } of await listPlaces(tx)) {
    const shown = Prisma.raw(columns.map((name) => `"${name}"`).join(', '));
    // As JSON from the database: what JavaScript has no number for is a number there.
    const rows = await tx.db.$queryRaw<{ row: Record<string, unknown> }[]>`
      SELECT to_jsonb(shown) AS row FROM (SELECT ${shown} FROM ${Prisma.raw(`public."${table}"`)}
        WHERE ${Prisma.raw(`"${column}"`)} = ${userId}::uuid LIMIT ${mostRows}) AS shown`;
    if (rows.length > 0) found.push({ table, column, rows: rows.map(({ row }) => row) });
  }
  return found;
}

/** Each column that names a member, with what of its table may be shown; names come from the catalogue and from nowhere else. */
async function listPlaces(tx: ScopedTx): Promise<Place[]> {
  return tx.db.$queryRaw<Place[]>`
    WITH naming AS (
      SELECT c.conrelid AS oid, unnest(c.conkey) AS number FROM pg_constraint c
        WHERE c.contype = 'f' AND c.confrelid = 'public.membership'::regclass
      UNION SELECT 'public.membership'::regclass, a.attnum FROM pg_attribute a
        WHERE a.attrelid = 'public.membership'::regclass AND a.attname = 'user_id'
    )
    SELECT t.relname::text AS table, named.attname::text AS column,
      array_agg(shown.attname::text ORDER BY shown.attnum) AS columns
    FROM naming
      JOIN pg_class t ON t.oid = naming.oid
      JOIN pg_attribute named ON named.attrelid = t.oid AND named.attnum = naming.number AND named.attname <> 'tenant_id'
      JOIN pg_attribute shown ON shown.attrelid = t.oid AND shown.attnum > 0 AND NOT shown.attisdropped
        AND has_column_privilege(t.oid, shown.attnum, 'SELECT')
        AND (shown.atttypid::regtype::text = ANY ('{uuid,date,boolean,integer,bigint,timestamp with time zone}')
          OR shown.attname = ANY (${textsAboutThePerson}))
    GROUP BY t.relname, named.attname ORDER BY 1, 2`;
}
