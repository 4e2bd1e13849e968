import { expect, test } from '@playwright/test';
import { CopiesInstallation } from '../support/copies-installation';
import { endure } from '../support/endurance';
import type { Prepared } from '../support/prepare-audits';

const site = new CopiesInstallation();
let prepared: Prepared;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  prepared = await site.start({ fill: 3, decide: 8 });
});

test.afterAll(() => site.stop());

test('two copies over PgBouncer lose no acknowledged write and no job, and do none twice, while they, the worker and PgBouncer are killed', async () => {
  test.setTimeout(420_000);
  const verdict = await endure(site, prepared, { seconds: 180, requests: 20_000, times: 8 });
  expect(verdict).toMatchObject({
    wrongAnswers: [],
    savesLost: [],
    savesUnasked: 0,
    reportsWrong: [],
    mailsWrong: [],
    jobsLeft: [],
    toldByLog: [],
  });
  expect(verdict.retried, 'some were cut off, or nothing is proved').toBeGreaterThan(0);
  expect(Object.keys(verdict.ends.killed), 'each was killed').toHaveLength(site.processes.length);
  expect(new Set(verdict.ends.asked), 'who is asked to end does so in good order').toEqual(new Set([0]));
  expect(verdict.decided).toBeGreaterThan(0);
});
