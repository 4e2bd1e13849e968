import { EventEmitter } from 'node:events';
import {
  Logger,
  parseCronItems,
  type Runner,
  run,
  type Task,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import {
  clearExpired,
  freeJobsOfTheDead,
  queueDueMails,
  queueDueResetMails,
  queueLibraryVersions,
  queueMornings,
  requeueStuckReports,
} from '@/lib/data/queue';
import { requireEnv } from '@/lib/env';
import { logger } from '@/lib/observe/logger';
import { now, today } from '@/lib/time/clock';
import { formatTime } from '@/lib/time/format';
import { disposeJob } from './dispose';
import { morningJob } from './morning';
import { postNoticesJob } from './post-notices';
import { sealReportJob } from './seal-report';
import { sendMailJob } from './send-mail';
import { sendResetMailJob } from './send-reset-mail';
import { takeLibraryVersionsJob } from './take-library-versions';
import { WorkerPresence } from './worker-presence';

/** When the day's reminders and gathered mails go out, on the Swedish clock. */
const MORNING = '07:00';

/** What looks over the whole installation, and when (cron, UTC). It is one with its time, so that none is forgotten. */
const sweeps: Readonly<Record<string, { readonly at: string; readonly work: Task }>> = {
  'requeue-stuck-reports': {
    at: '*/5 * * * *',
    work: async () => {
      const requeued = await requeueStuckReports();
      if (requeued > 0) logger.warn({ requeued }, 'put stuck reports back in the queue');
    },
  },
  'free-jobs-of-the-dead': {
    at: '* * * * *',
    work: async () => {
      if ((await freeJobsOfTheDead()) > 0) logger.warn('took over the jobs of a worker that is gone');
    },
  },
  'queue-due-mails': {
    at: '* * * * *',
    work: async () => {
      const queued = (await queueDueMails()) + (await queueDueResetMails());
      if (queued > 0) logger.info({ queued }, 'mails are due');
    },
  },
  // Asked often and in Swedish time, so that a morning comes once at its hour, in winter and in summer, and late
  // rather than never when the server was down.
  'queue-mornings': {
    at: '*/10 * * * *',
    work: async () => {
      if (formatTime(now()) < MORNING) return;
      const tenants = await queueMornings(today());
      if (tenants > 0) logger.info({ tenants }, 'a new day begins');
    },
  },
  'clear-expired': {
    at: '17 2 * * *',
    work: async () => {
      logger.info({ cleared: await clearExpired() }, 'cleared what had expired');
    },
  },
};

/** Every job that the installation knows, by name. */
export const tasks: TaskList = {
  ...sealReportJob,
  ...postNoticesJob,
  ...sendMailJob,
  ...sendResetMailJob,
  ...morningJob,
  ...disposeJob,
  ...takeLibraryVersionsJob,
  'look-into-library': async () => {
    logger.info({ tenants: await queueLibraryVersions() }, 'looks for new versions in the library');
  },
  ...Object.fromEntries(Object.entries(sweeps).map(([name, { work }]) => [name, work])),
};

const schedule = parseCronItems(
  Object.entries(sweeps).map(([task, { at }]) => ({ task, match: at, identifier: task })),
);

const ownLogger = new Logger(() => (level, message) => {
  if (level === 'error') logger.error({ message }, 'the job queue reports an error');
  else if (level === 'warning') logger.warn({ message }, 'the job queue warns');
});

/** Starts to take jobs from the queue, as the worker; `stop()` on what is returned lets running jobs end. */
export async function startWorker(taskList: TaskList = tasks): Promise<Runner> {
  const connectionString = requireEnv('WORKER_DATABASE_URL');
  const presence = new WorkerPresence(connectionString);
  await presence.begin();
  const events: WorkerEvents = new EventEmitter();
  // The queue notes on a job which pool of workers has taken it, and there is one in a process.
  events.on('pool:create', ({ workerPool }) => presence.add(workerPool.id));
  const runner = await run({
    connectionString,
    taskList,
    parsedCronItems: schedule,
    concurrency: 2,
    noHandleSignals: true,
    logger: ownLogger,
    events,
  });
  const leave = () => presence.end();
  runner.promise.then(leave, leave);
  return runner;
}
