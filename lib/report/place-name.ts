import type { Targets } from '@/lib/domain/standing';

/**
 * Number and short name of a target, such as `2.13 Registerutdrag`; a group without a name takes its section's.
 *
 * @throws when the template has no such target.
 */
export function placeName(key: string, targets: Targets): string {
  const target = targets.get(key);
  if (!target) throw new Error(`The template has no target ${key}`);
  const section = targets.get(target.sectionKeys.at(-1) ?? '');
  const name = target.name || (section?.name ?? '');
  return target.number === null ? name : `${target.number} ${name}`;
}
