import { logger } from './logger';
import { noteFailure, requestId } from './request-context';

/**
 * Logs what nobody foresaw while a request was answered, and notes it on the request, so that a database that is away is
 * answered as such. @returns the number that the person is told, by which the log has it.
 */
export function logUnforeseen(error: unknown, what: string): string {
  noteFailure(error);
  logger.error({ err: error }, what);
  return requestId();
}
