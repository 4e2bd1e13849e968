import { Logger, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker';
import { clearExpired, queueLibraryVersions, requeueStuckReports } from '@/lib/data/queue';
import { requireEnv } from '@/lib/env';
import { logger } from '@/lib/logger';
import { sealReportJob } from './seal-report';
import { takeLibraryVersionsJob } from './take-library-versions';

/** Every job that the installation knows, by name. */
export const tasks: TaskList = {
  ...sealReportJob,
  ...takeLibraryVersionsJob,
  'look-into-library': async () => {
    logger.info({ tenants: await queueLibraryVersions() }, 'looks for new versions in the library');
  },
  'requeue-stuck-reports': async () => {
    const requeued = await requeueStuckReports();
    if (requeued > 0) logger.warn({ requeued }, 'put stuck reports back in the queue');
  },
  'clear-expired': async () => {
    logger.info({ cleared: await clearExpired() }, 'cleared what had expired');
  },
};

const schedule = parseCronItems([
  { task: 'clear-expired', match: '17 2 * * *', identifier: 'clear-expired' },
]);

const ownLogger = new Logger(() => (level, message) => {
  if (level === 'error') logger.error({ message }, 'the job queue reports an error');
  else if (level === 'warning') logger.warn({ message }, 'the job queue warns');
});

/** Starts to take jobs from the queue, as the worker; `stop()` on what is returned lets running jobs end. */
export function startWorker(taskList: TaskList = tasks): Promise<Runner> {
  return run({
    connectionString: requireEnv('WORKER_DATABASE_URL'),
    taskList,
    parsedCronItems: schedule,
    concurrency: 2,
    noHandleSignals: true,
    logger: ownLogger,
  });
}
