import type { PlainDate } from '../plain-date';
import type { StandingUnit, SuccessionSituation } from './succession';

/** Why a unit cannot end on a day. `name` is that of a part which goes on, `day` the first day that would do. */
export type EndObstacle =
  | { readonly code: 'ended-already' }
  | { readonly code: 'not-begun'; readonly day: PlainDate }
  | { readonly code: 'part-goes-on'; readonly name: string }
  | { readonly code: 'audit-planned'; readonly caseNumber: string };

/** Everything that keeps a unit from ending on a day: what goes on without it, and audits that are planned for later. */
export function obstaclesOfEnd(
  { id, validFrom, validTo }: Pick<StandingUnit, 'id' | 'validFrom' | 'validTo'>,
  { units, planned }: SuccessionSituation,
  lastDay: PlainDate,
): EndObstacle[] {
  if (validTo !== null) return [{ code: 'ended-already' }];
  const obstacles: EndObstacle[] = [];
  if (lastDay < validFrom) obstacles.push({ code: 'not-begun', day: validFrom });
  for (const part of units)
    if (part.parentId === id && (part.validTo === null || part.validTo > lastDay))
      obstacles.push({ code: 'part-goes-on', name: part.name });
  for (const { visitDate, caseNumber } of planned)
    if (visitDate === null || visitDate > lastDay) obstacles.push({ code: 'audit-planned', caseNumber });
  return obstacles;
}
