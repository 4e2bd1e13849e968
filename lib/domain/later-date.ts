import { type AuditAction, dueDateOfAction } from './action';
import type { AuditStatus } from './audit';
import { type DueDateContext, dueDateOf, type WrittenDeadline } from './deadline/deadline';
import type { PlainDate } from './plain-date';
import { fail, ok, type Result } from './result';

export type LaterDateFailure =
  /** The audit is not decided, or it is closed. */
  | 'wrongAuditStatus'
  /** The action is reported or done: its date no longer matters. */
  | 'wrongActionStatus'
  /** The tenant has no such occasion, so nobody can say when it is. */
  | 'unknown-occasion'
  /** It is over already: the deadline passed while the person wrote. */
  | 'date-passed'
  | 'not-later'
  /** Nobody asks for a later date any more. */
  | 'not-asked';

type LaterDateContext = DueDateContext & { readonly today: PlainDate; readonly audit: AuditStatus };

/** The action with the wish for a later date, which stands in the place of an earlier wish; what was agreed still holds. */
export function askForLater<Action extends AuditAction>(
  action: Action,
  wished: WrittenDeadline,
  context: LaterDateContext,
): Result<Action, LaterDateFailure> {
  const wrong = whyNot(action, wished, context);
  return wrong === null ? ok({ ...action, wished }) : fail(wrong);
}

/** The action with another date than the one agreed, as answer to a wish: the wished one, or one that the auditor sets. */
export function grantLater<Action extends AuditAction>(
  action: Action,
  granted: WrittenDeadline,
  context: LaterDateContext,
): Result<Action, LaterDateFailure> {
  const wrong = action.wished === null ? 'not-asked' : whyNot(action, granted, context);
  return wrong === null ? ok({ ...action, wished: null, extension: granted }) : fail(wrong);
}

/** The action without the wish: what holds goes on holding. */
export function declineLater<Action extends AuditAction>(
  action: Action,
  { audit }: Pick<LaterDateContext, 'audit'>,
): Result<Action, LaterDateFailure> {
  if (audit !== 'decided') return fail('wrongAuditStatus');
  return action.wished === null ? fail('not-asked') : ok({ ...action, wished: null });
}

function whyNot(
  action: AuditAction,
  written: WrittenDeadline,
  context: LaterDateContext,
): LaterDateFailure | null {
  if (context.audit !== 'decided') return 'wrongAuditStatus';
  if (action.status !== 'open' && action.status !== 'returned') return 'wrongActionStatus';
  const day = dueDateOf(written.deadline, context);
  if (day === null) return 'unknown-occasion';
  if (day < context.today) return 'date-passed';
  const due = dueDateOfAction(action, context);
  return due !== null && day <= due ? 'not-later' : null;
}
