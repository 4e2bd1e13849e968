import pino from 'pino';
import { env } from '@/lib/env';
import { errorLine } from './error-line';
import { currentRequest } from './request-context';

/**
 * Structured log lines on standard output, each with the id of the request during which it was written. Ids and codes
 * only: no personal data, no case content.
 */
export const logger = pino({
  level: env().LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: (error: unknown) => errorLine(error) },
  mixin: () => {
    const request = currentRequest();
    return request ? { request: request.id } : {};
  },
});
