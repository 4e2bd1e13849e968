import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { CLIENT, listening, stopped } from './openid-provider';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What a forger may choose about the token that it hands out. */
export type Forgery = {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly alg: 'RS256' | 'none';
};

export type ForgedProvider = {
  readonly issuer: string;
  readonly forge: (forgery: Forgery) => void;
  readonly stop: () => Promise<void>;
};

function tokenOf({ claims, alg }: Forgery, key: KeyObject): string {
  const body = `${encode({ alg, typ: 'JWT', kid: 'forged' })}.${encode(claims)}`;
  if (alg === 'none') return `${body}.`;
  return `${body}.${createSign('RSA-SHA256').update(body).sign(key, 'base64url')}`;
}

/** A provider that answers every code with the token that the test has made up. */
export async function startForgedProvider(): Promise<ForgedProvider> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let forgery: Forgery = { claims: {}, alg: 'RS256' };
  const server = createServer();
  const issuer = await listening(server);
  const answers: Record<string, () => unknown> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      id_token_signing_alg_values_supported: ['RS256', 'none'],
    }),
    '/keys': () => ({
      keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'forged', alg: 'RS256', use: 'sig' }],
    }),
    '/token': () => ({ access_token: 'x', token_type: 'Bearer', id_token: tokenOf(forgery, privateKey) }),
  };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const answer = answers[request.url ?? ''];
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer?.() ?? {}));
  });
  return {
    issuer,
    forge: (given) => {
      const seconds = Math.floor(Date.now() / 1000);
      const base = { iss: issuer, aud: CLIENT.id, iat: seconds, exp: seconds + 300 };
      forgery = { ...given, claims: { ...base, ...given.claims } };
    },
    stop: () => stopped(server),
  };
}
