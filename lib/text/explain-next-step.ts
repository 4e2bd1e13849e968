import { type AuditStep, nextStep, plainRequest, takeStep } from '@/lib/domain/life-cycle';
import type { AuditFacts, StepRequest } from '@/lib/domain/life-cycle-requirements';
import { addDays } from '@/lib/domain/plain-date';
import { explainNotice, explainObstacle, type LifeCycleVoice } from './explain-obstacle';

/** The step that leads an audit on, and in sentences what stands in its way or what follows from it. */
export type ExplainedStep = {
  readonly step: AuditStep;
  readonly obstacles: readonly string[];
  /** Empty while something stands in the way. */
  readonly notices: readonly string[];
};

/** What is next for an audit, in plain words, for whoever asks; null when nothing is left to do. */
export function explainNextStep(
  facts: AuditFacts,
  voice: LifeCycleVoice,
  request: StepRequest = plainRequest,
): ExplainedStep | null {
  const step = nextStep(facts);
  if (step === null) return null;
  // The last day is chosen when the step is taken; what is told here is what else stands in the way.
  const taken = takeStep(step, facts, { ...request, replyBy: addDays(facts.today, 1) });
  return {
    step,
    obstacles: taken.ok ? [] : taken.error.map((obstacle) => explainObstacle(obstacle, voice)),
    notices: taken.ok ? taken.value.notices.map((notice) => explainNotice(notice, voice)) : [],
  };
}
