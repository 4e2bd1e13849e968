import pg from 'pg';
import { createDatabaseSql, privilegesSql, ROLES, rolesSql } from './roles.mjs';

/**
 * Where each role finds the database.
 *
 * @typedef {object} DatabaseAddresses
 * @property {string} app
 * @property {string} worker
 * @property {string} owner
 */

/**
 * Makes the roles and one database on a server of our own, or sees that they are as they should be. Several may do it
 * at once.
 *
 * @param {object} options
 * @param {(database: string) => string} options.superuserUrl address of a database of that server
 * @param {string} options.database
 * @param {import('./roles.mjs').RolePasswords} options.passwords what the roles log in with from now on
 * @returns {Promise<DatabaseAddresses>}
 */
export async function makeDatabase({ superuserUrl, database, passwords }) {
  await withClient(superuserUrl('postgres'), async (client) => {
    // Held until the connection ends. Postgres does not let two sessions alter one role at the same time.
    await client.query("SELECT pg_advisory_lock(hashtext('foljsam roles'))");
    await client.query(rolesSql(passwords));
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(createDatabaseSql(database));
    await withClient(superuserUrl(database), (inside) => inside.query(privilegesSql(database)));
  });
  return roleAddresses(superuserUrl(database), passwords);
}

/**
 * @param {string} url address of the database as anybody
 * @param {import('./roles.mjs').RolePasswords} passwords
 * @returns {DatabaseAddresses}
 */
function roleAddresses(url, passwords) {
  /** @param {import('./roles.mjs').RoleName} name */
  const as = (name) => {
    const address = new URL(url);
    address.username = ROLES[name];
    address.password = passwords[name];
    return address.href;
  };
  return { app: as('app'), worker: as('worker'), owner: as('owner') };
}

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} use
 * @returns {Promise<T>}
 */
async function withClient(url, use) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
