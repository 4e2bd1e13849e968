import { errorCode, errorMessage } from '../plain-error.mjs';
import { createDatabase, databaseName } from './database-admin.mjs';
import { openEngine } from './wasm-engine.mjs';

/**
 * @typedef {import('@prisma/schema-engine-wasm/schema_engine_bg').SchemaEngine} SchemaEngine
 *
 * @typedef {object} Request
 * @property {number} id
 * @property {string} method
 * @property {Record<string, unknown>} params
 *
 * @typedef {{ url: string, shadowDatabaseUrl?: string, datamodelFiles: string[] }} EngineOptions
 */

/** What the native engine answers any failure with; what failed stands in its data. */
const FAILED = { code: 4466, message: 'An error happened. Check the data field for details.' };
/** Requests of our own to the caller are numbered from here, out of the way of the caller's. */
const OWN_IDS = 1_000_000;

/** @type {Promise<SchemaEngine> | undefined} */
let opened;

/**
 * Answers one request on standard output.
 *
 * @param {Request} request
 * @param {EngineOptions} options
 */
export async function answerRequest(request, options) {
  try {
    send({ id: request.id, result: (await perform(request, options)) ?? {} });
  } catch (error) {
    const meta = typeof error === 'object' && error !== null && 'meta' in error ? error.meta : {};
    const data = { is_panic: false, message: errorMessage(error), meta, error_code: errorCode(error) ?? '' };
    send({ id: request.id, error: { ...FAILED, data } });
  }
}

/**
 * @param {Request} request
 * @param {EngineOptions} options
 * @returns {Promise<unknown>}
 */
async function perform({ id, method, params }, options) {
  if (method === 'createDatabase') {
    await createDatabase(options.url);
    return { databaseName: databaseName(options.url) };
  }
  opened ??= openEngine(options);
  const engine = await opened;
  // These two judge by what the engine remembers of the migrations, and it learns that only by this question.
  if (method === 'evaluateDataLoss' || method === 'createMigration') {
    const { migrationsList, filters } = params;
    await call(engine, 'diagnoseMigrationHistory', { migrationsList, filters, optInToShadowDatabase: true });
  }
  const result = await call(engine, method, params);
  return method === 'diff' ? printed(id, result) : result;
}

/**
 * @param {SchemaEngine} engine
 * @param {string} method
 * @param {unknown} params
 * @returns {Promise<unknown>}
 */
function call(engine, method, params) {
  const work = Reflect.get(engine, method);
  if (typeof work !== 'function') throw new Error(`The schema engine has no method ${method}`);
  return work.call(engine, params);
}

/**
 * The native engine prints a difference by a request of its own, and answers with the exit code only.
 *
 * @param {number} id
 * @param {unknown} result
 */
function printed(id, result) {
  if (typeof result !== 'object' || result === null || !('stdout' in result) || !('exitCode' in result))
    return result;
  if (result.stdout !== undefined && result.stdout !== null) {
    send({ id: OWN_IDS + id, method: 'print', params: { content: result.stdout } });
  }
  return { exitCode: result.exitCode };
}

/** @param {object} message */
function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}
