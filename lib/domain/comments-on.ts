import type { FilledChecklist } from './assessment';
import type { ItemTarget, Target } from './template/targets-of';

/** What was said about an item. `about` names the group, matrix or comment field it was said on; null for the item itself. */
export interface CommentOn {
  readonly about: string | null;
  readonly text: string;
}

/** Number and short name of a place in the form: `7.2 Beredskap`; a group without a name is called by its items, `6.1–6.4`. */
export function nameOfPlace(key: string, targets: ReadonlyMap<string, Target>): string {
  const target = targets.get(key);
  if (!target) return key;
  const name = [target.number, target.name].filter(Boolean).join(' ');
  if (name !== '' || target.type === 'item') return name;
  const numbers = target.itemKeys.flatMap((item) => targets.get(item)?.number ?? []);
  return [...new Set([numbers.at(0), numbers.at(-1)])].filter(Boolean).join('–');
}

/** What was said on the item, then on the groups, matrices and comment fields around it. */
export function commentsOn(
  { key }: ItemTarget,
  { targets, findings }: Pick<FilledChecklist, 'targets' | 'findings'>,
): CommentOn[] {
  const around = [...targets.values()].filter(
    (target) => target.type !== 'item' && target.itemKeys.includes(key),
  );
  const own = findings.get(key)?.comment;
  return [
    ...(own ? [{ about: null, text: own }] : []),
    ...around.flatMap((target) => {
      const comment = findings.get(target.key)?.comment;
      return comment ? [{ about: nameOfPlace(target.key, targets), text: comment }] : [];
    }),
  ];
}
