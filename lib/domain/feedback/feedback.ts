import type { PlainDate } from '../plain-date';

/** What somebody may say of an item, or of the form as a whole. */
export const givenKinds = ['unclear', 'double', 'notApplicable', 'wrongLaw', 'other'] as const;
export type GivenKind = (typeof givenKinds)[number];

/** `formQuestion` is what a unit answered to the form's own question about the form: it is given by the unit. */
export const feedbackKinds = [...givenKinds, 'formQuestion'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/**
 * `open` until somebody sees to it, `planned` while it is linked to a node of a draft, `done` when a version has come
 * that answers it, `declined` when it leads to no change, with a reason.
 */
export const feedbackStatuses = ['open', 'planned', 'done', 'declined'] as const;
export type FeedbackStatus = (typeof feedbackStatuses)[number];

/** In characters; of what is said, and of what is answered. */
export const mostFeedbackText = 4_000;

/** What feedback is about: an item, a group or a section of the form, as it was called in the version. */
export interface FeedbackTarget {
  readonly key: string;
  readonly number: string | null;
  readonly name: string;
}

/** One piece of feedback as those who revise the template read it. */
export interface InboxFeedback {
  readonly id: string;
  /** Grows with everything that is done about it. */
  readonly revision: number;
  readonly kind: FeedbackKind;
  readonly status: FeedbackStatus;
  readonly text: string;
  /** Null when it is about the form as a whole. */
  readonly target: FeedbackTarget | null;
  /** The name of who wrote it down. */
  readonly by: string;
  readonly unitName: string | null;
  /** The day it was given; of the form's own question, the day of the visit. */
  readonly day: PlainDate;
  readonly versionNumber: number;
  /** The node of the draft that is to answer it. */
  readonly link: { readonly draftId: string; readonly node: string } | null;
  /** The number of the version that answers it. */
  readonly doneIn: number | null;
  /** What was answered; of what is declined, the reason. */
  readonly answer: string | null;
}

/** How often an item came out otherwise than fulfilled, over the newest decided audit of each unit. */
export interface ItemWeight {
  /** The units that the item was asked of. */
  readonly units: number;
  readonly notApplicable: number;
  readonly commented: number;
  /** Partly or not fulfilled. */
  readonly deviating: number;
}

/** `GET /api/t/<slug>/templates/<templateId>/feedback`: the heaviest first. Weights by item key. */
export interface FeedbackInbox {
  readonly feedback: readonly InboxFeedback[];
  readonly weights: Readonly<Record<string, ItemWeight>>;
}

/** Whether something is still to be done about it. */
export const isWaiting = (status: FeedbackStatus): boolean => status === 'open' || status === 'planned';
