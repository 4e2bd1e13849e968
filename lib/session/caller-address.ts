import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
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

/** An address and its port, as some proxies write them. */
const WITH_PORT = /^(?:\[(?<six>[^\]]+)\](?::\d+)?|(?<four>[\d.]+):\d+)$/;

/**
 * What is counted of an address: of IPv6 the first 64 bits, since whoever has one address there has all that begin so, and
 * could else ask from a new one each time.
 */
export function networkOf(address: string): string {
  const { six, four } = WITH_PORT.exec(address)?.groups ?? {};
  const bare = six ?? four ?? address;
  if (!ipaddr.isValid(bare)) return bare;
  const parsed = ipaddr.process(bare);
  if (parsed instanceof ipaddr.IPv4) return parsed.toString();
  const parts = parsed.parts.slice(0, 4).map((part) => part.toString(16));
  return `${parts.join(':')}::/64`;
}

/**
 * The network that whoever asks is in: by the connection's own address, or behind `TRUSTED_PROXY_HOPS` proxies of ours the
 * one that the outermost of them saw. It is what limits are counted by, and is shown to nobody.
 */
export function callerAddress(headers: Headers): string {
  const hops = env().TRUSTED_PROXY_HOPS;
  const direct = headers.get(OWN_HEADER) ?? 'unknown';
  const forwarded = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  return networkOf((hops > 0 && forwarded.at(-hops)) || direct);
}
