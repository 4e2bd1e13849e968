import { signalChildren } from './child-process.mjs';

/** Ctrl-C reaches us from the terminal and once more from npm: signals this close together are one. */
const SAME_MOMENT_MS = 700;
/** Time for the site to answer the requests on their way. */
const PATIENCE_MS = 5_000;

/**
 * Makes Ctrl-C and its like end what was started: the first one asks, a later one or a while no longer asks.
 *
 * @returns {AbortSignal} aborted by the first one
 */
export function listenForInterruption() {
  const controller = new AbortController();
  let first = 0;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, () => {
      if (!controller.signal.aborted) {
        first = Date.now();
        controller.abort(new Error(`Ended by ${name}`));
        signalChildren('SIGTERM');
        setTimeout(() => signalChildren('SIGKILL'), PATIENCE_MS).unref();
      } else if (Date.now() - first > SAME_MOMENT_MS) {
        signalChildren('SIGKILL');
      }
    });
  }
  return controller.signal;
}
