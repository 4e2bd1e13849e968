'use client';

import { Ban, Check, CircleDashed, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { isAsked } from '@/lib/domain/case-review/count-cases';
import { neededItems, unansweredOf } from '@/lib/domain/case-review/review-obstacles';
import type { ReviewedCase } from '@/lib/domain/case-review/reviewed-case';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { Button } from '../ui/button';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';
import { useAnswerWords } from './answer-words';
import { useCases, useShownReview } from './review-context';

/** What is left of a case: how many answers and groups are missing; null where its file cannot be reviewed. */
export function useLeftOf(): (one: ReviewedCase) => number | null {
  const { review, targets } = useShownReview();
  const needed = neededItems(review.rules, targets);
  return (one) => {
    if (one.unreviewable !== null) return null;
    const groups = review.splits.filter(({ by, groups: known }) => !known.includes(one.groups[by] ?? ''));
    return unansweredOf(one, needed, targets).length + groups.length;
  };
}

/** All cases against all that is asked of them; a case is opened from its row. */
export function CaseMatrix({ openCase }: { openCase: (number: number) => void }) {
  const t = useTranslations('caseReviews');
  const measuring = useTranslations('measuring');
  const { review, targets } = useShownReview();
  const cases = useCases();
  const leftOf = useLeftOf();
  const items = neededItems(review.rules, targets).flatMap((key) => {
    const target = targets.get(key);
    return target?.type === 'item' ? [target] : [];
  });
  return (
    <Table label={t('matrix')}>
      <thead>
        <tr>
          <ColumnHeader className="min-w-28">{t('case')}</ColumnHeader>
          <ColumnHeader className="min-w-32">{t('standing')}</ColumnHeader>
          {review.splits.map(({ by }) => (
            <ColumnHeader key={by}>{measuring(`by.${by}`)}</ColumnHeader>
          ))}
          {items.map(({ key, name }) => (
            <ColumnHeader key={key} className="min-w-28">
              {name}
            </ColumnHeader>
          ))}
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <tr key={one.number}>
            <RowHeader className="py-1 align-middle">
              <Button
                variant="quiet"
                className="-ml-2.5"
                id={`case-${one.number}`}
                onClick={() => openCase(one.number)}
              >
                {t('caseNumber', { number: one.number })}
              </Button>
              <span className="hidden print:inline">{t('caseNumber', { number: one.number })}</span>
            </RowHeader>
            <Cell className="align-middle">
              <Standing left={leftOf(one)} />
            </Cell>
            {review.splits.map(({ by }) => (
              <Cell key={by} className="align-middle">
                {one.groups[by] ?? '–'}
              </Cell>
            ))}
            {items.map((target) => (
              <Cell key={target.key} className="align-middle">
                <AnswerCell target={target} one={one} />
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Standing({ left }: { left: number | null }) {
  const t = useTranslations('caseReviews.left');
  const Icon = left === null ? Ban : left === 0 ? Check : CircleDashed;
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon className={left === 0 ? 'text-fulfilled' : 'text-ink-3'} />
      {left === null ? t('unreviewable') : t('count', { count: left })}
    </span>
  );
}

function AnswerCell({ target, one }: { target: ItemTarget; one: ReviewedCase }) {
  const t = useTranslations('caseReviews.left');
  const { targets } = useShownReview();
  const answerWords = useAnswerWords();
  if (one.unreviewable !== null || !isAsked(target.key, one, targets))
    return <span className="text-ink-3">{t('notAsked')}</span>;
  const answer = one.findings.get(target.key)?.answer ?? null;
  if (answer === null) return <span className="text-ink-3">{t('open')}</span>;
  const isDeviating = typeof answer === 'string' && target.mapping[answer] === 'unfulfilled';
  return (
    <span className="inline-flex items-center gap-1">
      {isDeviating && <X aria-label={t('deviating')} className="text-unfulfilled" />}
      {answerWords(target, answer)}
    </span>
  );
}
