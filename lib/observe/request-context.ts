import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { isDatabaseAway } from '@/lib/data/database-away';

/** What is known of the request that is being answered. */
export type RequestContext = {
  /** Names the request in the log and in the answer, and is what people are shown when something broke. */
  readonly id: string;
  /** Who asks and in which tenant, once that is known to be so. */
  userId?: string;
  tenant?: string;
  /** Whether it could not be answered because the database is away: then the answer is 503, come again. */
  databaseAway?: boolean;
};

/** One for the process, in whichever of the framework's bundles it is asked. */
const place = Symbol.for('foljsam.request');
const shared = globalThis as { [place]?: AsyncLocalStorage<RequestContext> };
shared[place] ??= new AsyncLocalStorage();
const storage = shared[place];

/** Sixteen digits, short enough to be read out. */
export const newRequestId = (): string => randomBytes(8).toString('hex');

/** The request that is being answered; undefined in a job or at the command line. */
export const currentRequest = (): RequestContext | undefined => storage.getStore();

/** The number under which the log has what went wrong, for the person who met it. */
export const requestId = (): string => currentRequest()?.id ?? newRequestId();

/** Makes what follows in this turn of events, and all that it leads to, part of a request. */
export const enterRequest = (request: RequestContext): void => storage.enterWith(request);

/** Notes on the request why it fails, when that is a database that is away. */
export function noteFailure(error: unknown): void {
  const request = storage.getStore();
  if (request && isDatabaseAway(error)) request.databaseAway = true;
}

/** Notes on the request who asks, for the lines that are logged from now on. */
export function notePresence(presence: { readonly userId: string; readonly tenant: string }): void {
  Object.assign(storage.getStore() ?? {}, presence);
}
