import { type AuditStep, takeStep } from '@/lib/domain/life-cycle';
import type { AuditFacts, Obstacle, StepRequest } from '@/lib/domain/life-cycle-requirements';
import { ready, said } from './ready-audit';

/** All that stands in the way of a step of an audit that lacks nothing but what is given. */
export function obstaclesOf(
  step: AuditStep,
  facts: Partial<AuditFacts>,
  request: StepRequest = said,
): readonly Obstacle[] {
  const taken = takeStep(step, { ...ready, ...facts }, request);
  return taken.ok ? [] : taken.error;
}
