import { createHash } from 'node:crypto';
import { type LogKind, logKindOf } from '@/lib/domain/log/log-kind';

/** How many times likelier an entry of a kind is to be drawn than one that has no weight of its own. */
const weights: Partial<Record<LogKind, number>> = { denied: 4, sheltered: 4, taken: 2, signIn: 0.25 };

type Candidate = { readonly id: string; readonly action: string };

/**
 * Draws entries without anybody's choice: each gets a number from the seed and its own id, and those with the lowest ones
 * are drawn, lowest first. Whoever knows the seed can do it again. Weighted as Efraimidis and Spirakis do it (2006), so
 * that entries of a kind that asks for more care come more often.
 */
export function drawSample(seed: string, candidates: readonly Candidate[], size: number): string[] {
  return candidates
    .map(({ id, action }) => ({ id, lot: lotOf(seed, id) / (weights[logKindOf(action)] ?? 1) }))
    .sort((a, b) => a.lot - b.lot || (a.id < b.id ? -1 : 1))
    .slice(0, size)
    .map(({ id }) => id);
}

/** A number that is spread exponentially with mean 1, from 48 bits of SHA-256. */
function lotOf(seed: string, id: string): number {
  const bits = createHash('sha256').update(`${seed} ${id}`).digest().readUIntBE(0, 6);
  return -Math.log((bits + 1) / 2 ** 48);
}
