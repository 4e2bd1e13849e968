import {
  type FeedbackKind,
  feedbackKinds,
  type InboxFeedback,
  isWaiting,
} from '@/lib/domain/feedback/feedback';

export const shownStatuses = ['waiting', 'planned', 'closed', 'all'] as const;
export type ShownStatus = (typeof shownStatuses)[number];

/** Which feedback is shown; a null kind is any. */
export interface InboxFilter {
  readonly status: ShownStatus;
  readonly kind: FeedbackKind | null;
}

/** What was chosen, in words of an address or of a list; what is none of them is the usual. */
export function inboxFilterOf(chosen: { status?: unknown; kind?: unknown }): InboxFilter {
  return {
    status: shownStatuses.find((known) => known === chosen.status) ?? 'waiting',
    kind: feedbackKinds.find((known) => known === chosen.kind) ?? null,
  };
}

export function isShown({ status, kind }: InboxFeedback, filter: InboxFilter): boolean {
  if (filter.kind !== null && kind !== filter.kind) return false;
  switch (filter.status) {
    case 'waiting':
      return isWaiting(status);
    case 'planned':
      return status === 'planned';
    case 'closed':
      return !isWaiting(status);
    case 'all':
      return true;
  }
}
