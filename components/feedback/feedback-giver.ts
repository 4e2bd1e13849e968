import type { FeedbackPlace } from './send-feedback';

/** Who gives feedback, and from where. */
export interface FeedbackGiver {
  readonly slug: string;
  readonly userId: string;
  readonly place: FeedbackPlace;
  /** The units that the person may speak for; none when they need not speak for any. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

/** What feedback is about; null for the form as a whole. */
export type FeedbackSubject = { readonly key: string; readonly name: string } | null;
