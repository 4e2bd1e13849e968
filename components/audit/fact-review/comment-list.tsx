import { useTranslations } from 'next-intl';
import { PaperSection } from '../../ui/paper';
import { CommentItem } from './comment-item';
import type { CommentView, GiveReply } from './comment-view';

type CommentListProps = {
  comments: readonly CommentView[];
  /** Null for those who may not reply, or not now. */
  reply: GiveReply | null;
  /** Whether the audit has had several rounds. */
  severalRounds: boolean;
};

/** What the unit said of the draft, each comment with both texts and what became of it. */
export function CommentList({ comments, reply, severalRounds }: CommentListProps) {
  const t = useTranslations('factReview.replies');
  return (
    <PaperSection title={t('title')} aside={reply && comments.length > 0 && t('aside')}>
      {comments.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ol>
          {comments.map((comment) => (
            <CommentItem key={comment.id} comment={comment} giveReply={reply} showRound={severalRounds} />
          ))}
        </ol>
      )}
    </PaperSection>
  );
}
