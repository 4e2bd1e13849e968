import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { getInstallationState, getPoolStates, type InstallationState } from '@/lib/data/installation-state';
import { env } from '@/lib/env';
import { now } from '@/lib/time/clock';
import type { Answered } from './watch-requests';

/** The figures of this process and of the installation, for Prometheus. None of them names a tenant or a person. */
export type Metrics = {
  readonly noteAnswered: (answered: Answered) => void;
  /** In the text format that Prometheus reads. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
};

const DAY_MS = 86_400_000;

export function openMetrics(): Metrics {
  const registry = new Registry();
  // Memory, processor, open files and the lag of the event loop.
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'foljsam_requests_total',
    help: 'Requests that were answered, or whose caller went away',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'foljsam_request_seconds',
    help: 'Time from a request to the end of its answer',
    labelNames: ['method', 'route'],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  watchPools(registry);
  const installation = env().WORKER_DATABASE_URL === undefined ? null : new Installation();
  return {
    noteAnswered: ({ method, route, status, seconds: taken }) => {
      requests.inc({ method, route, status: String(status) });
      seconds.observe({ method, route }, taken);
    },
    text: async () => `${await registry.metrics()}\n${(await installation?.text()) ?? ''}`,
    contentType: registry.contentType,
  };
}

function watchPools(registry: Registry): void {
  new Gauge({
    name: 'foljsam_database_connections',
    help: 'Connections to the database by login: open, idle, and callers that wait for one',
    labelNames: ['login', 'state'],
    registers: [registry],
    collect() {
      for (const { login, open, idle, waitedFor } of getPoolStates()) {
        this.set({ login, state: 'open' }, open);
        this.set({ login, state: 'idle' }, idle);
        this.set({ login, state: 'waited_for' }, waitedFor);
      }
    },
  });
}

type Figure = readonly [name: string, help: string, value: (state: InstallationState) => number];

const figures: readonly Figure[] = [
  ['foljsam_jobs_waiting', 'Jobs in the queue that will be tried', (state) => state.jobsWaiting],
  ['foljsam_jobs_failed', 'Jobs in the queue that have been given up', (state) => state.jobsFailed],
  ['foljsam_oldest_job_seconds', 'Time since the oldest job that waits was due', secondsWaited],
  ['foljsam_reports_waiting', 'Reports that wait for their seal', (state) => state.reportsWaiting],
  ['foljsam_reports_failed', 'Reports that could not be sealed', (state) => state.reportsFailed],
  ['foljsam_mails_waiting', 'Mails on their way', (state) => state.mailsWaiting],
  ['foljsam_mails_failed', 'Mails that could not be sent', (state) => state.mailsFailed],
  ['foljsam_tenants', 'Tenants of the installation', (state) => state.tenants],
  ['foljsam_sessions', 'Sessions that stand', (state) => state.activeSessions],
  ['foljsam_seal_days_left', 'Days until the first certificate in use ends', sealDaysLeft],
];

function secondsWaited({ oldestJobDueAt }: InstallationState): number {
  return oldestJobDueAt === null ? 0 : Math.max(0, (now().getTime() - oldestJobDueAt.getTime()) / 1000);
}

/** Not a number without any certificate, which Prometheus compares with nothing. */
function sealDaysLeft({ firstSealEndsAt }: InstallationState): number {
  return firstSealEndsAt === null ? Number.NaN : (firstSealEndsAt.getTime() - now().getTime()) / DAY_MS;
}

/** The figures that the database gives. While it is away they are missing, and one of them says so. */
class Installation {
  readonly #figures = new Registry();
  readonly #own = new Registry();
  readonly #answers = new Gauge({
    name: 'foljsam_database_answers',
    help: 'Whether the database answered the worker’s login',
    registers: [this.#own],
  });
  readonly #gauges = figures.map(
    ([name, help, value]) => [new Gauge({ name, help, registers: [this.#figures] }), value] as const,
  );

  async text(): Promise<string> {
    const state = await getInstallationState().catch(() => null);
    this.#answers.set(state === null ? 0 : 1);
    if (state === null) return `${await this.#own.metrics()}\n`;
    for (const [gauge, value] of this.#gauges) gauge.set(value(state));
    return `${await this.#own.metrics()}\n${await this.#figures.metrics()}\n`;
  }
}
