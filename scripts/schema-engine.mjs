#!/usr/bin/env node
/**
 * Stands in for Prisma's native schema engine, which the `prisma` command would otherwise fetch from a host that a
 * closed network does not reach. It takes the same arguments and speaks the same JSON-RPC over its standard streams,
 * with Prisma's own engine in WebAssembly behind it. `prisma.config.ts` points the command here.
 */
import { createInterface } from 'node:readline';
import { runDatabaseCommand } from './schema-engine/database-command.mjs';
import { answerRequest } from './schema-engine/engine-requests.mjs';
import { engineVersion } from './schema-engine/wasm-engine.mjs';

const words = process.argv.slice(2);

/**
 * @param {string} name
 * @returns {string[]} what was given after each occurrence of that option
 */
function valuesOf(name) {
  return words.flatMap((word, place) => (word === name ? [words[place + 1] ?? ''] : []));
}

/** @returns {{ url: string, shadowDatabaseUrl?: string }} */
function datasource() {
  return { url: '', ...JSON.parse(valuesOf('--datasource')[0] ?? '{}') };
}

async function serve() {
  const options = { ...datasource(), datamodelFiles: valuesOf('--datamodels') };
  /** @type {Promise<void>} */
  let previous = Promise.resolve();
  for await (const line of createInterface({ input: process.stdin })) {
    const message = JSON.parse(line);
    // Answers to what we printed come back without a method. Requests are taken one at a time, as the engine does.
    if (message.method) previous = previous.then(() => answerRequest(message, options));
  }
  await previous;
}

if (words.includes('--version')) console.log(`schema-engine-cli ${engineVersion()}`);
else if (words.includes('cli')) process.exitCode = await runDatabaseCommand(words, datasource().url);
else {
  await serve();
  // The adapter keeps its connections open; the command is gone once its end of the pipe is closed.
  process.exit(0);
}
