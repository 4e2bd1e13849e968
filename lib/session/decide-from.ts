import { headers } from 'next/headers';
import { callerAddress } from './caller-address';
import { currentSessionId } from './current-session';
import type { Here } from './fresh-login';

/** Where the request's person decides from: the session of the cookie, and the network address of the connection. */
export async function decideFrom(): Promise<Here> {
  return {
    sessionId: (await currentSessionId()) ?? '',
    address: callerAddress(new Headers(await headers())),
  };
}
