'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Answer, Change } from '@/lib/domain/answer';
import { withoutFootnoteMarks } from '@/lib/domain/template/footnote-marks';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { formatNumber } from '@/lib/time/format';
import { useChecklist } from './checklist-context';

/** What a field holds, in words: the form's own where it has them. */
export function useValueText(change: Change | null): string {
  const t = useTranslations('checklist');
  const { store } = useChecklist();
  const answerText = useAnswerText();
  if (change === null || change.value === null) return t('history.nothing');
  switch (change.field) {
    case 'answer': {
      const target = store.targets.get(change.target);
      return target?.type === 'item' ? answerText(target, change.value) : t('history.nothing');
    }
    case 'assessment':
      return t(`assess.short.${change.value}`);
    case 'comment':
      return change.value;
    case 'flag':
      return t(change.value ? 'history.yes' : 'history.no');
    case 'seenDocument':
      return [change.value.title, change.value.date, change.value.seenBy].filter(Boolean).join(', ');
  }
}

/** Says an answer as the form does: *Ja*, the head of a column, a number since a month. */
export function useAnswerText(): (target: ItemTarget, answer: Answer) => string {
  const t = useTranslations('checklist');
  const locale = useLocale();
  const { wording } = useChecklist().bundle.template;
  return ({ item, matrix }, answer) => {
    if (answer === null) return t('history.nothing');
    if (typeof answer === 'object') {
      const unit = item.kind === 'number' && item.unit ? ` ${item.unit}` : '';
      const amount = `${formatNumber(answer.amount, locale)}${unit}`;
      if (answer.covers === 'whole') return amount;
      return answer.since
        ? t('other.part', { amount, since: answer.since })
        : t('other.partUnknown', { amount });
    }
    if (item.kind === 'tick') return t(answer === 'ticked' ? 'item.ticked' : 'item.noTick');
    if (item.kind === 'yesNo') return answer === 'yes' ? wording.yes : wording.no;
    if (item.kind !== 'matrixRow') return answer;
    const column = matrix?.columns.find(({ code }) => code === answer);
    return column ? withoutFootnoteMarks(column.label) : answer;
  };
}
