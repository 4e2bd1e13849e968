'use client';

import { useTranslations } from 'next-intl';
import type { CountedControl, MeasureRule } from '@/lib/domain/case-review/measure-rule';
import { useAnswerWords } from './answer-words';
import { useShownReview } from './review-context';

/** How the cases become the figure, in words. */
export function RuleWords({ rule }: { rule: MeasureRule }) {
  const t = useTranslations('caseReviews.rule');
  const { targets } = useShownReview();
  const controlWords = useControlWords();
  const among = rule.among ? t('amongThose', { control: controlWords(rule.among) }) : t('amongAll');
  if (rule.kind === 'average') {
    const name = targets.get(rule.item)?.name ?? rule.item;
    return (
      <p className="max-w-measure">
        {t('averageOf', { name })} {among}
      </p>
    );
  }
  return (
    <div className="max-w-measure">
      {rule.controls.length === 0 ? (
        <p>{t('countAll')}</p>
      ) : (
        <>
          <p>{t(`${rule.kind}.${rule.counts}`)}</p>
          <ul className="list-disc pl-5">
            {rule.controls.map((control) => (
              <li key={control.item}>{controlWords(control)}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        {rule.kind === 'share' ? t('denominator') : ''} {among}
      </p>
    </div>
  );
}

/** A control and the answers to it: *Har träffat barnet: Nej*. */
export function useControlWords(): (control: CountedControl) => string {
  const t = useTranslations('caseReviews.rule');
  const { targets } = useShownReview();
  const answerWords = useAnswerWords();
  return ({ item, answers }) => {
    const target = targets.get(item);
    if (target?.type !== 'item') return item;
    const words = answers.map((answer) => answerWords(target, answer));
    return t('control', { name: target.name, answers: words.join(` ${t('or')} `) });
  };
}
