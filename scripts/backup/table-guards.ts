import { type Client, escapeIdentifier } from 'pg';
import { quoted } from './copied-tables';

/** What was taken off the tables, to be put back as it was. */
export type Guards = {
  readonly tables: readonly string[];
  readonly foreignKeys: readonly {
    readonly table: string;
    readonly name: string;
    readonly definition: string;
  }[];
};

/**
 * Takes off, within the transaction, what would stop rows from coming back as they were: triggers that keep what is
 * decided as it is, foreign keys, which would want an order among the tables, and the owner's own row level security,
 * under which Postgres refuses a COPY. Nobody else sees the tables without them.
 */
export async function liftGuards(client: Client, tables: readonly string[]): Promise<Guards> {
  const { rows: foreignKeys } = await client.query<Guards['foreignKeys'][number]>(
    `SELECT c.relname AS table, con.conname AS name, pg_get_constraintdef(con.oid) AS definition
     FROM pg_constraint con JOIN pg_class c ON c.oid = con.conrelid
     WHERE con.contype = 'f' AND con.connamespace = 'public'::regnamespace AND c.relname = ANY ($1)
     ORDER BY c.relname, con.conname`,
    [tables],
  );
  for (const { table, name } of foreignKeys)
    await client.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${escapeIdentifier(name)}`);
  for (const table of tables)
    await client.query(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY`);
  return { tables, foreignKeys };
}

/** Puts the guards back. @throws when the rows break a foreign key. */
export async function setGuards(client: Client, { tables, foreignKeys }: Guards): Promise<void> {
  for (const { table, name, definition } of foreignKeys)
    await client.query(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${escapeIdentifier(name)} ${definition}`);
  for (const table of tables)
    await client.query(`ALTER TABLE ${quoted(table)} ENABLE TRIGGER USER, FORCE ROW LEVEL SECURITY`);
}
