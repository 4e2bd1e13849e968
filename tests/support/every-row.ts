import { connectedAs } from './own-database';

/** The tables of the whole database, the queue's too, in which some row holds a text; bytes are looked through as text. */
export async function whereItIsWritten(text: string): Promise<string[]> {
  return connectedAs('superuser', async (client) => {
    const tables = await client.query<{ name: string }>(
      `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    );
    const holding: string[] = [];
    const asHex = Buffer.from(text).toString('hex');
    for (const { name } of tables.rows) {
      const found = await client.query(
        `SELECT FROM ${name} t WHERE strpos(t::text, $1) > 0 OR strpos(t::text, $2) > 0 LIMIT 1`,
        [text, asHex],
      );
      if (found.rowCount) holding.push(name);
    }
    return holding;
  });
}
