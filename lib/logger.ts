import pino from 'pino';
import { env } from './env';

/** Structured log lines on standard output. Ids and codes only: no personal data, no case content. */
export const logger = pino({ level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
