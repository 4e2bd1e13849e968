import { type Client, escapeIdentifier } from 'pg';
import { CliError } from '../cli/failure';

/** A table as it is copied: its columns in their order, and what its rows are sorted by. */
export type CopiedTable = {
  readonly name: string;
  readonly columns: readonly string[];
  /** An expression of SQL for each part of the key. */
  readonly order: readonly string[];
};

/** Tables that no backup holds, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  _prisma_migrations:
    'a database that is restored has a history of its own; the manifest says how far it goes',
  session: 'who has signed out must not be signed in again',
  fresh_login: 'a session’s own, and good for minutes',
  login_attempt: 'forgotten within the hour anyway',
  password_reset: 'a link holds an hour, and one that was used must not work again',
};

/**
 * So that the same rows are the same text wherever they are read. Text is sorted by bytes for the same reason, since the
 * order of a language changes with the server's libraries.
 */
export const SAME_TEXT_EVERYWHERE = `
  SET LOCAL client_encoding = 'UTF8'; SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, YMD';
  SET LOCAL intervalstyle = 'postgres'; SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1;
  SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`;

/** Every table of the application but those left out, by name. @throws CliError when one has no key to sort by. */
export async function listCopiedTables(client: Client): Promise<CopiedTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; order: string[] | null }>(
    `SELECT c.relname AS name,
       ARRAY(SELECT a.attname::text FROM pg_attribute a
         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
       (SELECT array_agg(quote_ident(a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END ORDER BY k.n)
         FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY k(attnum, n)
           JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
         WHERE i.indrelid = c.oid AND i.indisprimary) AS order
     FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> ALL ($1)
     ORDER BY c.relname COLLATE "C"`,
    [Object.keys(LEFT_OUT)],
  );
  return rows.map(({ name, columns, order }) => {
    if (order === null) throw new CliError(`The table ${name} has no primary key, and cannot be backed up.`);
    return { name, columns, order };
  });
}

export const quoted = (name: string): string => `public.${escapeIdentifier(name)}`;

const columnList = (columns: readonly string[]): string => columns.map(escapeIdentifier).join(', ');

/** The statement that reads a table, sorted by its key. */
export const copyOut = ({ name, columns, order }: CopiedTable): string =>
  `COPY (SELECT ${columnList(columns)} FROM ${quoted(name)} ORDER BY ${order.join(', ')}) TO STDOUT`;

/** The statement that fills a table. */
export const copyIn = ({ name, columns }: Pick<CopiedTable, 'name' | 'columns'>): string =>
  `COPY ${quoted(name)} (${columnList(columns)}) FROM STDIN`;
