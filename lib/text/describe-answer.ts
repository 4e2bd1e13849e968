import type { Answer } from '@/lib/domain/answer';
import { withoutFootnoteMarks } from '@/lib/domain/template/footnote-marks';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import type { Template } from '@/lib/domain/template/template-schema';
import { formatNumber } from '@/lib/time/format';
import type { Language } from './language';
import type { answer as swedish } from './sv/answer';
import type { TextKey, TextValues } from './text-key';

/** How answers are said: the texts of the `answer` subject in one language. */
export interface AnswerVoice {
  // A method, so that translators which know each text's own values fit.
  t(key: TextKey<typeof swedish>, values?: TextValues): string;
  readonly locale: Language;
}

/** An answer in a sentence's words: the form's own *Ja* and column heads, a number since a month, what was written. */
export function describeAnswer(
  { item, matrix }: ItemTarget,
  answer: Answer,
  { yes, no }: Template['wording'],
  { t, locale }: AnswerVoice,
): string {
  if (answer === null) return t('none');
  if (typeof answer === 'object') {
    const unit = item.kind === 'number' && item.unit ? ` ${item.unit}` : '';
    const amount = `${formatNumber(answer.amount, locale)}${unit}`;
    if (answer.covers === 'whole') return amount;
    return answer.since ? t('part', { amount, since: answer.since }) : t('partUnknown', { amount });
  }
  if (item.kind === 'tick') return t(answer === 'ticked' ? 'ticked' : 'unticked');
  if (item.kind === 'yesNo') return answer === 'yes' ? yes : no;
  const column = matrix?.columns.find(({ code }) => code === answer);
  return column ? withoutFootnoteMarks(column.label) : answer;
}
