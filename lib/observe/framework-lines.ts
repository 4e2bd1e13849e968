import { format, types } from 'node:util';
import { withoutQuotations } from './error-line';
import { logger } from './logger';
import { noteFailure } from './request-context';

/** Errors that have a line in the log already: the framework tells of an error in more than one way. */
const told = new WeakSet<object>();

/** Logs an error that nobody caught, once. `where` says the route, as the framework names it. */
export function logUncaught(error: unknown, where: Readonly<Record<string, unknown>>): void {
  noteFailure(error);
  if (typeof error === 'object' && error !== null) {
    if (told.has(error)) return;
    told.add(error);
  }
  const digest = types.isNativeError(error) && 'digest' in error ? error.digest : undefined;
  logger.error({ err: error, digest, ...where }, 'a page failed');
}

/** Makes lines of the log of what the framework says on the console, under the same rules as our own. */
export function logFrameworkLines(): void {
  const line =
    (level: 'info' | 'warn' | 'error') =>
    (...said: unknown[]): void => {
      const error = said.find(types.isNativeError);
      if (error) logUncaught(error, {});
      else logger[level]({ said: withoutQuotations(format(...said)) }, 'the framework says');
    };
  Object.assign(console, { log: line('info'), info: line('info'), warn: line('warn'), error: line('error') });
}
