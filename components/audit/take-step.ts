import type { ActionFailure } from '../shell/action-problem';

/** Why a step was not taken. `not-now` means that something stands in its way, which the page then lists. */
export type StepFailure = ActionFailure | { readonly code: 'not-now' };

export type StepOutcome = { readonly ok: true } | { readonly ok: false; readonly error: StepFailure };

/** Takes one certain step of an audit; `reason` where the step asks for one. A server action. */
export type TakeStep = (reason: string | null) => Promise<StepOutcome>;
