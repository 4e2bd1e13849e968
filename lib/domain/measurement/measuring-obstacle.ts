import type { PlanStatus } from '../plan/stored-plan';

/** Why nothing is measured under a plan. */
export const measuringObstacles = ['not-decided', 'replaced', 'year-closed'] as const;
export type MeasuringObstacle = (typeof measuringObstacles)[number];

/**
 * What hinders measuring under a plan, given what has become of those of its year that are no drafts. Under a version that was
 * replaced, what was measured can be corrected, and nothing new be measured.
 */
export function obstacleToMeasuring(
  year: ReadonlyMap<string, PlanStatus>,
  planId: string,
  corrects: boolean,
): MeasuringObstacle | null {
  const status = year.get(planId);
  if (status === undefined) return 'not-decided';
  if ([...year.values()].includes('closed')) return 'year-closed';
  return status === 'replaced' && !corrects ? 'replaced' : null;
}
