import type { ActionStatus, AuditAction } from './action';
import type { AuditStatus } from './audit';
import type { PlainDate } from './plain-date';
import { fail, ok, type Result } from './result';

interface ActionStepEntry {
  readonly from: readonly ActionStatus[];
  readonly to: ActionStatus;
  /** Who may: the action in the table of access. */
  readonly access: `action.${string}`;
  /** The statuses of the audit in which it may be taken. */
  readonly during: readonly AuditStatus[];
}

/**
 * Every step that an action can take. The auditor may verify what nobody has reported: in the case of 2023 a lack
 * was remedied during the follow-up itself.
 */
export const actionSteps = {
  report: { from: ['open', 'returned'], to: 'reported', access: 'action.report', during: ['decided'] },
  verify: {
    from: ['open', 'reported', 'returned'],
    to: 'verified',
    access: 'action.verify',
    during: ['fieldwork', 'drafting', 'decided'],
  },
  return: { from: ['reported'], to: 'returned', access: 'action.return', during: ['decided'] },
  carryOver: {
    from: ['open', 'reported', 'returned'],
    to: 'carriedOver',
    access: 'action.carryOver',
    during: ['decided'],
  },
} as const satisfies Record<string, ActionStepEntry>;

/** A step with what it needs: verifying takes the day it was remedied, returning takes a reason. */
export type ActionStep =
  | { readonly step: 'report' | 'carryOver' }
  | { readonly step: 'verify'; readonly remediedOn: PlainDate | null }
  | { readonly step: 'return'; readonly reason: string | null };

export type ActionObstacle =
  | { readonly code: 'wrongActionStatus'; readonly status: ActionStatus }
  | { readonly code: 'wrongAuditStatus'; readonly status: AuditStatus }
  | { readonly code: 'remedyDateMissing' }
  | { readonly code: 'remedyDateAhead'; readonly remediedOn: PlainDate }
  | { readonly code: 'returnReasonMissing' };

export interface ActionStepContext {
  readonly audit: AuditStatus;
  readonly today: PlainDate;
}

/** The action after the step, or everything that stands in its way. */
export function takeActionStep(
  action: AuditAction,
  step: ActionStep,
  { audit, today }: ActionStepContext,
): Result<AuditAction, readonly ActionObstacle[]> {
  const { from, to, during }: ActionStepEntry = actionSteps[step.step];
  const obstacles: ActionObstacle[] = [];
  if (!from.includes(action.status)) obstacles.push({ code: 'wrongActionStatus', status: action.status });
  if (!during.includes(audit)) obstacles.push({ code: 'wrongAuditStatus', status: audit });
  obstacles.push(...lacking(step, today));
  if (obstacles.length > 0) return fail(obstacles);
  return ok({
    ...action,
    status: to,
    remediedOn: step.step === 'verify' ? step.remediedOn : null,
    returnReason: step.step === 'return' ? (step.reason?.trim() ?? null) : null,
  });
}

function lacking(step: ActionStep, today: PlainDate): ActionObstacle[] {
  if (step.step === 'return') return step.reason?.trim() ? [] : [{ code: 'returnReasonMissing' }];
  if (step.step !== 'verify') return [];
  const { remediedOn } = step;
  if (remediedOn === null) return [{ code: 'remedyDateMissing' }];
  return remediedOn > today ? [{ code: 'remedyDateAhead', remediedOn }] : [];
}
