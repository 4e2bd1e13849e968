import { expect, test } from 'vitest';
import { authRefusal } from './auth-request';

const signIn = (body: string, headers: Record<string, string> = {}): Request =>
  new Request('https://foljsam.example/api/auth/callback/credentials', {
    method: 'POST',
    headers: { host: 'foljsam.example', 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  });

const statusOf = async (request: Request, path = ['callback', 'credentials']): Promise<number | null> =>
  (await authRefusal(request, path))?.status ?? null;

test('what the login page sends goes on, up to the edge', async () => {
  expect(await statusOf(signIn('x'.repeat(10_000)))).toBe(null);
});

test('what is larger than any sign-in is refused, whatever it says of its length', async () => {
  expect(await statusOf(signIn('x'.repeat(10_001)))).toBe(413);
  expect(await statusOf(signIn('x', { 'content-length': '10001' }))).toBe(413);
});

test('of what never ends no more is read than it takes to know', async () => {
  let given = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      given += 1;
      controller.enqueue(new Uint8Array(1000));
    },
  });
  const request = new Request('https://foljsam.example/api/auth/callback/credentials', {
    method: 'POST',
    headers: { host: 'foljsam.example', 'content-type': 'application/x-www-form-urlencoded' },
    body: endless,
    duplex: 'half',
  } as RequestInit);
  expect(await statusOf(request)).toBe(413);
  expect(given).toBeLessThan(20);
});

test('what is let through can still be read', async () => {
  const request = signIn('a=b');
  expect(await statusOf(request)).toBe(null);
  expect(await request.text()).toBe('a=b');
});

test('what another site sends is refused', async () => {
  expect(await statusOf(signIn('x', { origin: 'https://elsewhere.example' }))).toBe(403);
  expect(await statusOf(signIn('x', { 'sec-fetch-site': 'cross-site' }))).toBe(403);
});

test('what next-auth could do beyond that is not found', async () => {
  expect(await statusOf(signIn('x'), ['signout'])).toBe(404);
});
