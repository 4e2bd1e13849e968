import { useLocale, useTranslations } from 'next-intl';
import type { Answer } from '@/lib/domain/answer';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { formatNumber } from '@/lib/time/format';
import { useShownReview } from './review-context';

/** Says an answer as the form does: *Ja*, the head of a column, a number of days. */
export function useAnswerWords(): (target: ItemTarget, answer: Answer) => string {
  const t = useTranslations('caseReviews.answer');
  const locale = useLocale();
  const { wording } = useShownReview().template;
  return ({ item, matrix }, answer) => {
    if (answer === null) return '';
    if (typeof answer === 'object') {
      const unit = item.kind === 'number' && item.unit ? ` ${item.unit}` : '';
      return `${formatNumber(answer.amount, locale)}${unit}`;
    }
    switch (answer) {
      case 'yes':
        return wording.yes;
      case 'no':
        return wording.no;
      case 'ticked':
        return t('ticked');
      case 'unticked':
        return t('unticked');
      default:
        return matrix?.columns.find(({ code }) => code === answer)?.label ?? t('written');
    }
  };
}
