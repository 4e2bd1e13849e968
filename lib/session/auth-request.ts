import { isLongerThan } from './body-length';
import { isFromElsewhere } from './same-origin';

/** What we use of next-auth. Left out: its own sign-out, which would leave the session standing, its pages, its log. */
const USED = ['csrf', 'providers', 'session', 'signin', 'callback'];

/** Larger than an address, a password and a token. */
const MOST_BYTES = 10_000;

/** Why a request is none that signing in makes, or null when it may go on to next-auth, which takes its form for granted. */
export async function authRefusal(request: Request, path: readonly string[]): Promise<Response | null> {
  const [action] = path;
  if (!action || !USED.includes(action)) return new Response(null, { status: 404 });
  // What stands here would be handed on to a provider, and ask it for something else than we do.
  if (action === 'signin' && new URL(request.url).search !== '') return new Response(null, { status: 400 });
  if (request.method !== 'POST') return null;
  if (isFromElsewhere(request.headers)) return new Response(null, { status: 403 });
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded'))
    return new Response(null, { status: 415 });
  return (await isLongerThan(request, MOST_BYTES)) ? new Response(null, { status: 413 }) : null;
}
