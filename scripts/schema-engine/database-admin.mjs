import pg from 'pg';

/**
 * @param {string} url
 * @param {string} database
 * @returns {string}
 */
export function withDatabaseName(url, database) {
  return Object.assign(new URL(url), { pathname: `/${encodeURIComponent(database)}` }).href;
}

/** @param {string} url */
export function databaseName(url) {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

/** @param {string} url of the database that is to be */
export function createDatabase(url) {
  return atServer(url, (name) => `CREATE DATABASE ${name}`);
}

/** @param {string} url of the database that is to go, whoever uses it */
export function dropDatabase(url) {
  return atServer(url, (name) => `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

/** @param {string} url */
export function canConnect(url) {
  return query(url, 'SELECT 1');
}

/**
 * @param {string} url
 * @param {(name: string) => string} sql made from the quoted name of the database
 */
function atServer(url, sql) {
  return query(withDatabaseName(url, 'postgres'), sql(pg.escapeIdentifier(databaseName(url))));
}

/**
 * @param {string} url
 * @param {string} sql
 */
async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end().catch(() => undefined);
  }
}
