import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { WORKER_LOCK } from '@/lib/data/queue';
import { logger } from '@/lib/observe/logger';

const PAUSE_MS = 1_000;

/**
 * Says to the other workers that those of this process live: each holds a lock on a connection of its own, which the
 * database lets go of the moment that the process is gone, however it went.
 */
export class WorkerPresence {
  readonly #connectionString: string;
  readonly #workers = new Set<string>();
  #client: Client | undefined;
  #ended = false;

  constructor(connectionString: string) {
    this.#connectionString = connectionString;
  }

  /** @throws when the database does not answer. */
  async begin(): Promise<void> {
    const client = new Client({ connectionString: this.#connectionString, keepAlive: true });
    // What becomes of a lost connection is said by its end.
    client.on('error', () => undefined);
    await client.connect();
    this.#client = client;
    client.once('end', () => void this.#beginAgain());
    for (const worker of this.#workers) this.#lock(client, worker);
  }

  /** A worker has been made in this process. */
  add(workerId: string): void {
    this.#workers.add(workerId);
    if (this.#client) this.#lock(this.#client, workerId);
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#client?.end();
  }

  #lock(client: Client, workerId: string): void {
    client
      .query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [`${WORKER_LOCK}${workerId}`])
      .catch((error: unknown) => logger.warn({ err: error }, 'a worker could not say that it lives'));
  }

  async #beginAgain(): Promise<void> {
    this.#client = undefined;
    while (!this.#ended && this.#client === undefined) {
      await sleep(PAUSE_MS);
      await this.begin().catch(() => undefined);
    }
  }
}
