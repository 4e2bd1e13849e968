import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { startEmbeddedDatabase } from '../../scripts/embedded-database.mjs';
import { makeDatabase } from '../../scripts/make-database.mjs';
import { freePort } from '../../scripts/process/free-port.mjs';

const root = resolve(import.meta.dirname, '../..');
const DEMO_PASSWORD = 'en lösenfras för provet';

/** A site with a database of its own, both of which can be killed at any moment and started again. */
export class KillableSite {
  readonly #dataFolder = mkdtempSync(join(tmpdir(), 'foljsam-killed-'));
  #environment: NodeJS.ProcessEnv = process.env;
  #server: ChildProcess | undefined;
  #database: Awaited<ReturnType<typeof startEmbeddedDatabase>> | undefined;
  address = '';

  async start(): Promise<void> {
    await this.startDatabase();
    const port = await freePort();
    this.address = `http://127.0.0.1:${port}`;
    const password = randomBytes(18).toString('base64url');
    const addresses = await makeDatabase({
      superuserUrl: (database) => this.#database?.superuserUrl(database) ?? '',
      database: 'foljsam',
      passwords: { owner: password, app: password, worker: password },
    });
    this.#environment = {
      ...process.env,
      NODE_ENV: 'production',
      FOLJSAM_ROOT: root,
      DATABASE_URL: addresses.app,
      WORKER_DATABASE_URL: addresses.worker,
      OWNER_DATABASE_URL: addresses.owner,
      SESSION_SECRET: randomBytes(32).toString('base64url'),
      KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      LOG_LEVEL: 'silent',
      HOSTNAME: '127.0.0.1',
      PORT: String(port),
      NEXTAUTH_URL: this.address,
    };
    this.foljsam('database', 'migrate');
    this.foljsam('demo', 'seed', '--password', DEMO_PASSWORD);
    await this.startServer();
  }

  /** What its programs run with. */
  get environment(): NodeJS.ProcessEnv {
    return this.#environment;
  }

  /** Its database as whoever may do anything there. */
  get superuserAddress(): string {
    return this.#database?.superuserUrl('foljsam') ?? '';
  }

  /** The server's process, for whoever wants to know how large it is. */
  get serverPid(): number {
    return this.#server?.pid ?? 0;
  }

  /** Runs the operator's command line on it. @throws when the command fails. */
  foljsam(...words: string[]): void {
    const run = spawnSync(process.execPath, [join(root, 'dist/foljsam.mjs'), ...words], {
      env: this.#environment,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`foljsam ${words.join(' ')}: ${run.stderr}`);
  }

  async startDatabase(): Promise<void> {
    this.#database = await startEmbeddedDatabase({ dataFolder: this.#dataFolder });
  }

  async startServer(): Promise<void> {
    this.#server = spawn(process.execPath, [join(root, '.next/standalone/server.js')], {
      env: this.#environment,
      stdio: 'ignore',
    });
    for (let tries = 0; tries < 1_200; tries++) {
      const healthy = await fetch(`${this.address}/api/health`).then(
        (response) => response.ok,
        () => false,
      );
      if (healthy) return;
      await sleep(100);
    }
    throw new Error('The server did not become well');
  }

  /** Ends the server between two instructions, as a power cut would. */
  async killServer(): Promise<void> {
    const server = this.#server;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const gone = new Promise((done) => server.once('exit', done));
    server.kill('SIGKILL');
    await gone;
  }

  async killDatabase(): Promise<void> {
    const pid = this.#database?.pid ?? 0;
    process.kill(pid, 'SIGKILL');
    while (isAlive(pid)) await sleep(20);
  }

  /** Asks the database itself, as its superuser. */
  async ask<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: this.#database?.superuserUrl('foljsam') });
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** Signs in as one of the demo logins; the cookie header of the session. */
  async signIn(email: string): Promise<string> {
    const csrf = await fetch(`${this.address}/api/auth/csrf`);
    const { csrfToken } = (await csrf.json()) as { csrfToken: string };
    const body = new URLSearchParams({ csrfToken, email, password: DEMO_PASSWORD, json: 'true' });
    const answer = await fetch(`${this.address}/api/auth/callback/credentials`, {
      method: 'POST',
      headers: { cookie: cookiesOf(csrf) },
      body,
      redirect: 'manual',
    });
    return cookiesOf(answer);
  }

  async stop(): Promise<void> {
    await this.killServer();
    await this.#database?.stop();
    rmSync(this.#dataFolder, { recursive: true, force: true });
  }
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
