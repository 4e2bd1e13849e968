'use client';

import { useTranslations } from 'next-intl';
import type { Passage } from '@/lib/domain/fact-review/passage';
import { Checkbox } from '../../ui/checkbox';
import { PaperSection } from '../../ui/paper';
import { CommandProblem } from '../judgement/command-problem';
import type { Outcome } from '../judgement/judgement-view';
import { useDraftSaver } from '../judgement/use-draft-saver';
import type { CommentView } from './comment-view';
import { usePassageName } from './use-passage-name';

export type InReportProps = {
  /** The audit's revision that the page shows. */
  revision: number;
  shown: boolean;
  comments: readonly CommentView[];
  /** Chooses whether the report shows both texts: a server action. Null where it cannot be chosen. */
  show: ((revision: number, show: boolean) => Promise<Outcome<{ readonly revision: number }>>) | null;
};

/** Whether the report shows both texts, and what it then says. */
export function InReport({ revision, shown, comments, show }: InReportProps) {
  const t = useTranslations('factReview.inReport');
  const saver = useDraftSaver(revision);
  const { inList } = usePassageName();
  const answered = comments.flatMap((comment) => (comment.reply ? [{ comment, reply: comment.reply }] : []));
  if (answered.length === 0) return null;
  return (
    <PaperSection title={t('title')}>
      <CommandProblem failure={saver.failure} />
      <Checkbox
        label={t('both')}
        hint={t(shown ? 'hint' : 'hidden')}
        checked={shown}
        disabled={show === null}
        onChange={(event) => {
          const { checked } = event.target;
          if (show) saver.save((from) => show(from, checked));
        }}
      />
      {shown && (
        <ul className="mt-3 grid max-w-measure gap-3">
          {answered.map(({ comment, reply }) => {
            const { id, place, before, now } = comment;
            const name = inList({ place, passage: before });
            return (
              <li key={id} className="border-l-2 border-line-strong pl-3">
                {reply.kind === 'kept'
                  ? t('kept', { name, comment: comment.comment, motive: reply.motive })
                  : t('changed', {
                      name,
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
