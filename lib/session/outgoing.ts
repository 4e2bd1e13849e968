import { lookup } from 'node:dns';
import { Agent, get as getInClear } from 'node:http';
import { get as getOverTls } from 'node:https';
import { connect as connectInClear, isIP, type LookupFunction, type Socket } from 'node:net';
import { connect as connectOverTls } from 'node:tls';
import ipaddr from 'ipaddr.js';
import { fail, ok, type Result } from '@/lib/domain/result';
import { env } from '@/lib/env';

/** Why the server will not call an address, or stopped listening to it. */
export type OutgoingRefusal = 'not-https' | 'private-address' | 'too-large' | 'too-slow';

class OutgoingRefused extends Error {
  override readonly name = 'OutgoingRefused';
  constructor(readonly refusal: OutgoingRefusal) {
    super(refusal);
  }
}

/** More than any list of keys or description of a provider. */
const MOST_BYTES = 500_000;
/** Milliseconds from the first packet to the last. */
const LONGEST = 10_000;

const isAllowedHost = (host: string): boolean => env().ALLOWED_PRIVATE_HOSTS.includes(host.toLowerCase());

/** Whether an address is one that anybody on the internet may reach: not private, local, reserved or a way around those. */
export const isPublicAddress = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';

/** Resolves a name once, for the connection that is then made, and refuses it when any of its addresses is not public. */
const lookUpPublic: LookupFunction = (host, options, answer) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || !first) return answer(error ?? new Error(`${host} has no address`), '', 0);
    if (!isAllowedHost(host) && !addresses.every(({ address }) => isPublicAddress(address)))
      return answer(new OutgoingRefused('private-address'), '', 0);
    return options.all ? answer(null, addresses) : answer(null, first.address, first.family);
  });
};

type Destination = { readonly protocol?: string; readonly host: string; readonly port: number };

/** @throws OutgoingRefused for what no tenant may have the server call. */
function connectTo({ protocol, host, port }: Destination): Socket {
  const bare = host.replace(/^\[|\]$/g, '');
  if (!isAllowedHost(bare)) {
    if (protocol !== 'https:') throw new OutgoingRefused('not-https');
    // A name is checked when it is looked up; an address is never looked up.
    if (isIP(bare) && !isPublicAddress(bare)) throw new OutgoingRefused('private-address');
  }
  const way = { host: bare, port, lookup: lookUpPublic };
  if (protocol !== 'https:') return connectInClear(way);
  return connectOverTls(isIP(bare) ? way : { ...way, servername: bare });
}

/** Ends a connection that brings too much or takes too long, whatever the one who reads from it thinks of that. */
function limited(socket: Socket): Socket {
  let bytes = 0;
  const watch = setTimeout(() => socket.destroy(new OutgoingRefused('too-slow')), LONGEST);
  socket.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) socket.destroy(new OutgoingRefused('too-large'));
  });
  socket.on('close', () => clearTimeout(watch));
  return socket;
}

/**
 * Makes the connections of every call to an address that a tenant has set, whoever makes the call: the name is resolved
 * once and the connection goes to what was checked, so that no second answer of the name server leads elsewhere. It knows
 * both schemes, since what it is handed to keeps one agent for all tenants.
 */
class OutgoingAgent extends Agent {
  constructor() {
    super({ keepAlive: false });
    // Without a scheme of its own it is asked to connect over either; in clear, the port is then always written out.
    Object.assign(this, { protocol: undefined, defaultPort: 443 });
  }

  override createConnection(destination: Destination): Socket {
    return limited(connectTo(destination));
  }
}

export const outgoingAgent: Agent = new OutgoingAgent();

/** The host and scheme of an address that a tenant has set, before anything is called; null when it may be called. */
export function addressRefusal(address: string): OutgoingRefusal | null {
  const { protocol, hostname, port } = new URL(address);
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isAllowedHost(host)) return protocol === 'http:' && port === '' ? 'not-https' : null;
  if (protocol !== 'https:') return 'not-https';
  return isIP(host) && !isPublicAddress(host) ? 'private-address' : null;
}

export type OutgoingFailure = OutgoingRefusal | 'unreachable' | 'not-json' | 'not-found' | 'redirect';

/** Reads a JSON document from an address that a tenant has set. A redirect is not followed: it is a failure. */
export async function getOutgoingJson(address: string): Promise<Result<unknown, OutgoingFailure>> {
  const refusal = addressRefusal(address);
  if (refusal) return fail(refusal);
  try {
    const { status, body } = await read(address);
    if (status >= 300 && status < 400) return fail('redirect');
    if (status !== 200) return fail('not-found');
    return parsed(body);
  } catch (error) {
    return fail(error instanceof OutgoingRefused ? error.refusal : 'unreachable');
  }
}

function parsed(body: string): Result<unknown, 'not-json'> {
  try {
    return ok(JSON.parse(body));
  } catch {
    return fail('not-json');
  }
}

function read(address: string): Promise<{ status: number; body: string }> {
  const get = address.startsWith('https:') ? getOverTls : getInClear;
  return new Promise((resolve, reject) => {
    const request = get(address, { agent: outgoingAgent, headers: { accept: 'application/json' } });
    request.on('error', reject);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      );
    });
  });
}
