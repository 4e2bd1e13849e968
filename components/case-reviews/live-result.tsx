'use client';

import { useTranslations } from 'next-intl';
import { splitsOfFigures } from '@/lib/domain/case-review/case-review';
import { gridOfCases, isAsked } from '@/lib/domain/case-review/count-cases';
import { countableAnswersOf } from '@/lib/domain/case-review/measure-rule';
import { toldGrid } from '@/lib/domain/measurement/told-figures';
import { ToldTable } from '../measurement/told-table';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';
import { useAnswerWords } from './answer-words';
import { useCases, useShownReview } from './review-context';
import { RuleWords } from './rule-words';

/** The smallest limit: those who review see the cases themselves, so that nothing is hidden from them here. */
const NOTHING_HIDDEN = 1;

/** The figures as the cases make them by now. */
export function LiveResult() {
  const t = useTranslations('caseReviews');
  const measuring = useTranslations('measuring');
  const { review, measures, targets } = useShownReview();
  const cases = useCases();
  const splits = splitsOfFigures(review);
  const unreviewable = cases.filter((one) => one.unreviewable !== null).length;
  return (
    <div className="grid gap-6">
      {review.rules.length === 0 && <p className="max-w-measure text-ink-2">{t('rule.none')}</p>}
      {review.rules.map((rule) => {
        const kind = measures[rule.measure]?.kind ?? 'unspecified';
        const name = measuring('measureNumber', {
          number: rule.measure + 1,
          kind: measuring(`measureKind.${kind}`),
        });
        const grid = gridOfCases(rule, cases, { targets, splits });
        return (
          <div key={rule.measure} className="grid gap-3">
            {measures.length > 1 && <h3 className="text-base font-bold">{name}</h3>}
            <ToldTable grid={toldGrid(grid, NOTHING_HIDDEN)} label={name} />
            <div className="text-sm text-ink-2">
              <RuleWords rule={rule} />
            </div>
          </div>
        );
      })}
      {unreviewable > 0 && <p className="text-sm">{t('unreviewableCount', { count: unreviewable })}</p>}
    </div>
  );
}

/** How many cases got each answer, control by control. */
export function AnswersOfControls() {
  const t = useTranslations('caseReviews.controls');
  const { targets } = useShownReview();
  const cases = useCases();
  const answerWords = useAnswerWords();
  const reviewable = cases.filter(({ unreviewable }) => unreviewable === null);
  const items = [...targets.values()].flatMap((target) =>
    target.type === 'item' && countableAnswersOf(target).length > 0 ? [target] : [],
  );
  return (
    <Table label={t('table')}>
      <thead>
        <tr>
          <ColumnHeader className="min-w-48">{t('control')}</ColumnHeader>
          <ColumnHeader className="min-w-40">{t('answers')}</ColumnHeader>
          <ColumnHeader>{t('notAsked')}</ColumnHeader>
          <ColumnHeader>{t('open')}</ColumnHeader>
        </tr>
      </thead>
      <tbody>
        {items.map((target) => {
          const asked = reviewable.filter((one) => isAsked(target.key, one, targets));
          const answers = asked.map(({ findings }) => findings.get(target.key)?.answer ?? null);
          const given = answers.filter((answer) => answer !== null);
          const count = (code: string) => answers.filter((answer) => answer === code).length;
          return (
            <tr key={target.key}>
              <RowHeader>{target.name}</RowHeader>
              <Cell className="tabular-nums">
                {countableAnswersOf(target)
                  .map((code) =>
                    t('answerOf', {
                      answer: answerWords(target, code),
                      count: count(code),
                      of: given.length,
                    }),
                  )
                  .join(', ')}
              </Cell>
              <Cell className="tabular-nums">{reviewable.length - asked.length}</Cell>
              <Cell className="tabular-nums">{answers.length - given.length}</Cell>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
