import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageRefusal } from './page-request';

const call = (body: string, headers: Record<string, string> = {}): Request =>
  new Request('https://foljsam.example/t/demo/units/new', {
    method: 'POST',
    headers: {
      host: 'foljsam.example',
      'next-action': '40aa',
      'content-type': 'text/plain;charset=UTF-8',
      ...headers,
    },
    body,
  });

const statusOf = async (request: Request): Promise<number | null> =>
  (await pageRefusal(request))?.status ?? null;

/** As React sends a value: a text that begins with `$` gets one more. */
const asReactSends = (_: string, value: unknown): unknown =>
  typeof value === 'string' && value.startsWith('$') ? `$${value}` : value;

test('whatever a form of ours may send is let through', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue()), async (values) => {
      expect(await statusOf(call(JSON.stringify(values, asReactSends)))).toBe(null);
    }),
  );
  for (const body of [
    '["$undefined"]',
    '["$D2026-11-21T00:00:00.000Z"]',
    '["$n12","$NaN","$-0","$-Infinity"]',
  ])
    expect(await statusOf(call(body))).toBe(null);
});

test('a page is read, or called with an action, and nothing else', async () => {
  const asked = (method: string) => statusOf(new Request('https://foljsam.example/t/demo', { method }));
  for (const method of ['GET', 'HEAD']) expect(await asked(method)).toBe(null);
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) expect(await asked(method)).toBe(405);
});

test('an action is called by its header alone, never by the parts of a form that is posted', async () => {
  const parts = '--x\r\nContent-Disposition: form-data; name="$ACTION_ID_40aa"\r\n\r\n\r\n--x--\r\n';
  for (const type of ['multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'text/plain']) {
    const headers = { host: 'foljsam.example', 'content-type': type, origin: 'https://foljsam.example' };
    const posted = new Request('https://foljsam.example/reset', { method: 'POST', headers, body: parts });
    expect(await statusOf(posted)).toBe(405);
  }
});

test('an address that cannot be decoded names no page', async () => {
  expect(await statusOf(new Request('https://foljsam.example/t/%ff'))).toBe(400);
  expect(await statusOf(new Request('https://foljsam.example/t/%C3%A5'))).toBe(null);
});

describe('a call of an action is refused', () => {
  test.each(['https://elsewhere.example', 'null', 'nonsense', 'https://foljsam.example.elsewhere.example'])(
    'when it comes from %s',
    async (origin) => {
      expect(await statusOf(call('[]', { origin }))).toBe(403);
    },
  );

  test.each(['', '{{{', '{}', '"text"', 'null', '["$F1"]', '["$@1"]', '[{"a":["$1:b"]}]', '["$n1x"]'])(
    'when it says %s',
    async (body) => {
      expect(await statusOf(call(body))).toBe(400);
    },
  );

  test('when it is larger than any form', async () => {
    expect(await statusOf(call(JSON.stringify(['x'.repeat(1_000_001)])))).toBe(413);
  });

  test('when it is no text', async () => {
    expect(await statusOf(call('[]', { 'content-type': 'multipart/form-data; boundary=x' }))).toBe(415);
  });
});

test('a call from the site itself goes on, behind a proxy too', async () => {
  expect(await statusOf(call('[]', { origin: 'https://foljsam.example' }))).toBe(null);
  const behind = { host: '127.0.0.1:3000', 'x-forwarded-host': 'foljsam.example' };
  expect(await statusOf(call('[]', { ...behind, origin: 'https://foljsam.example' }))).toBe(null);
});
