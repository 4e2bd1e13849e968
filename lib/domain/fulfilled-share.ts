import type { AssessedItem } from './deficiency';

/**
 * How much of what is required is fulfilled, in points. Both are whole numbers, so that neither the order of the
 * items nor the rounding of fractions can tip a share that lies right at the threshold.
 */
export interface FulfilledShare {
  readonly earned: number;
  readonly possible: number;
}

/** Weights count in thousandths, thresholds in ten thousandths: finer differences are rounded away. */
const pointsPerWeight = 1000;
const thresholdSteps = 10_000;

/**
 * Σ weight·value over the mandatory items that are applicable and assessed, out of Σ weight. The value is 1, ½ or
 * 0; an accepted deficiency counts as 1.
 */
export function fulfilledShare(
  items: readonly AssessedItem[],
  isAccepted: (key: string) => boolean,
): FulfilledShare {
  let earned = 0;
  let possible = 0;
  for (const item of items) {
    if (item.requirement !== 'mandatory') continue;
    if (item.assessment === 'notApplicable' || item.assessment === 'unassessed') continue;
    const points = pointsOf(item);
    earned += isAccepted(item.key) ? points : points - pointsLacking(item);
    possible += points;
  }
  return { earned, possible };
}

/** The points that a partial or unfulfilled item would add to the share by being fulfilled; 0 for any other. */
export function pointsLacking(item: AssessedItem): number {
  if (item.assessment === 'unfulfilled') return pointsOf(item);
  return item.assessment === 'partial' ? pointsOf(item) / 2 : 0;
}

/** Even, so that the half that a partial item earns is whole too. */
function pointsOf({ weight }: AssessedItem): number {
  return Math.round(weight * pointsPerWeight) * 2;
}

/** Whether the share lies under the threshold (0–1); at the threshold is not under it. No requirements: never. */
export function isBelow(share: FulfilledShare, threshold: number): boolean {
  return share.earned * thresholdSteps < Math.round(threshold * thresholdSteps) * share.possible;
}

/**
 * The share as a number from 0 to 1, cut (not rounded) to thousandths: a share just under the threshold never
 * reads as if it had reached it. 1 when nothing is required.
 */
export function shownShare({ earned, possible }: FulfilledShare): number {
  return possible === 0 ? 1 : Math.floor((earned * 1000) / possible) / 1000;
}
