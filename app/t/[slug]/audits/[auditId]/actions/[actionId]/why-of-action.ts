import type { WhyView } from '@/components/remedy/remedy-view';
import type { StoredAction } from '@/lib/data/actions';
import type { FilledChecklist } from '@/lib/domain/assessment';
import type { Target } from '@/lib/domain/template/targets-of';
import type { Template } from '@/lib/domain/template/template-schema';
import { type AnswerVoice, describeAnswer } from '@/lib/text/describe-answer';

/**
 * What the decided report says at the places that an action is for: answers and comments, and nothing that the auditors
 * noted for themselves. A comment under a group of items speaks of each of them.
 */
export function whyOfAction(
  { links }: Pick<StoredAction, 'links'>,
  { targets, findings }: Pick<FilledChecklist, 'targets' | 'findings'>,
  wording: Template['wording'],
  voice: AnswerVoice,
): WhyView[] {
  const holders = [...targets.values()].filter(({ type }) => type !== 'item' && type !== 'section');
  const around = (key: string) =>
    holders
      .filter((holder) => holder.type !== 'item' && holder.itemKeys.includes(key))
      .map(({ key: of }) => of);
  const places = new Set(links.flatMap((key) => [key, ...around(key)]));
  return [...places].flatMap((key): WhyView[] => {
    const target = targets.get(key);
    const found = findings.get(key);
    if (!target || !found) return [];
    const { answer, comment } = found;
    const said = target.type === 'item' && answer !== null;
    if (!said && !comment) return [];
    return [
      {
        place: placeOf(target, targets),
        answer: said ? describeAnswer(target, answer, wording, voice) : null,
        comment,
      },
    ];
  });
}

/** Number and name; what has no name of its own is called as its section. */
function placeOf(target: Target, targets: ReadonlyMap<string, Target>): string {
  const name = target.name || (targets.get(target.sectionKeys.at(-1) ?? '')?.name ?? '');
  return target.number === null ? name : `${target.number} ${name}`;
}
