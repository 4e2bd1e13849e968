import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 120_000;

export type ProcessOrder = {
  readonly name: string;
  readonly command: string;
  readonly words: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Gets what it says, over all its lives. */
  readonly logFile: string;
  /** Whether it is ready for work. */
  readonly isReady: () => Promise<boolean>;
};

/** A program that is killed and started again. It is ended by its own process id and by nothing else. */
export class KillableProcess {
  readonly name: string;
  readonly #order: ProcessOrder;
  #child: ChildProcess | undefined;
  #retired = false;

  constructor(order: ProcessOrder) {
    this.#order = order;
    this.name = order.name;
  }

  /** @throws when it ends, or is not ready in time. */
  async start(): Promise<void> {
    const { command, words, env, logFile, isReady, name } = this.#order;
    if (this.#retired) return;
    const child = spawn(command, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    const log = createWriteStream(logFile, { flags: 'a' });
    child.stdout.pipe(log);
    child.stderr.pipe(log);
    const end = Date.now() + PATIENCE_MS;
    while (Date.now() < end) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`${name} ended with ${child.exitCode ?? child.signalCode}, see ${logFile}`);
      if (await isReady().catch(() => false)) return;
      await sleep(50);
    }
    throw new Error(`${name} did not become ready`);
  }

  /** Ends it for good: whoever still means to start it again, does not. */
  async retire(): Promise<void> {
    this.#retired = true;
    await this.end('SIGKILL');
  }

  /** Ends it, and gives its exit code; null when a signal ended it. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const child = this.#child;
    if (!child) return 0;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const gone = new Promise<number | null>((done) => child.once('exit', done));
    child.kill(signal);
    return gone;
  }
}
