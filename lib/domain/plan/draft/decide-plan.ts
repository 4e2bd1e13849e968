import type { PlainDate } from '../../plain-date';
import type { PlanInFull } from '../plan-in-full';
import type { PlanSummary } from '../stored-plan';
import { checkPlan, type PlanFault } from './check-plan';

/** What stands in the way of a decision. */
export type PlanObstacle =
  | PlanFault
  | { readonly code: 'not-a-draft' | 'decided-ahead' | 'year-closed' }
  /** Another version of the year has been decided since the draft was copied: what it says would be lost. */
  | { readonly code: 'newer-version' }
  /** The version that it replaces was decided later than that. */
  | { readonly code: 'before-earlier-version'; readonly day: PlainDate };

/** Everything that keeps a draft from being decided as of a day, `others` being the plans of its year. */
export function obstaclesOfDecision(
  plan: PlanInFull,
  others: readonly PlanSummary[],
  { day, today }: { readonly day: PlainDate; readonly today: PlainDate },
): PlanObstacle[] {
  if (plan.status !== 'draft') return [{ code: 'not-a-draft' }];
  const inForce = others.find(({ status }) => status === 'decided');
  const isEarlier = inForce?.decidedOn != null && day < inForce.decidedOn;
  return [
    ...(day > today ? [{ code: 'decided-ahead' } as const] : []),
    ...(others.some(({ status }) => status === 'closed') ? [{ code: 'year-closed' } as const] : []),
    ...(inForce && inForce.id !== plan.basedOnId ? [{ code: 'newer-version' } as const] : []),
    ...(isEarlier && inForce.decidedOn
      ? [{ code: 'before-earlier-version', day: inForce.decidedOn } as const]
      : []),
    ...checkPlan(plan).faults,
  ];
}
