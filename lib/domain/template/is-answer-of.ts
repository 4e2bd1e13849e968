import type { Answer } from '../answer';
import { answerCodesOf, type Target } from './targets-of';

/** Whether the answer is one of the kind that is asked for. How long a text is, or how large a number, is not asked. */
export function isAnswerOf(target: Target, answer: Answer): boolean {
  if (answer === null) return true;
  if (target.type !== 'item') return false;
  const { item, matrix } = target;
  if (item.kind === 'number') {
    return typeof answer === 'object' && (answer.covers === 'whole' || item.periodMonths !== undefined);
  }
  if (typeof answer === 'object') return false;
  if (item.kind === 'openQuestion' || item.kind === 'text') return true;
  return answerCodesOf(item, matrix).includes(answer);
}
