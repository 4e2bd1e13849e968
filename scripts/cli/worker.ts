import type { Command } from 'commander';
import { closeDatabase } from '@/lib/data/client';
import { runWorker } from '@/lib/jobs/run-worker';
import { openMetrics } from '@/lib/observe/metrics';
import { serveMetrics } from '@/lib/observe/metrics-server';
import { endOnSignal } from '@/lib/observe/shutdown';

/** Takes jobs until it is told to end, or the database has been away for longer than the queue waits. */
async function work(): Promise<void> {
  const worker = await runWorker();
  const endMetrics = serveMetrics(openMetrics());
  endOnSignal([
    { what: 'jobs', end: () => worker.stop() },
    { what: 'metrics', end: endMetrics },
    { what: 'database', end: closeDatabase },
  ]);
  await worker.promise;
}

/** `worker`. */
export function workerCommands(program: Command): void {
  program
    .command('worker')
    .description('take the jobs in a process of its own, where the site runs with WORKER=off')
    .action(work);
}
