import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { env } from '@/lib/env';
import { logger } from './logger';
import { enterRequest, newRequestId, type RequestContext } from './request-context';
import type { RoutePattern } from './route-pattern';
import { isEnding } from './shutdown';

/** An answered request, or one whose caller went away before its end. */
export type Answered = {
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
};

const HEADER = 'x-request-id';
/** As proxies make them: UUIDs and other short names, nothing that could be a sentence or break a line. */
const ID_FORM = /^[A-Za-z0-9][A-Za-z0-9_-]{7,63}$/;
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
/** What is asked all the time and says nothing, at a level of its own. */
const QUIET = new Set(['/api/health', '/_next/*']);

/** The number that a proxy of ours gave the request; else, or when anybody could have written it, one of our own. */
export function requestIdOf(header: string | string[] | undefined, trusted: boolean): string {
  return trusted && typeof header === 'string' && ID_FORM.test(header) ? header : newRequestId();
}

const unwatched = new WeakSet<Server>();

/** Leaves a server of this process out of the log and the figures. */
export const leaveUnwatched = (server: Server): void => void unwatched.add(server);

/**
 * Gives each request its id, in the answer and in every line that is logged while it is answered, and logs one line when
 * that is done. No address, query, header or body is ever logged.
 */
export function watchRequests(
  patternOf: RoutePattern,
  onAnswered: (answered: Answered) => void,
): RequestWatch {
  const watch = new RequestWatch();
  subscribe('http.server.request.start', (message) => {
    const { request, response, server } = message as {
      request: IncomingMessage;
      response: ServerResponse;
      server: Server;
    };
    if (unwatched.has(server)) return;
    const context: RequestContext = {
      id: requestIdOf(request.headers[HEADER], env().TRUSTED_PROXY_HOPS > 0),
    };
    request.headers[HEADER] = context.id;
    response.setHeader(HEADER, context.id);
    // Whoever keeps the connection must ask somebody else next time.
    if (isEnding()) response.setHeader('connection', 'close');
    answerAwayAs503(response, context);
    watch.begin(server);
    const began = performance.now();
    response.once('close', () => {
      watch.end();
      const answered = answeredOf(request, response, patternOf, performance.now() - began);
      say(context, answered, response.writableFinished);
      onAnswered(answered);
    });
    enterRequest(context);
  });
  return watch;
}

/** The framework knows one kind of failure alone, 500; what a caller may simply ask again is told apart here. */
function answerAwayAs503(response: ServerResponse, context: RequestContext): void {
  const writeHead = response.writeHead;
  response.writeHead = function (this: ServerResponse, status: number, ...rest: unknown[]) {
    if (context.databaseAway) response.setHeader('retry-after', '5');
    return Reflect.apply(writeHead, this, [context.databaseAway ? 503 : status, ...rest]);
  } as typeof response.writeHead;
}

function answeredOf(
  { method = '', url = '' }: IncomingMessage,
  { statusCode }: ServerResponse,
  patternOf: RoutePattern,
  milliseconds: number,
): Answered {
  return {
    route: patternOf(url),
    method: METHODS.has(method) ? method : 'OTHER',
    status: statusCode,
    seconds: milliseconds / 1000,
  };
}

function say(context: RequestContext, { route, method, status, seconds }: Answered, whole: boolean): void {
  const line = { method, route, status, ms: Math.round(seconds * 1000) };
  const { id, tenant, userId } = context;
  const level = status >= 500 ? 'warn' : QUIET.has(route) ? 'debug' : 'info';
  logger[level]({ request: id, ...line, tenant, userId, ...(whole ? {} : { cutOff: true }) }, 'request');
}

/** What is on its way, for whoever wants to end. */
export class RequestWatch {
  #server: Server | undefined;
  #underWay = 0;
  #whenIdle: (() => void) | undefined;

  get underWay(): number {
    return this.#underWay;
  }

  begin(server: Server): void {
    this.#server = server;
    this.#underWay += 1;
  }

  end(): void {
    this.#underWay -= 1;
    if (this.#underWay === 0) this.#whenIdle?.();
  }

  /** Closes the door: takes no more connections, and is done when the last request is answered. */
  async close(): Promise<void> {
    this.#server?.close();
    this.#server?.closeIdleConnections();
    if (this.#underWay > 0) await new Promise<void>((done) => (this.#whenIdle = done));
  }
}
