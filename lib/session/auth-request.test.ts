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

test('what another site sends is refused', async () => {
  expect(await statusOf(signIn('x', { origin: 'https://elsewhere.example' }))).toBe(403);
  expect(await statusOf(signIn('x', { 'sec-fetch-site': 'cross-site' }))).toBe(403);
});

test('what next-auth could do beyond that is not found', async () => {
  expect(await statusOf(signIn('x'), ['signout'])).toBe(404);
});
