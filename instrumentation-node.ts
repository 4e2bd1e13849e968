import { closeDatabase } from '@/lib/data/client';
import { env } from '@/lib/env';
import { runWorker } from '@/lib/jobs/run-worker';
import { logFrameworkLines } from '@/lib/observe/framework-lines';
import { openMetrics } from '@/lib/observe/metrics';
import { serveMetrics } from '@/lib/observe/metrics-server';
import { builtRoutePattern } from '@/lib/observe/route-pattern';
import { endOnSignal } from '@/lib/observe/shutdown';
import { watchRequests } from '@/lib/observe/watch-requests';
import { noteCallerAddresses } from '@/lib/session/caller-address';
import { announceTransportSecurity } from '@/lib/session/transport-security';

logFrameworkLines();
noteCallerAddresses();
announceTransportSecurity();
const metrics = openMetrics();
const requests = watchRequests(builtRoutePattern(), metrics.noteAnswered);
const endMetrics = serveMetrics(metrics);
const worker = env().WORKER === 'on' ? await runWorker() : null;

endOnSignal([
  { what: 'requests', end: () => requests.close() },
  { what: 'jobs', end: async () => worker?.stop() },
  { what: 'metrics', end: endMetrics },
  { what: 'database', end: closeDatabase },
]);
