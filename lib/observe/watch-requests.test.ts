import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { logger } from './logger';
import { currentRequest, noteFailure, notePresence } from './request-context';
import { type Answered, requestIdOf, watchRequests } from './watch-requests';

const said = vi.spyOn(logger, 'info').mockImplementation(() => undefined);
const answered: Answered[] = [];
let server: Server;
let address: string;

/** Answers with its own id after a while, so that several are on their way at once. */
beforeAll(async () => {
  watchRequests(
    () => '/t/[slug]',
    (one) => answered.push(one),
  );
  server = createServer(async (request, response) => {
    await sleep(request.url === '/slow' ? 100 : 10);
    if (request.url === '/slow') notePresence({ userId: 'u1', tenant: 'demo' });
    if (request.url === '/away') noteFailure(Object.assign(new Error('no'), { code: 'ECONNREFUSED' }));
    response.statusCode = request.url === '/away' ? 500 : 200;
    response.end(currentRequest()?.id);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => void server.close());
beforeEach(() => {
  said.mockClear();
  answered.length = 0;
});

test('each request has an id of its own, in its answer and in all that is done for it, however many there are at once', async () => {
  const answers = await Promise.all(['/slow', '/', '/slow', '/'].map((path) => fetch(`${address}${path}`)));
  const ids = answers.map(({ headers }) => headers.get('x-request-id'));
  expect(new Set(ids).size).toBe(4);
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(ids);
});

test('a request is one line: its form, its status, its time and who asked, and nothing that was sent', async () => {
  await fetch(`${address}/slow`, { headers: { 'user-agent': 'Någons webbläsare' } });
  await vi.waitFor(() => expect(said).toHaveBeenCalledTimes(1));
  const [line] = said.mock.calls[0] ?? [];
  expect(line).toMatchObject({
    method: 'GET',
    route: '/t/[slug]',
    status: 200,
    userId: 'u1',
    tenant: 'demo',
  });
  expect(JSON.stringify(line)).not.toContain('webbläsare');
  expect(answered).toMatchObject([{ method: 'GET', route: '/t/[slug]', status: 200 }]);
});

test('a failure since the database is away is answered as one that may be asked again', async () => {
  const answer = await fetch(`${address}/away`);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('5');
});

test('an id is taken from a proxy of ours alone, and only when it is one', () => {
  expect(requestIdOf('0198c0de-aaaa', true)).toBe('0198c0de-aaaa');
  expect(requestIdOf('0198c0de-aaaa', false)).toMatch(/^[0-9a-f]{16}$/);
  expect(requestIdOf('nagon@kommun.example', true)).toMatch(/^[0-9a-f]{16}$/);
  expect(requestIdOf('a\nb', true)).toMatch(/^[0-9a-f]{16}$/);
  expect(requestIdOf(undefined, true)).toMatch(/^[0-9a-f]{16}$/);
});
