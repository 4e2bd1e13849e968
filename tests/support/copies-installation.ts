import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { Client } from 'pg';
import { startEmbeddedDatabase } from '../../scripts/embedded-database.mjs';
import { makeDatabase } from '../../scripts/make-database.mjs';
import { freePort } from '../../scripts/process/free-port.mjs';
import { DATA_FOLDER, inProject } from '../../scripts/project-folder.mjs';
import { startMailServer } from '../../scripts/test/mail-server.mjs';
import { KillableProcess } from './killable-process';
import { poolerBefore } from './pooler';
import type { Prepared } from './prepare-audits';
import { type RetryingProxy, startRetryingProxy } from './retrying-proxy';

type Database = Awaited<ReturnType<typeof startEmbeddedDatabase>>;

/** Two copies of the built site behind a proxy, over PgBouncer, with a worker apart and a mail server. */
export class CopiesInstallation {
  readonly #folder = mkdtempSync(join(tmpdir(), 'foljsam-copies-'));
  #database: Database | undefined;
  #proxy: RetryingProxy | undefined;
  #mails: Awaited<ReturnType<typeof startMailServer>> | undefined;
  #environment: NodeJS.ProcessEnv = process.env;
  #processes: readonly KillableProcess[] = [];

  /** Starts all of it; so many audits are made to be filled in, and to be decided. */
  async start(counts: { readonly fill: number; readonly decide: number }): Promise<Prepared> {
    // PgBouncer may work as somebody else.
    chmodSync(this.#folder, 0o711);
    this.#database = await startEmbeddedDatabase({ dataFolder: join(this.#folder, 'database') });
    this.#mails = await startMailServer(join(this.#folder, 'mails'));
    const password = randomBytes(18).toString('base64url');
    const addresses = await makeDatabase({
      superuserUrl: this.#database.superuserUrl,
      database: 'foljsam',
      passwords: { owner: password, app: password, worker: password },
    });
    const ports = [await freePort(), await freePort()];
    this.#proxy = await startRetryingProxy(ports);
    this.#environment = {
      ...process.env,
      FOLJSAM_ROOT: inProject(),
      DATABASE_URL: addresses.app,
      OWNER_DATABASE_URL: addresses.owner,
      WORKER_DATABASE_URL: addresses.worker,
      SESSION_SECRET: randomBytes(32).toString('base64url'),
      KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      NEXTAUTH_URL: this.#proxy.address,
      PUBLIC_URL: this.#proxy.address,
      LOG_LEVEL: 'info',
    };
    this.#run(inProject('dist/foljsam.mjs'), 'database', 'migrate');
    const prepared = await this.#prepare(counts);
    const pooler = poolerBefore(addresses.app, await freePort(), this.#folder);
    const copies = ports.map((port, n) => this.#copy(`copy ${n + 1}`, port, pooler.url));
    this.#processes = [pooler.process, ...copies, await this.#worker()];
    for (const one of this.#processes) await one.start();
    return prepared;
  }

  get address(): string {
    return this.#proxy?.address ?? '';
  }

  /** PgBouncer, the two copies and the worker, in that order. */
  get processes(): readonly KillableProcess[] {
    return this.#processes;
  }

  /** What the copies and the worker have logged. */
  readLogs(): string {
    const files = readdirSync(this.#folder).filter(
      (name) => name.endsWith('.log') && name !== 'pgbouncer.log',
    );
    return files.map((name) => readFileSync(join(this.#folder, name), 'utf8')).join('\n');
  }

  /** The messages that the mail server took. */
  readMails(): string[] {
    const folder = join(this.#folder, 'mails');
    return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
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

  async stop(): Promise<void> {
    for (const one of this.#processes) await one.retire();
    await this.#proxy?.stop();
    await this.#mails?.stop();
    await this.#database?.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** A program's standard output. @throws when it fails. */
  #run(...words: string[]): string {
    const run = spawnSync(process.execPath, words, { env: this.#environment, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`${words.join(' ')}: ${run.stderr}`);
    return run.stdout;
  }

  async #prepare({ fill, decide }: { fill: number; decide: number }): Promise<Prepared> {
    const program = join(DATA_FOLDER, 'test-programs/prepare-audits.mjs');
    await build({
      entryPoints: [inProject('tests/support/prepare-audits.ts')],
      outfile: program,
      absWorkingDir: inProject(),
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20.19',
      logLevel: 'silent',
    });
    const said = this.#run(program, String(fill), String(decide));
    return JSON.parse(said.slice(said.lastIndexOf('\n')));
  }

  /** It has neither the owner's login nor the worker's. */
  #copy(name: string, port: number, pooledUrl: string): KillableProcess {
    const { OWNER_DATABASE_URL: _, WORKER_DATABASE_URL: __, ...env } = this.#environment;
    return new KillableProcess({
      name,
      command: process.execPath,
      words: [inProject('.next/standalone/server.js')],
      env: {
        ...env,
        NODE_ENV: 'production',
        NEXT_MANUAL_SIG_HANDLE: 'true',
        WORKER: 'off',
        DATABASE_URL: pooledUrl,
        TRUSTED_PROXY_HOPS: '1',
        HOSTNAME: '127.0.0.1',
        PORT: String(port),
      },
      logFile: join(this.#folder, `${name.replace(' ', '-')}.log`),
      isReady: async () => (await fetch(`http://127.0.0.1:${port}/api/health`)).ok,
    });
  }

  async #worker(): Promise<KillableProcess> {
    const port = await freePort();
    return new KillableProcess({
      name: 'worker',
      command: process.execPath,
      words: [inProject('dist/foljsam.mjs'), 'worker'],
      env: { ...this.#environment, ...this.#mails?.env, METRICS_PORT: String(port) },
      logFile: join(this.#folder, 'worker.log'),
      isReady: async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).ok,
    });
  }
}
