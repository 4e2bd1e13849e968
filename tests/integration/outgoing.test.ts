import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { getOutgoingJson, isPublicAddress } from '@/lib/session/outgoing';
import { tryProvider } from '@/lib/session/try-provider';
import { startForgedProvider } from '../support/forged-provider';
import { listening, stopped } from '../support/openid-provider';

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await stopped(server);
});

/** A server that answers every request as the test says. */
async function serving(answer: Parameters<typeof createServer>[1] & object): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  return listening(server);
}

describe('an address that a tenant has set', () => {
  test.each([
    '10.1.2.3',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '::1',
    'fc00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
  ])('is refused when it is %s', (address) => expect(isPublicAddress(address)).toBe(false));

  test.each(['93.184.216.34', '2606:2800:220:1::1'])('may be %s', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );

  test.each([
    ['http://login.example.net/', 'not-https'],
    ['http://localhost:1/', 'not-https'],
    ['https://10.0.0.1/', 'private-address'],
    ['https://0x7f000002/', 'private-address'],
    ['https://[::1]/', 'private-address'],
    // Its name answers with an address of this machine.
    ['https://localhost:1/', 'private-address'],
  ])('%s is not called: %s', async (address, refusal) => {
    const answer = await getOutgoingJson(address);
    expect(answer).toEqual({ ok: false, error: refusal });
  });

  test('is read when the operator has allowed its host, in clear too', async () => {
    const address = await serving((_, response) => response.end('{"a":1}'));
    expect(await getOutgoingJson(address)).toEqual({ ok: true, value: { a: 1 } });
  });

  test('is not followed when it leads elsewhere', async () => {
    const address = await serving((_, response) => {
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    });
    expect(await getOutgoingJson(address)).toEqual({ ok: false, error: 'redirect' });
  });

  test('is left in the middle of an answer that is too large', async () => {
    const address = await serving((_, response) => {
      const write = () => {
        while (response.write('x'.repeat(64_000)));
      };
      response.on('drain', write);
      write();
    });
    const answer = await getOutgoingJson(address);
    expect(answer.ok).toBe(false);
  });

  test('is left when it never finishes', async () => {
    const address = await serving((_, response) => {
      response.write('{');
    });
    const answer = await getOutgoingJson(address);
    expect(answer.ok).toBe(false);
  });
});

describe('trying a provider', () => {
  test('says that it works, or what is wrong with it', async () => {
    const provider = await startForgedProvider();
    expect(await tryProvider(provider.issuer)).toEqual({ ok: true, value: null });
    expect(await tryProvider(`${provider.issuer}/`)).toEqual({ ok: false, error: 'other-issuer' });
    expect(await tryProvider(`${provider.issuer}/another`)).toEqual({ ok: false, error: 'not-found' });
    await provider.stop();
    expect(await tryProvider(provider.issuer)).toEqual({ ok: false, error: 'unreachable' });
    const page = await serving((_, response) => response.end('<html>'));
    expect(await tryProvider(page)).toEqual({ ok: false, error: 'not-json' });
    const other = await serving((_, response) => response.end('{}'));
    expect(await tryProvider(other)).toEqual({ ok: false, error: 'not-a-provider' });
  });
});
