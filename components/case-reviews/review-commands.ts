import type { ReviewObstacle } from '@/lib/domain/case-review/review-obstacles';
import type { RegisterFailure } from '../measurement/measure-problem';
import type { ActionFailure } from '../shell/action-problem';

/** Why something was not done with a review. */
export type ReviewFailure =
  | ActionFailure
  | {
      readonly code:
        | 'version-not-published'
        | 'not-for-cases'
        | 'unit-ended'
        | 'ends-before-it-begins'
        | 'outside-year'
        | 'unknown-reviewer'
        | 'reviewer-manages-unit'
        | 'days-measured'
        | 'not-open'
        | 'not-done'
        | 'has-figures'
        | 'changed-meanwhile'
        | 'rule-does-not-fit'
        /** Not all that was written has been saved. */
        | 'unsaved';
    }
  | { readonly code: 'cases-filled'; readonly count: number }
  | { readonly code: 'missing'; readonly obstacles: readonly ReviewObstacle[] }
  | { readonly code: 'not-registered'; readonly measure: number; readonly why: RegisterFailure };

export type ReviewOutcome<Value = null> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ReviewFailure };

type Command = (input: unknown) => Promise<ReviewOutcome>;

/** What can be done with a review, as the page hands it on; null for what this person may not, or not now. */
export interface ReviewCommands {
  readonly edit: Command | null;
  readonly setRules: Command | null;
  readonly finish: Command | null;
  readonly reopen: Command | null;
  readonly discard: Command | null;
}

/** Somebody who can review, or a unit. */
export interface Named {
  readonly id: string;
  readonly name: string;
}
