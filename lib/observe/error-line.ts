import { types } from 'node:util';
import { sqlStateOf } from '@/lib/data/database-error';

/** What is logged of an error. */
export type ErrorLine = {
  readonly type: string;
  readonly code?: string;
  /** What the database said (PostgreSQL, appendix A). */
  readonly sqlState?: string;
  readonly message: string;
  /** Where it was thrown, without the message that a stack begins with. */
  readonly stack: readonly string[];
  readonly cause?: ErrorLine;
};

/** Errors whose message quotes what was read or written: a database's values, the text that was no JSON. */
const QUOTING = /^(Prisma|DatabaseError$|error$|SyntaxError$|ZodError$|\$ZodError$)/;
const WITHHELD = '(withheld: it may quote what was written)';
const FRAMES = 12;
const CAUSES = 3;

/**
 * An error as it may stand in the log: without what people have written, which the messages of databases and parsers
 * quote. The type, the code and the place are enough to find it.
 */
export function errorLine(error: unknown, depth = 0): ErrorLine {
  if (!types.isNativeError(error)) return { type: typeof error, message: WITHHELD, stack: [] };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const state = sqlStateOf(error);
  const sqlState = state === null ? {} : { sqlState: state };
  const cause =
    error.cause !== undefined && depth < CAUSES ? { cause: errorLine(error.cause, depth + 1) } : {};
  const type = error.constructor.name || error.name;
  const quotes = QUOTING.test(type) || QUOTING.test(error.name) || 'severity' in error;
  return {
    type,
    ...code,
    ...sqlState,
    message: quotes ? WITHHELD : withoutQuotations(error.message),
    stack: framesOf(error),
    ...cause,
  };
}

/** A text without what stands in quotation marks, addresses of people, long numbers and what was asked of an address. */
export function withoutQuotations(text: string): string {
  return text
    .replace(/"[^"]*"|'[^']*'|`[^`]*`|”[^”]*”|«[^»]*»/g, '…')
    .replace(/[^\s<>()]+@[^\s<>()]+/g, '…')
    .replace(/\?[^\s]*/g, '')
    .replace(/\d[\d -]{5,}\d/g, '…')
    .slice(0, 300);
}

function framesOf({ stack = '' }: Error): string[] {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return frames.slice(0, FRAMES).map((line) => line.trim());
}
