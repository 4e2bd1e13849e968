import { chmodSync, mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { complaintAboutNode } from '@/scripts/installation/node-version.mjs';
import { takeLock } from '@/scripts/process/file-lock.mjs';
import { addressAs } from '../support/own-database';
import { copyProject, runScript } from '../support/project-copy';

const { folder, remove } = copyProject();
const servers: Server[] = [];
const secret = 'a'.repeat(32);

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
afterAll(remove);

/** Something that listens on a port of this machine and says nothing. */
function silentServer(): Promise<number> {
  const server = createServer();
  servers.push(server);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

const start = (env: Record<string, string>) =>
  runScript(folder, 'start.mjs', { env: { PORT: '3999', ...env } });

describe('npm start says in one sentence what it cannot do', () => {
  it('names a port that is taken, and how to choose another', async () => {
    const port = await silentServer();
    const { code, stderr } = await start({ PORT: String(port) });
    expect(code).toBe(1);
    expect(stderr).toBe(
      `Port ${port} on 127.0.0.1 is taken by another program; choose another one, for instance PORT=${port + 1} npm start.\n`,
    );
  });

  it('refuses a port that is none', async () => {
    const { code, stderr } = await start({ PORT: 'http' });
    expect(code).toBe(1);
    expect(stderr).toBe('PORT is http, but must be a whole number from 1 to 65535.\n');
  });

  it('names every setting that a given database lacks', async () => {
    const { code, stderr } = await start({ DATABASE_URL: addressAs('app'), SESSION_SECRET: secret });
    expect(code).toBe(1);
    expect(stderr).toBe(
      'With DATABASE_URL set, OWNER_DATABASE_URL, WORKER_DATABASE_URL, KEY_ENCRYPTION_KEY must be set too.\n',
    );
  });

  it('refuses a secret that can be guessed', async () => {
    const { code, stderr } = await start({
      DATABASE_URL: addressAs('app'),
      OWNER_DATABASE_URL: addressAs('owner'),
      WORKER_DATABASE_URL: addressAs('worker'),
      SESSION_SECRET: 'short',
      KEY_ENCRYPTION_KEY: secret,
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^SESSION_SECRET must have at least 32 characters .*\.\n$/);
  });

  it('says which database does not answer, without its password', async () => {
    const port = await silentServer();
    const silent = `postgresql://foljsam_app:hemligt@127.0.0.1:${port}/foljsam`;
    const { code, stderr } = await start({
      DATABASE_URL: silent,
      OWNER_DATABASE_URL: silent,
      WORKER_DATABASE_URL: silent,
      SESSION_SECRET: secret,
      KEY_ENCRYPTION_KEY: secret,
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      new RegExp(`^The database of DATABASE_URL at 127.0.0.1:${port} does not answer: .+\n$`),
    );
    expect(stderr).not.toContain('hemligt');
  });

  it('refuses an address that is not one', async () => {
    const { code, stderr } = await start({
      DATABASE_URL: 'localhost',
      OWNER_DATABASE_URL: 'localhost',
      WORKER_DATABASE_URL: 'localhost',
      SESSION_SECRET: secret,
      KEY_ENCRYPTION_KEY: secret,
    });
    expect(code).toBe(1);
    expect(stderr).toBe(
      'DATABASE_URL is not an address of the form postgresql://user:password@host:port/database.\n',
    );
  });

  it('does not start twice in one folder', async () => {
    mkdirSync(join(folder, '.data'), { recursive: true });
    const release = takeLock(join(folder, '.data/start.lock'));
    const { code, stderr } = await start({});
    release?.();
    expect(code).toBe(1);
    expect(stderr).toBe(`Följsam runs in ${folder} already (process ${process.pid}); end that one first.\n`);
  });

  it('refuses words that it does not know', async () => {
    const { code, stderr } = await runScript(folder, 'start.mjs', { words: ['--fast'] });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^npm start does not know --fast; .+\.\n$/);
  });

  it('asks for a folder that it can write in', async () => {
    const closed = copyProject();
    try {
      chmodSync(closed.folder, 0o555);
      const asRoot = process.getuid?.() === 0;
      const { code, stderr } = await runScript(closed.folder, 'start.mjs', asRoot ? { uid: 65534 } : {});
      expect(code).toBe(1);
      expect(stderr).toBe(
        `Följsam must be able to write in ${closed.folder}; give yourself the right to, or clone the project elsewhere.\n`,
      );
    } finally {
      chmodSync(closed.folder, 0o755);
      closed.remove();
    }
  });
});

it('npm run foljsam says in one sentence that the database lets nobody in', async () => {
  const closed = new URL(addressAs('owner'));
  closed.password = 'fel';
  for (const words of [
    ['database', 'migrate'],
    ['log', 'verify'],
  ]) {
    const { code, stderr } = await runScript(resolve(), '../dist/foljsam.mjs', {
      words,
      env: { OWNER_DATABASE_URL: closed.href },
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The database does not answer: .*\n$/);
  }
});

describe('the Node that runs the commands', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.4.1'])('may be %s', (version) => {
    expect(complaintAboutNode(version)).toBe('');
  });

  it.each(['12.22.12', '18.20.8', '20.18.3'])('may not be %s', (version) => {
    expect(complaintAboutNode(version)).toBe(
      `Node ${version} is too old: Följsam needs 20.19 or newer, see https://nodejs.org/.`,
    );
  });
});
