import { z } from 'zod';
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
  /** By the unit, until the auditor has acted: back to where it was. */
  undoReport: { from: ['reported'], to: 'open', access: 'action.undoReport', during: ['decided'] },
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
export type ActionStepName = keyof typeof actionSteps;

/** How the auditor convinced themself: on site, from what was attached, in a conversation, or from a report. */
export const verificationMethods = ['onSite', 'evidence', 'conversation', 'report'] as const;
export const verificationMethodSchema = z.enum(verificationMethods);
export type VerificationMethod = z.infer<typeof verificationMethodSchema>;

/** A step with what it needs: verifying takes the day it was remedied, returning takes a reason. */
export type ActionStep =
  | { readonly step: 'report' | 'carryOver' }
  /** `returnedFor`: why it had been returned before it was reported, or null when it was open. */
  | { readonly step: 'undoReport'; readonly returnedFor: string | null }
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

/** The action after the step, or everything that stands in its way. A later date that was asked for falls with it. */
export function takeActionStep<Action extends AuditAction>(
  action: Action,
  step: ActionStep,
  { audit, today }: ActionStepContext,
): Result<Action, readonly ActionObstacle[]> {
  const { from, to, during }: ActionStepEntry = actionSteps[step.step];
  const obstacles: ActionObstacle[] = [];
  if (!from.includes(action.status)) obstacles.push({ code: 'wrongActionStatus', status: action.status });
  if (!during.includes(audit)) obstacles.push({ code: 'wrongAuditStatus', status: audit });
  obstacles.push(...lacking(step, today));
  if (obstacles.length > 0) return fail(obstacles);
  const returnReason = reasonAfter(step);
  return ok({
    ...action,
    status: returnReason === null ? to : 'returned',
    remediedOn: step.step === 'verify' ? step.remediedOn : null,
    returnReason,
    wished: null,
  });
}

function reasonAfter(step: ActionStep): string | null {
  if (step.step === 'undoReport') return step.returnedFor;
  return step.step === 'return' ? (step.reason?.trim() ?? null) : null;
}

function lacking(step: ActionStep, today: PlainDate): ActionObstacle[] {
  if (step.step === 'return') return step.reason?.trim() ? [] : [{ code: 'returnReasonMissing' }];
  if (step.step !== 'verify') return [];
  const { remediedOn } = step;
  if (remediedOn === null) return [{ code: 'remedyDateMissing' }];
  return remediedOn > today ? [{ code: 'remedyDateAhead', remediedOn }] : [];
}

/** Whether the unit has nothing left to do: verified, or a control of the next audit. */
export const isFinished = (status: ActionStatus): boolean =>
  status === 'verified' || status === 'carriedOver';
