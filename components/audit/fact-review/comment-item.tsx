'use client';

import { Check, CircleDashed, PenLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { isSameValue } from '@/lib/domain/same-value';
import { classNames } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';
import { Tag } from '../../ui/tag';
import type { CommentView, GiveReply } from './comment-view';
import { PassageText } from './passage-text';
import { ReplyForm } from './reply-form';
import { usePassageName } from './use-passage-name';

type CommentItemProps = { comment: CommentView; giveReply: GiveReply | null; showRound: boolean };

/** One comment: the draft and the comment beside each other, and the reply under them. */
export function CommentItem({ comment, giveReply, showRound }: CommentItemProps) {
  const t = useTranslations('factReview');
  const { heading, inList } = usePassageName();
  const [editing, setEditing] = useState(false);
  const { place, before, reply, round } = comment;
  const named = { place, passage: before };
  const isOpen = giveReply !== null && (reply === null || editing);
  return (
    <li
      id={`comment-${comment.id}`}
      className={classNames(
        'grid grid-cols-numbered gap-x-3 gap-y-3 border-t border-line py-4',
        isOpen && 'rounded-md border-2 border-accent bg-raised px-3 shadow-raised',
      )}
    >
      <span className="pt-0.5 text-sm text-ink-3 tabular-nums">
        {place.kind === 'judgement' ? null : before.number}
      </span>
      <div className="grid min-w-0 gap-3">
        <div className="flex flex-wrap items-start justify-between gap-2">
          <h3 className="max-w-measure text-base leading-ui font-medium">{heading(named)}</h3>
          {showRound && <Tag>{t('round', { round })}</Tag>}
        </div>
        <BothTexts comment={comment} />
        {reply && !isOpen && (
          <div className="flex flex-wrap items-start justify-between gap-2">
            <ReplyText reply={reply} />
            {giveReply && (
              <IconButton label={t('replies.edit', { name: inList(named) })} onClick={() => setEditing(true)}>
                <PenLine />
              </IconButton>
            )}
          </div>
        )}
        {!reply && giveReply === null && (
          <p className="flex gap-2 text-sm text-ink-2">
            <CircleDashed className="mt-0.5 text-unassessed" />
            {t('replies.waiting')}
          </p>
        )}
        {isOpen && (
          <ReplyForm
            comment={comment}
            name={inList(named)}
            giveReply={giveReply}
            done={() => setEditing(false)}
          />
        )}
      </div>
    </li>
  );
}

function BothTexts({ comment }: { comment: CommentView }) {
  const t = useTranslations('factReview.replies');
  const { before, now, day, reply } = comment;
  const isSame = now !== null && isSameValue(now, before);
  // What was kept as it was need not be read twice.
  const showsNow = comment.showsNow && !(isSame && reply?.kind === 'kept');
  return (
    <div className="grid gap-4 tablet:grid-cols-halves">
      <div className="min-w-0 border-l-2 border-line-strong pl-3">
        <h4 className="text-xs text-ink-3">{t('draft')}</h4>
        <PassageText passage={before} />
      </div>
      <div className="min-w-0 border-l-2 border-accent pl-3">
        <h4 className="text-xs text-ink-3">{t('comment', { day })}</h4>
        <p className="max-w-measure whitespace-pre-line">{comment.comment}</p>
      </div>
      {showsNow && (
        <div className="min-w-0 border-l-2 border-line-strong pl-3 tablet:col-span-2">
          <h4 className="text-xs text-ink-3">{t('now')}</h4>
          {now === null && <p className="text-sm text-ink-2">{t('gone')}</p>}
          {isSame && <p className="text-sm text-ink-2">{t('unchanged')}</p>}
          {now !== null && !isSame && (
            <>
              {now.name !== before.name && <p className="max-w-measure">{now.name}</p>}
              <PassageText passage={now} />
            </>
          )}
        </div>
      )}
    </div>
  );
}

function ReplyText({ reply }: { reply: NonNullable<CommentView['reply']> }) {
  const t = useTranslations('factReview.replies');
  return (
    <p className="flex min-w-0 gap-2 text-sm">
      <Check className="mt-0.5 text-fulfilled" />
      <span className="min-w-0 max-w-measure whitespace-pre-line">
        <b className="font-bold">{t(reply.kind)}</b> {reply.kind === 'kept' && reply.motive}{' '}
        <span className="text-ink-3">{t('by', { name: reply.by, time: reply.time })}</span>
      </span>
    </p>
  );
}
