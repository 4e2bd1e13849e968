import type { Runner } from 'graphile-worker';
import { startWorker } from './worker';

/** Starts the worker, and lets it do at once what may have been missed while none ran. */
export async function runWorker(): Promise<Runner> {
  const worker = await startWorker();
  await worker.addJob('free-jobs-of-the-dead', {}, { jobKey: 'free-jobs-of-the-dead' });
  // A newer Följsam may have brought newer templates.
  await worker.addJob('look-into-library', {}, { jobKey: 'look-into-library' });
  await worker.addJob('queue-mornings', {}, { jobKey: 'queue-mornings' });
  return worker;
}
