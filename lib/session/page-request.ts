import { isLongerThan } from './body-length';
import { isFromElsewhere } from './same-origin';

/** The path of the page that was asked for. Set by ourselves on every request, over whatever the caller wrote there. */
export const PATH_HEADER = 'x-foljsam-path';

/** What a form of ours holds is far below this; the framework stops here too, but as if the fault were its own. */
const MOST_BYTES = 1_000_000;

const refusal = (status: number, headers: HeadersInit = {}): Response =>
  new Response(null, { status, headers });

/**
 * Why a request is none that a page of ours answers, or null when it may go on: a method that no page has, an
 * address that cannot be decoded, or a call of a server action that comes from another site or cannot be read. The framework would
 * run into those, and answer 500; or, of a form that is posted without a script, read the parts and call an action that they
 * name, which none of our forms does.
 */
export async function pageRefusal(request: Request): Promise<Response | null> {
  if (!['GET', 'HEAD', 'POST'].includes(request.method)) return refusal(405, { allow: 'GET, HEAD, POST' });
  if (!isReadable(new URL(request.url).pathname)) return refusal(400);
  if (request.method !== 'POST') return null;
  if (!request.headers.has('next-action')) return refusal(405, { allow: 'GET, HEAD' });
  if (isFromElsewhere(request.headers)) return refusal(403);
  if (!request.headers.get('content-type')?.startsWith('text/plain')) return refusal(415);
  if (await isLongerThan(request, MOST_BYTES)) return refusal(413);
  return isArgumentList(await request.clone().text()) ? null : refusal(400);
}

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * The values that React writes as a text beginning with `$`: an escaped `$`, undefined, days, and numbers that JSON lacks.
 * Its other ones refer to more parts, which a body of one part does not have, or to what a form of ours never sends.
 */
const knownMark = /^\$(\$|undefined$|D|n-?\d{1,40}$|NaN$|-?Infinity$|-0$)/;

/** Whether a body is a list of arguments in React's notation for one part. */
function isArgumentList(body: string): boolean {
  let readable = true;
  const check = (_: string, value: unknown): unknown => {
    if (typeof value === 'string' && value.startsWith('$') && !knownMark.test(value)) readable = false;
    return value;
  };
  try {
    return Array.isArray(JSON.parse(body, check)) && readable;
  } catch {
    return false;
  }
}
