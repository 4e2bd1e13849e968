import { beforeEach, expect, test, vi } from 'vitest';
import { dropCookie, keepCookie, readCookie } from './own-cookie';

const jar = vi.hoisted(() => ({ set: vi.fn(), get: vi.fn() }));
const site = vi.hoisted(() => ({ address: '' }));
vi.mock('next/headers', () => ({ cookies: async () => jar }));
vi.mock('@/lib/env', () => ({ env: () => ({ NEXTAUTH_URL: site.address }) }));

beforeEach(() => {
  jar.set.mockClear();
  site.address = 'https://uppfoljning.example';
});

const forNobodyElse = { httpOnly: true, sameSite: 'lax', path: '/', secure: true };

test('a cookie is for this host alone, for TLS and for no script', async () => {
  await keepCookie('foljsam-a', 'x', 60);
  expect(jar.set).toHaveBeenCalledWith('__Host-foljsam-a', 'x', { ...forNobodyElse, maxAge: 60 });
  jar.get.mockReturnValue({ value: 'x' });
  expect(await readCookie('foljsam-a')).toBe('x');
  expect(jar.get).toHaveBeenCalledWith('__Host-foljsam-a');
});

test('is let go under the terms under which it was kept, without which a browser keeps it', async () => {
  await dropCookie('foljsam-a');
  expect(jar.set).toHaveBeenCalledWith('__Host-foljsam-a', '', { ...forNobodyElse, maxAge: 0 });
});

test('where there is no TLS, as on one’s own machine, a name that is bound to it would be thrown away', async () => {
  site.address = 'http://127.0.0.1:3000';
  await keepCookie('foljsam-a', 'x', 60);
  expect(jar.set).toHaveBeenCalledWith('foljsam-a', 'x', { ...forNobodyElse, secure: false, maxAge: 60 });
});
