import { afterEach, expect, test, vi } from 'vitest';
import { installQueue } from '@/lib/jobs/install-queue';
import { freePort } from '@/scripts/process/free-port.mjs';
import { addressAs } from '../support/own-database';
import { makeTenant } from '../support/two-tenants';

const TOKEN = 'a-long-word-for-prometheus';

/** The figures as a process with these settings serves them. */
async function served(settings: Readonly<Record<string, string>>) {
  const port = await freePort();
  for (const [name, value] of Object.entries({ METRICS_PORT: String(port), ...settings }))
    vi.stubEnv(name, value);
  vi.resetModules();
  const { openMetrics } = await import('@/lib/observe/metrics');
  const { serveMetrics } = await import('@/lib/observe/metrics-server');
  const metrics = openMetrics();
  metrics.noteAnswered({ method: 'GET', route: '/t/[slug]', status: 200, seconds: 0.02 });
  return { end: serveMetrics(metrics), address: `http://127.0.0.1:${port}/metrics` };
}

afterEach(() => vi.unstubAllEnvs());

test('the figures tell of requests, connections, the queue and the seals, and name no tenant', async () => {
  await installQueue(addressAs('worker'));
  await makeTenant('hemlig-kommun');
  const { end, address } = await served({});
  const text = await (await fetch(address)).text();
  expect(text).toContain('foljsam_requests_total{method="GET",route="/t/[slug]",status="200"} 1');
  expect(text).toMatch(/^foljsam_jobs_waiting [1-9]/m);
  expect(text).toMatch(/^foljsam_seal_days_left [1-9]/m);
  expect(text).toMatch(/^foljsam_database_answers 1$/m);
  expect(text).toMatch(/^foljsam_database_connections\{login="worker",state="open"\} \d/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m);
  expect(text).not.toContain('hemlig');
  expect((await fetch(address.replace('/metrics', '/'))).status).toBe(404);
  await end();
});

test('the figures are for whoever knows the token, where there is one', async () => {
  const { end, address } = await served({ METRICS_TOKEN: TOKEN });
  expect((await fetch(address)).status).toBe(401);
  expect((await fetch(address, { headers: { authorization: 'Bearer annat' } })).status).toBe(401);
  const authorization = `Bearer ${TOKEN}`;
  expect((await fetch(address, { headers: { authorization } })).status).toBe(200);
  await end();
});

test('the figures are never open to other machines without a token', async () => {
  await expect(served({ METRICS_HOST: '0.0.0.0' })).rejects.toThrow(/METRICS_TOKEN must be set/);
});
