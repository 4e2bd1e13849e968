import type { Citation } from '@/lib/domain/source/citations';
import type { SourceProblem } from '@/lib/domain/source/source-problems';
import type { TextValues } from './text-key';

/** How it is said: the texts of the `sources` subject in one language. */
export interface SourceVoice {
  // A method, so that translators which know each text's own values fit.
  t(key: `problem.${SourceProblem['code']}`, values: TextValues): string;
}

/** What is wrong with a document that a template cites, in a sentence or two. */
export function explainSourceProblem(problem: SourceProblem, { t }: SourceVoice): string {
  const name = problem.document.designation;
  switch (problem.code) {
    case 'repealed':
    case 'expired': {
      const { lastDay, replacedBy } = problem;
      const successor = replacedBy?.designation ?? '';
      return t(`problem.${problem.code}`, { name, lastDay, successor, replaced: replacedBy ? 'yes' : 'no' });
    }
    case 'replaced':
      return t('problem.replaced', { name, successor: problem.replacedBy.designation });
    case 'notYetInForce':
      return t('problem.notYetInForce', { name, firstDay: problem.firstDay });
    case 'notInRegister':
      return t('problem.notInRegister', { name });
  }
}

/** A place that cites a document, the same in both languages: `2.8 Anmälningsskyldighet enligt SoL (14 kap. 1 §)`. */
export function describeCitation({ number, name, place }: Citation): string {
  const called = number === null ? name : `${number} ${name}`;
  return place === null ? called : `${called} (${place})`;
}
