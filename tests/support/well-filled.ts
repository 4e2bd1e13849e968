import { isAssessed } from '@/lib/domain/template/is-assessed';
import type { Assessment } from '@/lib/domain/template/item-schema';
import { answerCodesOf, type ItemTarget, orderedItems } from '@/lib/domain/template/targets-of';
import type { Template } from '@/lib/domain/template/template-schema';
import type { Filling } from './filled-form';

/** What is to be otherwise than good. */
interface Exceptions {
  /** The gates that are closed, each with its reason. What stands behind them is left unanswered. */
  readonly closed?: Readonly<Record<string, string>>;
  /** Items that are not as they should be, each with what it is to come to. */
  readonly lacking?: Readonly<Record<string, 'partial' | 'unfulfilled'>>;
}

/**
 * A form filled in by an auditor who finds all as it should be, but for the exceptions: every item that is asked is
 * answered, and assessed where the form leaves that to the auditor.
 */
export function wellFilled(template: Template, { closed = {}, lacking = {} }: Exceptions = {}): Filling {
  const answers: Filling['answers'] = {};
  for (const target of orderedItems(template)) {
    const { key, gates } = target;
    if (gates.some((gate) => gate in closed)) continue;
    answers[key] = key in closed ? closedBy(target) : answerTo(target, lacking[key] ?? 'fulfilled');
  }
  return { answers, comments: { ...closed } };
}

function closedBy({ item }: ItemTarget): Filling['answers'][string] {
  return { answer: item.kind === 'tick' ? 'unticked' : 'no' };
}

function answerTo(
  { item, matrix, mapping }: ItemTarget,
  wanted: Exclude<Assessment, 'unassessed' | 'notApplicable'>,
): Filling['answers'][string] {
  switch (item.kind) {
    case 'openQuestion':
    case 'text':
      return { answer: `Svar på ${item.key}.`, ...(isAssessed(item) && { assessment: wanted }) };
    case 'number':
      return wanted === 'fulfilled'
        ? { answer: { covers: 'whole', amount: 2 } }
        : { answer: { covers: 'part', amount: 1, since: '2024-01' }, assessment: wanted };
    default: {
      const codes = answerCodesOf(item, matrix);
      const means = (code: string) => mapping[code] ?? 'fulfilled';
      const code = codes.find((one) => means(one) === wanted);
      if (code === undefined) throw new Error(`No answer to ${item.key} means ${wanted}`);
      return { answer: code };
    }
  }
}
