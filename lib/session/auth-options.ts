import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import type { EntryRefusal } from '@/lib/commands/enter-with-identity';
import { signIn, signInWithCode } from '@/lib/commands/sign-in';
import { SESSION_HOURS } from '@/lib/domain/session-hours';
import { requireEnv } from '@/lib/env';
import { logUnforeseen } from '@/lib/observe/log-unforeseen';
import { logger } from '@/lib/observe/logger';
import { callerAddress } from './caller-address';
import { linkPath, tokenHash } from './link-token';
import { cookieScope, hostCookie } from './own-cookie';
import { enterWithClaims, nextAuthProvider, proveWithClaims, type TenantProvider } from './provider-sign-on';
import { isOverTls } from './transport-security';

declare module 'next-auth' {
  interface User {
    sessionId: string;
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sessionId?: string;
  }
}

const credentials = z.object({ email: z.string().max(254), password: z.string().max(200) });

/** What comes after the password where a second step is asked for. */
const withCode = z.object({
  email: z.string().max(254),
  ticket: z.string().min(1).max(1000),
  code: z.string().max(40),
});

/** next-auth hands the refusal to the login page as a word in the address. */
const refusal = (code: string): Error => new Error(code);

type Failure = { readonly code: string; readonly seconds?: number; readonly ticket?: string };

const wordOf = ({ code, seconds, ticket }: Failure): string =>
  [code, seconds ?? ticket].filter((part) => part !== undefined).join(':');

/** Nothing of an exception goes into an address; while the database is away, the answer says so by its status. */
function unforeseen(error: unknown): never {
  logUnforeseen(error, 'signing in failed');
  throw refusal('unexpected');
}

const passwordProvider = Credentials({
  credentials: { email: {}, password: {}, ticket: {}, code: {} },
  async authorize(given, request) {
    const headers = new Headers(request.headers as Record<string, string>);
    const from = { address: callerAddress(headers), device: headers.get('user-agent') ?? '' };
    const second = withCode.safeParse(given);
    const first = credentials.safeParse(given);
    if (!second.success && !first.success) throw refusal('wrong-credentials');
    const attempt = second.success
      ? signInWithCode({ ...second.data, ...from })
      : signIn({ email: '', password: '', ...first.data, ...from });
    const result = await attempt.catch(unforeseen);
    if (result.ok) return { id: result.value.userId, sessionId: result.value.sessionId };
    throw refusal(wordOf(result.error));
  },
});

/** The cookie that names a session of ours. */
export const SESSION_COOKIE = 'foljsam-session';

/** A login that the person's provider is asked for anew, and where the person is then led. */
export type FreshRequest = { readonly id: string; readonly sessionId: string; readonly to: string };

/** What a request of next-auth is about besides itself. */
export type AuthRequest = {
  /** The tenant's provider that it goes to or comes from. */
  readonly provider: TenantProvider | null;
  readonly fresh: FreshRequest | null;
  /** The secret of the link of an invitation that this browser follows, or null. */
  readonly invitation: string | null;
  readonly device: string;
};

/** Where whom the provider did not bring in is told so: where they came from. Who has joined in advance has done with the link. */
const pageAfterRefusal = (
  { slug }: TenantProvider,
  invitation: string | null,
  refusal: EntryRefusal,
): string =>
  invitation === null || refusal === 'not-begun' ? `/login/${slug}` : linkPath('invitation', invitation);

type SignInCallback = NonNullable<NonNullable<NextAuthOptions['callbacks']>['signIn']>;

/**
 * What comes of a provider's answer: a session, or word in the address of where the person is led instead. A login that was
 * asked for anew opens no session: the one that asked for it goes on.
 */
const afterProvider =
  ({ provider, fresh, invitation, device }: AuthRequest): SignInCallback =>
  async ({ user, account, profile }) => {
    if (account?.type !== 'oauth') return true;
    if (!provider || !profile) return false;
    const claims = { ...profile };
    if (fresh) {
      const proved = await proveWithClaims(provider, claims, fresh);
      return `${fresh.to}?${new URLSearchParams({ proved: proved ? 'yes' : 'no' })}`;
    }
    const coming = { device, invitation: invitation === null ? null : tokenHash(invitation) };
    const entered = await enterWithClaims(provider, claims, coming);
    if (!entered.ok) {
      const page = pageAfterRefusal(provider, invitation, entered.error);
      return `${page}?${new URLSearchParams({ problem: entered.error })}`;
    }
    Object.assign(user, { id: entered.value.userId, sessionId: entered.value.sessionId });
    return true;
  };

/**
 * How next-auth works here: the cookie names a session of ours and nothing else, so that who the person is, and whether
 * the session still stands, is asked of the database at every request. Built per request, since tenants bring providers.
 */
export function authOptions(request: AuthRequest): NextAuthOptions {
  const { provider, fresh } = request;
  return {
    secret: requireEnv('SESSION_SECRET'),
    session: { strategy: 'jwt', maxAge: SESSION_HOURS * 3600 },
    pages: { signIn: '/login', error: provider ? `/login/${provider.slug}` : '/login' },
    useSecureCookies: isOverTls(),
    cookies: {
      sessionToken: {
        name: hostCookie(SESSION_COOKIE),
        options: cookieScope(),
      },
    },
    providers: provider ? [nextAuthProvider(provider, fresh !== null)] : [passwordProvider],
    callbacks: {
      signIn: afterProvider(request),
      jwt: ({ token, user }) => (user ? { sub: user.id, sessionId: user.sessionId } : token),
      // What a script in the browser may read of the session is that there is one.
      session: ({ session }) => ({ expires: session.expires }),
    },
    // Of what it says of a provider's answers only the code is kept: the rest holds tokens.
    logger: {
      error: (code) => logger.warn({ code }, 'signing in failed'),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}
