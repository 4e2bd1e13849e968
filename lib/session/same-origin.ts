/**
 * Whether a browser says that a request was made by another site than the one it is sent to. `Sec-Fetch-Site` cannot be set by
 * a script, and `Origin` names the site; a program that sends neither has no one's cookies either.
 */
export function isFromElsewhere(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return true;
  const origin = headers.get('origin');
  if (origin === null) return false;
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/** What only reads may be asked for from anywhere: the cookie does not come along, and the answer cannot be read. */
export const isWrite = (method: string): boolean => method !== 'GET' && method !== 'HEAD';
