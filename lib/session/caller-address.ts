import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { env } from '@/lib/env';

/** Set by ourselves on every request, over whatever the caller may have written there. */
const OWN_HEADER = 'x-foljsam-caller';

/**
 * Notes on each incoming request the address at the other end of its connection. The framework passes on only headers,
 * and `x-forwarded-for` is whatever the caller says unless a proxy of ours has written it.
 */
export function noteCallerAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[OWN_HEADER] = request.socket.remoteAddress ?? '';
  });
}

/**
 * The network address of whoever asks: the connection's own, or behind `TRUSTED_PROXY_HOPS` proxies of ours the address
 * that the outermost of them saw.
 */
export function callerAddress(headers: Headers): string {
  const hops = env().TRUSTED_PROXY_HOPS;
  const direct = headers.get(OWN_HEADER) ?? 'unknown';
  if (hops === 0) return direct;
  const forwarded = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  return forwarded.at(-hops) || direct;
}
