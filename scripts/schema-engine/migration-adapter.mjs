import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { createDatabase, dropDatabase, withDatabaseName } from './database-admin.mjs';

/**
 * @typedef {import('@prisma/driver-adapter-utils').SqlDriverAdapter} SqlDriverAdapter
 * @typedef {import('@prisma/driver-adapter-utils').SqlMigrationAwareDriverAdapterFactory} AdapterFactory
 * @typedef {import('@prisma/driver-adapter-utils').SqlQuery} SqlQuery
 * @typedef {import('@prisma/driver-adapter-utils').SqlQueryable} SqlQueryable
 *
 * @typedef {object} WithIo what every queryable of the adapter does its queries with
 * @property {(query: SqlQuery) => Promise<import('pg').QueryArrayResult<unknown[]>>} performIO
 */

/** The catalogue's own one-byte type, written "char" in quotes (PostgreSQL, pg_type.dat), and `text`. */
const INTERNAL_CHAR_OID = 18;
const TEXT_OID = 25;

/**
 * Prisma's adapter for Postgres, made fit for migrations. It is written for queries, and
 * 1. refuses the catalogue's type "char", which the engine asks for;
 * 2. cuts scripts at every semicolon, also inside the body of a function;
 * 3. makes its shadow database, but then connects to the first one when it was given an address.
 *
 * @implements {AdapterFactory}
 */
export class MigrationAdapterFactory {
  provider = /** @type {const} */ ('postgres');
  adapterName = '@prisma/adapter-pg';
  #url;
  #shadowUrl;

  /**
   * @param {string} url
   * @param {string | undefined} shadowUrl an empty database to try migrations in; without it one is made and dropped
   */
  constructor(url, shadowUrl) {
    this.#url = url;
    this.#shadowUrl = shadowUrl;
  }

  connect() {
    return connectTo(this.#url);
  }

  async connectToShadowDb() {
    if (this.#shadowUrl) return connectTo(this.#shadowUrl);
    const url = withDatabaseName(this.#url, `prisma_migrate_shadow_db_${randomUUID()}`);
    await createDatabase(url);
    const adapter = await connectTo(url);
    const dispose = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await dispose();
      await dropDatabase(url);
    };
    return adapter;
  }
}

/**
 * @param {string} url
 * @returns {Promise<SqlDriverAdapter>}
 */
async function connectTo(url) {
  const adapter = await new PrismaPg({ connectionString: url, max: 4 }).connect();
  readInternalChars(adapter);
  // A query without arguments goes to the server whole, however many statements it holds.
  adapter.executeScript = async (script) => {
    await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
  };
  const startTransaction = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (isolationLevel) => {
    const transaction = await startTransaction(isolationLevel);
    readInternalChars(transaction);
    return transaction;
  };
  return adapter;
}

/**
 * Lets "char" columns through as text, and then calls them characters, as the engine expects.
 *
 * @param {SqlQueryable} queryable
 */
function readInternalChars(queryable) {
  const io = /** @type {WithIo} */ (/** @type {unknown} */ (queryable));
  const performIO = io.performIO.bind(queryable);
  const queryRaw = queryable.queryRaw.bind(queryable);
  /** @type {WeakMap<unknown[][], number[]>} */
  const charColumns = new WeakMap();
  io.performIO = async (query) => {
    const result = await performIO(query);
    // A script of several statements gives several results, which nobody reads.
    if (Array.isArray(result)) return result;
    const places = result.fields.flatMap((field, place) =>
      field.dataTypeID === INTERNAL_CHAR_OID ? [place] : [],
    );
    for (const field of result.fields) {
      if (field.dataTypeID === INTERNAL_CHAR_OID) field.dataTypeID = TEXT_OID;
    }
    charColumns.set(result.rows, places);
    return result;
  };
  queryable.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const place of charColumns.get(result.rows) ?? []) {
      result.columnTypes[place] = ColumnTypeEnum.Character;
      for (const row of result.rows) if (row[place] === '') row[place] = '\0';
    }
    return result;
  };
}
