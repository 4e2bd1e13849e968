import { expect, test } from 'vitest';
import { freeJobsOfTheDead, WORKER_LOCK } from '@/lib/data/queue';
import { installQueue } from '@/lib/jobs/install-queue';
import { startWorker } from '@/lib/jobs/worker';
import { addressAs, connectedAs } from '../support/own-database';

const holdJob = (task: string, workerId: string) =>
  connectedAs('superuser', async (client) => {
    await client.query(`SELECT graphile_worker.add_job($1, '{}', job_key => $1)`, [task]);
    await client.query(
      `UPDATE graphile_worker._private_jobs SET locked_by = $2, locked_at = now(), attempts = 1 WHERE key = $1`,
      [task, workerId],
    );
  });

const holders = () =>
  connectedAs('superuser', async (client) => {
    const { rows } = await client.query('SELECT key, locked_by FROM graphile_worker.jobs ORDER BY key');
    return rows;
  });

test('the job of a worker that is gone is given back at once, and that of one that lives is left alone', async () => {
  await installQueue(addressAs('worker'));
  await holdJob('of-the-dead', 'worker-gone');
  await holdJob('of-the-living', 'worker-here');
  await connectedAs('worker', async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [`${WORKER_LOCK}worker-here`]);
    expect(await freeJobsOfTheDead()).toBe(1);
    expect(await freeJobsOfTheDead()).toBe(0);
    expect(await holders()).toEqual([
      { key: 'of-the-dead', locked_by: null },
      { key: 'of-the-living', locked_by: 'worker-here' },
    ]);
  });
  expect(await freeJobsOfTheDead()).toBe(1);
});

test('a worker that runs a job holds its lock until it has ended', async () => {
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const begun = new Promise<string>((resolve) => {
    void startWorker({
      'a-long-one': async (_payload, { job }) => {
        resolve(job.locked_by ?? '');
        await done;
      },
    }).then((worker) => {
      void worker.addJob('a-long-one', {});
      void done.then(() => worker.stop());
    });
  });
  expect(await begun).toMatch(/^pool/);
  expect(await freeJobsOfTheDead()).toBe(0);
  finish();
});
