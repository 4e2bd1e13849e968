import pg from 'pg';

/**
 * @param {string} superuserUrl
 * @returns {Promise<boolean>} whether any migration was ever applied
 */
export async function isMigrated(superuserUrl) {
  const [row] = await query(superuserUrl, "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS yes");
  return row?.yes === true;
}

/**
 * @param {string} superuserUrl of a migrated database
 * @returns {Promise<boolean>} whether it holds any tenant
 */
export async function hasTenants(superuserUrl) {
  const [row] = await query(superuserUrl, 'SELECT EXISTS (SELECT FROM tenant) AS yes');
  return row?.yes === true;
}

/**
 * @param {string} url
 * @param {string} sql
 * @returns {Promise<{ yes: boolean }[]>}
 */
async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
