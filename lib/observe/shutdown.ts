import { setTimeout as sleep } from 'node:timers/promises';
import { env } from '@/lib/env';
import { logger } from './logger';

/** What is ended, in this order; each promises to be done when its work on the way is. */
export type Ending = { readonly what: string; readonly end: () => Promise<unknown> };

/** One for the process, in whichever of the framework's bundles it is asked. */
const state = Symbol.for('foljsam.shutdown');
const shared = globalThis as { [state]?: { ending: boolean } };
shared[state] ??= { ending: false };

/** Whether this process has been told to end: it answers what comes, but asks to be given no more. */
export const isEnding = (): boolean => shared[state]?.ending ?? false;

/**
 * Ends the process in good order when it is told to: first it says that it is not ready, after `DRAIN_SECONDS` it takes
 * nothing more, and what runs is let to end within `SHUTDOWN_SECONDS`. Then it is gone with exit code 0, or 1 when
 * something was cut off. A second signal changes nothing: a terminal sends one to each process of a group.
 */
export function endOnSignal(endings: readonly Ending[]): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (isEnding()) return;
      shared[state] = { ending: true };
      void endInOrder(signal, endings).then((whole) => process.exit(whole ? 0 : 1));
    });
}

async function endInOrder(signal: string, endings: readonly Ending[]): Promise<boolean> {
  const { DRAIN_SECONDS, SHUTDOWN_SECONDS } = env();
  logger.info({ signal }, 'told to end');
  await sleep(DRAIN_SECONDS * 1000);
  const limit = new AbortController();
  const ended = (async () => {
    for (const { what, end } of endings)
      await end().catch((error: unknown) =>
        logger.error({ err: error, what }, 'could not end in good order'),
      );
    limit.abort();
    return true;
  })();
  const tooLong = sleep(SHUTDOWN_SECONDS * 1000, false, { signal: limit.signal }).catch(() => true);
  const whole = await Promise.race([ended, tooLong]);
  if (whole) logger.info('ended');
  else logger.warn({ seconds: SHUTDOWN_SECONDS }, 'ended with work on its way');
  return whole;
}
