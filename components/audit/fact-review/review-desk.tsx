'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { isComment, isReviewed } from '@/lib/domain/fact-review/fact-said';
import type { PlacedPassage } from '@/lib/domain/fact-review/passage';
import { Notice } from '../../ui/notice';
import { Paper, PaperSection } from '../../ui/paper';
import { Segment } from '../../ui/segment';
import { Spinner } from '../../ui/spinner';
import type { TakeStep } from '../take-step';
import { useOpened } from '../use-opened';
import { type FactReviewSource, openFactReview } from './open-fact-review';
import { OtherPassages, type PassageGroup } from './other-passages';
import { PassageRow } from './passage-row';
import { ReviewAside } from './review-aside';
import { ReviewBar } from './review-bar';
import { ReviewProvider, useReviewStatus, useSaid } from './review-context';

export type ReviewDeskProps = {
  source: FactReviewSource;
  /** What the unit is asked about, in the order of the draft. */
  asked: readonly PlacedPassage[];
  /** All other items of the form, by section. */
  others: readonly PassageGroup[];
  finish: TakeStep;
  /** The head of the page, above the bar. */
  children: ReactNode;
};

/** The manager's review of a draft: one passage after the other, saved as it is written. */
export function ReviewDesk({ children, ...props }: ReviewDeskProps) {
  const t = useTranslations('factReview');
  // Another round is another review; what was said comes by the queue.
  const opened = useOpened(props.source.reviewId, () => openFactReview(props.source));
  return (
    <>
      {children}
      {opened === 'opening' && (
        <p role="status" className="flex items-center gap-2">
          <Spinner /> {t('loading')}
        </p>
      )}
      {opened === null && (
        <Notice tone="error" title={t('noStorage')}>
          {t('noStorageText')}
        </Notice>
      )}
      {opened !== null && opened !== 'opening' && (
        <ReviewProvider value={opened}>
          <OpenDesk {...props} />
        </ReviewProvider>
      )}
    </>
  );
}

type Filter = 'all' | 'left' | 'mine';

function OpenDesk({ asked, others, finish }: Omit<ReviewDeskProps, 'source' | 'children'>) {
  const t = useTranslations('factReview');
  const states = useSaid();
  const { state } = useReviewStatus();
  const isOver = state === 'locked' || state === 'no-access';
  const saidOf = ({ target }: PlacedPassage) => states.get(target)?.change.value ?? null;
  const left = asked.filter((placed) => !isReviewed(saidOf(placed)));
  const everything = [...asked, ...others.flatMap(({ passages }) => passages)];
  const mine = everything.filter((placed) => isComment(saidOf(placed)));
  const [filter, setFilter] = useState<Filter>('all');
  // What the filter leaves is found when it is chosen: a passage does not vanish under the hand that answers it.
  const [shown, setShown] = useState<readonly PlacedPassage[]>([]);
  const choose = (chosen: Filter) => {
    setFilter(chosen);
    setShown(chosen === 'left' ? left : mine);
  };
  return (
    <>
      <ReviewBar reviewed={asked.length - left.length} total={asked.length} isOver={isOver} finish={finish} />
      {isOver && (
        <div className="mb-4">
          <Notice tone="error" title={t('over')}>
            {t('overText')}
          </Notice>
        </div>
      )}
      {state === 'signed-out' && (
        <div className="mb-4">
          <Notice tone="warning" title={t('signedOut')}>
            {t('signedOutText')}
          </Notice>
        </div>
      )}
      <div className="grid gap-6 wide:grid-cols-judgement wide:items-start">
        <Paper>
          <div className="mb-6">
            <Segment
              label={t('show')}
              name="filter"
              options={[
                { value: 'all', label: t('filter.all') },
                { value: 'left', label: <Counted word={t('filter.left')} count={left.length} /> },
                { value: 'mine', label: <Counted word={t('filter.mine')} count={mine.length} /> },
              ]}
              value={filter}
              onChange={choose}
            />
          </div>
          {filter === 'all' ? (
            <WholeDraft asked={asked} others={others} isOver={isOver} />
          ) : (
            <Filtered filter={filter} shown={shown} isOver={isOver} />
          )}
        </Paper>
        <ReviewAside left={left} />
      </div>
    </>
  );
}

function Counted({ word, count }: { word: string; count: number }) {
  return (
    <>
      {word} <b className="font-medium tabular-nums">{count}</b>
    </>
  );
}

type DraftProps = Pick<ReviewDeskProps, 'asked' | 'others'> & { isOver: boolean };

function WholeDraft({ asked, others, isOver }: DraftProps) {
  const t = useTranslations('factReview');
  const of = (...kinds: PlacedPassage['place']['kind'][]) =>
    asked.filter(({ place }) => kinds.includes(place.kind));
  return (
    <>
      <Passages
        title={t('deficiencies')}
        aside={t('deficienciesAside')}
        passages={of('item')}
        isOver={isOver}
      />
      <Passages title={t('actions')} aside={t('actionsAside')} passages={of('action')} isOver={isOver} />
      <Passages title={t('whole')} passages={of('summary', 'judgement')} isOver={isOver} />
      <OtherPassages groups={others} isOver={isOver} />
    </>
  );
}

type PassagesProps = {
  title: string;
  aside?: string;
  passages: readonly PlacedPassage[];
  isOver: boolean;
};

function Passages({ title, aside, passages, isOver }: PassagesProps) {
  if (passages.length === 0) return null;
  return (
    <PaperSection title={title} aside={aside}>
      <ol>
        {passages.map((placed) => (
          <PassageRow key={placed.target} placed={placed} isOver={isOver} />
        ))}
      </ol>
    </PaperSection>
  );
}

type FilteredProps = {
  filter: Exclude<Filter, 'all'>;
  shown: readonly PlacedPassage[];
  isOver: boolean;
};

function Filtered({ filter, shown, isOver }: FilteredProps) {
  const t = useTranslations('factReview');
  if (shown.length === 0) return <p>{t(filter === 'left' ? 'nothingLeft' : 'nothingMine')}</p>;
  return <Passages title={t(`filter.${filter}`)} passages={shown} isOver={isOver} />;
}
