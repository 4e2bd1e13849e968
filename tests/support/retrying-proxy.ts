import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long a request waits for a copy that takes it. */
const PATIENCE_MS = 20_000;
const PAUSE_MS = 50;

/** A proxy before several copies, as an installation has one. */
export type RetryingProxy = { readonly address: string; readonly stop: () => Promise<void> };

/**
 * Passes each request to one of the copies in turn, and to the next one when that refuses the connection, since then
 * nothing has reached it. What broke on the way is never sent again: the caller alone knows whether it may be.
 */
export async function startRetryingProxy(ports: readonly number[]): Promise<RetryingProxy> {
  let turn = 0;
  const server = createServer(async (incoming, outgoing) => {
    const end = Date.now() + PATIENCE_MS;
    const body = await bodyOf(incoming).catch(() => null);
    if (body === null) return;
    while (Date.now() < end && !outgoing.destroyed) {
      turn += 1;
      const outcome = await pass(incoming, outgoing, body, ports[turn % ports.length] ?? 0);
      if (outcome === 'passed') return;
      await sleep(PAUSE_MS);
    }
    outgoing.writeHead(502).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** `refused` when the copy never got the request; a connection that breaks later breaks the caller's too. */
function pass(
  { method, url, headers, socket }: IncomingMessage,
  outgoing: ServerResponse,
  body: Buffer,
  port: number,
): Promise<'passed' | 'refused'> {
  const forwarded = { ...headers, 'x-forwarded-for': socket.remoteAddress ?? '', connection: 'close' };
  return new Promise((resolve) => {
    const onward = request({ host: '127.0.0.1', port, method, path: url, headers: forwarded, agent: false });
    onward.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') return resolve('refused');
      outgoing.destroy();
      resolve('passed');
    });
    onward.once('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      answer.on('error', () => outgoing.destroy());
      answer.once('close', () => {
        if (!answer.complete) outgoing.destroy();
        resolve('passed');
      });
    });
    onward.end(body);
  });
}
