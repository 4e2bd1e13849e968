import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '@/scripts/embedded-database.mjs';
import { processMark } from '@/scripts/process/process-mark.mjs';

const SCRIPT = resolve(import.meta.dirname, '../../scripts/embedded-database.mjs');
const dataFolder = mkdtempSync(join(tmpdir(), 'foljsam-embedded-'));
const start = () => startEmbeddedDatabase({ dataFolder, fast: true });

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

async function ask(server: EmbeddedDatabase, sql: string): Promise<Record<string, unknown>> {
  const client = new Client({ connectionString: server.superuserUrl('postgres') });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

/** Starts the database from a process of its own, which is then killed hard. @returns the server's process id */
function startAndBeKilled(): Promise<number> {
  const code = `
    const { startEmbeddedDatabase } = await import(${JSON.stringify(SCRIPT)});
    const server = await startEmbeddedDatabase({ dataFolder: ${JSON.stringify(dataFolder)}, fast: true });
    process.stdout.write(String(server.pid), () => process.kill(process.pid, 'SIGKILL'));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code]);
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  return new Promise((done) => child.once('close', () => done(Number(said))));
}

describe('the embedded database', () => {
  it('listens on this machine only, checks its pages and sorts the same everywhere', async () => {
    const server = await start();
    const answer = await ask(
      server,
      `SELECT current_setting('listen_addresses') AS listens, current_setting('data_checksums') AS checks,
              current_setting('max_connections')::int >= 100 AS roomy,
              (SELECT datlocale FROM pg_database WHERE datname = 'template1') AS locale`,
    );
    await server.stop();
    expect(answer).toEqual({ listens: '127.0.0.1', checks: 'on', roomy: true, locale: 'C.UTF-8' });
  });

  it('does not run as root, and keeps its password to itself', async () => {
    const server = await start();
    const owner = statSync(join(dataFolder, 'cluster')).uid;
    const mode = statSync(join(dataFolder, 'superuser-password')).mode & 0o777;
    await server.stop();
    expect(owner).not.toBe(0);
    expect(mode).toBe(0o600);
  });

  it('is found again when the command that started it was killed', async () => {
    const pid = await startAndBeKilled();
    expect(processMark(pid)).not.toBeNull();
    const server = await start();
    expect(server.pid).toBe(pid);
    await server.stop();
    expect(processMark(pid)).toBeNull();
  });

  it('starts after it was killed itself, though another process has its number now', async () => {
    const pid = await startAndBeKilled();
    process.kill(pid, 'SIGKILL');
    while (processMark(pid) !== null) await new Promise((done) => setTimeout(done, 10));
    const file = join(dataFolder, 'cluster/postmaster.pid');
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'));
    const server = await start();
    expect(await ask(server, 'SELECT 1 AS one')).toEqual({ one: 1 });
    await server.stop();
  });

  it('runs until the last command that uses it has left', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect(second.pid).toBe(first.pid);
    await first.stop();
    expect(await ask(second, 'SELECT 1 AS one')).toEqual({ one: 1 });
    await second.stop();
    expect(processMark(first.pid)).toBeNull();
  });

  it('keeps its port and its data from one start to the next', async () => {
    const before = await start();
    await ask(before, 'CREATE TABLE kept AS SELECT 1 AS one');
    await before.stop();
    const after = await start();
    expect(after.port).toBe(before.port);
    expect(await ask(after, 'SELECT one FROM kept')).toEqual({ one: 1 });
    await after.stop();
  });
});
