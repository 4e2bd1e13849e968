import { setTimeout as sleep } from 'node:timers/promises';
import type { KillableProcess } from './killable-process';

/** How processes came to their ends. */
export type Ends = {
  readonly killed: Record<string, number>;
  /** Exit codes of those that were asked to end. */
  readonly asked: number[];
};

const BETWEEN_MS = 1_500;

/**
 * Ends one process after the other and starts it again, `times` in all or until `isOver`: killed on the spot, and the
 * copies and the worker every other round asked to end, as a deploy does. Whatever else there is goes on meanwhile.
 */
export async function killInTurn(
  processes: readonly KillableProcess[],
  times: number,
  isOver: () => boolean,
): Promise<Ends> {
  const ends: Ends = { killed: {}, asked: [] };
  for (let n = 0; n < times; n++) {
    await sleep(BETWEEN_MS + Math.random() * BETWEEN_MS);
    const one = processes[n % processes.length];
    if (!one || isOver()) return ends;
    const isAsked = one.name !== 'PgBouncer' && Math.floor(n / processes.length) % 2 === 1;
    const code = await one.end(isAsked ? 'SIGTERM' : 'SIGKILL');
    if (isAsked) ends.asked.push(code ?? -1);
    else ends.killed[one.name] = (ends.killed[one.name] ?? 0) + 1;
    await one.start();
  }
  return ends;
}
