import { errorMessage, PlainError } from './plain-error.mjs';
import { listenForInterruption } from './process/interruption.mjs';

/** What a shell gives for a command that Ctrl-C ended. */
const INTERRUPTED = 130;

/**
 * What a command started and must end, the latest first.
 *
 * @typedef {(() => Promise<void> | void)[]} Endings
 */

/**
 * Runs a command to its exit code. Whatever happens, what it started is ended; what went wrong is one sentence on
 * standard error, with a stack only for a bug or with FOLJSAM_DEBUG=1.
 *
 * @param {(interruption: AbortSignal, endings: Endings) => Promise<number>} work gives the exit code
 */
export async function runCommand(work) {
  const interruption = listenForInterruption();
  /** @type {Endings} */
  const endings = [];
  let code;
  try {
    code = await work(interruption, endings);
  } catch (error) {
    code = interruption.aborted ? INTERRUPTED : 1;
    if (!interruption.aborted) console.error(sentence(error));
  }
  for (const end of endings.reverse()) {
    try {
      await end();
    } catch (error) {
      code = 1;
      console.error(sentence(error));
    }
  }
  process.exit(code);
}

/** @param {unknown} error */
function sentence(error) {
  const wantsStack = process.env.FOLJSAM_DEBUG === '1' || !(error instanceof PlainError);
  return wantsStack && error instanceof Error ? error.stack : errorMessage(error);
}
