import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import { SESSION_HOURS, signIn } from '@/lib/commands/sign-in';
import { requireEnv } from '@/lib/env';
import { logger } from '@/lib/logger';
import { noteFailure } from '@/lib/observe/request-context';
import { callerAddress } from './caller-address';
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

/** next-auth hands the refusal to the login page as a word in the address. */
const refusal = (code: string): Error => new Error(code);

/** Nothing of an exception goes into an address; while the database is away, the answer says so by its status. */
function unforeseen(error: unknown): never {
  noteFailure(error);
  logger.error({ err: error }, 'signing in failed');
  throw refusal('unexpected');
}

const passwordProvider = Credentials({
  credentials: { email: {}, password: {} },
  async authorize(given, request) {
    const parsed = credentials.safeParse(given);
    if (!parsed.success) throw refusal('wrong-credentials');
    const headers = new Headers(request.headers as Record<string, string>);
    const address = callerAddress(headers);
    const attempt = { ...parsed.data, address, device: headers.get('user-agent') ?? '' };
    const result = await signIn(attempt).catch(unforeseen);
    if (result.ok) return { id: result.value.userId, sessionId: result.value.sessionId };
    const { error } = result;
    throw refusal(error.code === 'slow-down' ? `slow-down:${error.seconds}` : error.code);
  },
});

/** Over TLS, cookies are bound to this very host and never sent in clear. */
export const sessionCookieName = (): string => (isOverTls() ? '__Host-foljsam-session' : 'foljsam-session');

/**
 * How next-auth works here: the cookie names a session of ours and nothing else, so that who the person is, and whether
 * the session still stands, is asked of the database at every request. Built per request, since tenants bring providers.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: requireEnv('SESSION_SECRET'),
    session: { strategy: 'jwt', maxAge: SESSION_HOURS * 3600 },
    pages: { signIn: '/login', error: '/login' },
    useSecureCookies: isOverTls(),
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isOverTls() },
      },
    },
    providers: [passwordProvider],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, sessionId: user.sessionId } : token),
      // What a script in the browser may read of the session is that there is one.
      session: ({ session }) => ({ expires: session.expires }),
    },
  };
}
