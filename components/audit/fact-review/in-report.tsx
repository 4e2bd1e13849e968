'use client';

import { useTranslations } from 'next-intl';
import type { Passage } from '@/lib/domain/fact-review/passage';
import { PaperSection } from '../../ui/paper';
import type { CommentView } from './comment-view';
import { ShowBothTexts, type ShowBothTextsProps } from './show-both-texts';
import { usePassageName } from './use-passage-name';

export type InReportProps = ShowBothTextsProps & { comments: readonly CommentView[] };

/** Whether the report shows both texts, and what it then says. */
export function InReport({ revision, shown, comments, show }: InReportProps) {
  const t = useTranslations('factReview.inReport');
  const { inList } = usePassageName();
  const answered = comments.flatMap((comment) => (comment.reply ? [{ comment, reply: comment.reply }] : []));
  if (answered.length === 0) return null;
  return (
    <PaperSection title={t('title')}>
      <ShowBothTexts revision={revision} shown={shown} show={show} />
      {shown && (
        <ul className="mt-3 grid max-w-measure gap-3">
          {answered.map(({ comment, reply }) => {
            const { id, place, before, now } = comment;
            const name = inList({ place, passage: before });
            return (
              <li key={id} className="border-l-2 border-line-strong pl-3">
                <b className="block font-medium">{name}</b>
                {reply.kind === 'kept'
                  ? t('kept', { comment: comment.comment, motive: reply.motive })
                  : t('changed', {
                      before: inShort(before),
                      after: now ? inShort(now) : '–',
                      comment: comment.comment,
                    })}
              </li>
            );
          })}
        </ul>
      )}
    </PaperSection>
  );
}

/** What a passage says in one line. */
const inShort = ({ said, name }: Passage): string => said ?? name;
