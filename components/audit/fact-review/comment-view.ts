import type { FactReply } from '@/lib/domain/fact-review/fact-comment';
import type { Passage } from '@/lib/domain/fact-review/passage';
import type { ActionFailure } from '../../shell/action-problem';
import type { NamedPassage } from './use-passage-name';

/** One comment of the unit with both texts, as the page shows it. Days and times are in words already. */
export type CommentView = {
  readonly id: string;
  readonly place: NamedPassage['place'];
  readonly round: number;
  /** The passage as it stood when it was commented on. */
  readonly before: Passage;
  /** As it stands now, for those who may see that; null when it has gone, or is not theirs to see. */
  readonly now: Passage | null;
  /** Whether `now` may be shown at all. */
  readonly showsNow: boolean;
  readonly comment: string;
  readonly day: string;
  readonly reply: (FactReply & { readonly by: string; readonly time: string }) | null;
  /** Where the passage is corrected. */
  readonly href: string;
};

export type ReplyOutcome =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly error: ActionFailure | { readonly code: 'audit-locked' | 'unknown-comment' };
    };

/** Says what became of a comment; null takes it back. A server action. */
export type GiveReply = (commentId: string, reply: FactReply | null) => Promise<ReplyOutcome>;
