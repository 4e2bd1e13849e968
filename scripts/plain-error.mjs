/**
 * An error that a person at a terminal can act upon: its message is one whole sentence, printed without a stack.
 * Whatever else is thrown is a bug and keeps its stack.
 */
export class PlainError extends Error {
  /**
   * @param {string} message one sentence that says what is wrong and what to do
   * @param {{ cause?: unknown }} [options]
   */
  constructor(message, options) {
    super(message, options);
    this.name = 'PlainError';
  }
}

/**
 * The code of a failed system call (`ENOENT`) or of Postgres (`42P04`), if the error carries one.
 *
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function errorCode(error) {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * @param {unknown} error
 * @returns {string}
 */
export function errorMessage(error) {
  return error instanceof Error ? error.message : String(error);
}
