import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { MigrationAdapterFactory } from './migration-adapter.mjs';

const packageFolder = path.dirname(
  createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'),
);

/** @returns {string} the commit that the engine was built from, as the native engine tells it */
export function engineVersion() {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  return String(version).split('.').at(-1) ?? '';
}

/**
 * @param {object} options
 * @param {string} options.url
 * @param {string} [options.shadowDatabaseUrl]
 * @param {string[]} options.datamodelFiles
 * @returns {Promise<glue.SchemaEngine>}
 */
export async function openEngine({ url, shadowDatabaseUrl, datamodelFiles }) {
  const bytes = readFileSync(path.join(packageFolder, 'schema_engine_bg.wasm'));
  // Node does not load WebAssembly by import without a flag, so the package's own entry cannot be used.
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...glue } });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
  /** @type {[string, string][]} */
  const datamodels = datamodelFiles.map((file) => [file, readFileSync(file, 'utf8')]);
  return glue.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new MigrationAdapterFactory(url, shadowDatabaseUrl)),
  );
}
