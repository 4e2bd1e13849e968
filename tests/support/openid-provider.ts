import { generateKeyPair } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import Provider from 'oidc-provider';

/** What the provider says of a person, besides who they are. */
export type ProviderPerson = {
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
  readonly groups?: readonly string[];
};

export const CLIENT = { id: 'foljsam', secret: 'en-hemlighet-som-bara-de-tva-vet' };

/** A real OpenID provider on this machine, where whoever comes is let in as the person that the test has chosen. */
export type OpenIdProvider = {
  readonly issuer: string;
  readonly people: Map<string, ProviderPerson>;
  /** Lets whoever comes next in as this person. */
  readonly letIn: (subject: string) => void;
  readonly stop: () => Promise<void>;
};

export const listening = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

export const stopped = async (server: Server): Promise<void> => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
};

/** Starts one that sends people back to the given addresses alone. */
export async function startOpenIdProvider(redirectUris: readonly string[]): Promise<OpenIdProvider> {
  const people = new Map<string, ProviderPerson>();
  let next = '';
  const server = createServer();
  const issuer = await listening(server);
  const provider = new Provider(issuer, await configuration(people, redirectUris));
  const handle = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return handle(request, response);
    const result = { login: { accountId: next, remember: true } };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  });
  return {
    issuer,
    people,
    letIn: (subject) => {
      next = subject;
    },
    stop: () => stopped(server),
  };
}

async function configuration(people: ReadonlyMap<string, ProviderPerson>, redirectUris: readonly string[]) {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const jwk = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' };
  return {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [...redirectUris],
        grant_types: ['authorization_code'],
        response_types: ['code' as const],
      },
    ],
    jwks: { keys: [jwk] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['of a test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, sub: string) => ({
      accountId: sub,
      claims: () => Promise.resolve({ sub, ...people.get(sub) }),
    }),
    async loadExistingGrant({ oidc }: GrantContext) {
      const { accountId } = oidc.session ?? {};
      const grant = new oidc.provider.Grant({ clientId: CLIENT.id, ...(accountId && { accountId }) });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  };
}

type GrantContext = {
  oidc: { provider: Provider; session?: { accountId?: string | undefined } | undefined };
};
