import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { env } from '@/lib/env';
import { logger } from './logger';
import type { Metrics } from './metrics';
import { leaveUnwatched } from './watch-requests';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Serves the figures at `/metrics` on a port of their own, where `METRICS_PORT` asks for it: on this machine alone, or
 * elsewhere to whoever knows `METRICS_TOKEN`. @returns what ends it.
 * @throws when it is to be open to others without a token.
 */
export function serveMetrics(metrics: Metrics): () => Promise<void> {
  const { METRICS_PORT: port, METRICS_HOST: host, METRICS_TOKEN: token } = env();
  if (port === undefined) return async () => undefined;
  if (token === undefined && !LOOPBACK.has(host))
    throw new Error('METRICS_TOKEN must be set where METRICS_HOST is not this machine alone');
  const server = createServer(async (request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET') return response.writeHead(404).end();
    if (token !== undefined && !knows(request, token)) return response.writeHead(401).end();
    const text = await metrics.text().catch((error: unknown) => {
      logger.error({ err: error }, 'the figures could not be made');
      return null;
    });
    if (text === null) return response.writeHead(500).end();
    return response.writeHead(200, { 'content-type': metrics.contentType }).end(text);
  });
  leaveUnwatched(server);
  server.on('error', (error) => logger.error({ err: error }, 'the figures are not served'));
  server.listen(port, host);
  return async () => void server.close();
}

/** Whether the caller sent the token, found out in the same time whatever they sent. */
function knows({ headers }: IncomingMessage, token: string): boolean {
  const hashOf = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hashOf(headers.authorization ?? ''), hashOf(`Bearer ${token}`));
}
