import { z } from 'zod';
import type { Target } from './targets-of';
import { keySchema } from './text-schema';

export const leftOutSchema = z.array(keySchema).max(200);

/** A section as it is chosen or left out: its key, and number and name: `3 Rutiner`. */
export type SectionChoice = { readonly key: string; readonly name: string };

/** The sections that an audit may leave out: the outermost that have a number. What is scope is always there. */
export function choosableSections(targets: ReadonlyMap<string, Target>): SectionChoice[] {
  return [...targets.values()].flatMap((target) => {
    const { type, key, number, name, sectionKeys } = target;
    if (type !== 'section' || number === null || sectionKeys.length > 0) return [];
    return [{ key, name: `${number} ${name}` }];
  });
}

/** Those of the left-out sections that the version has: another one than that they were chosen in may lack some. */
export function standingLeftOut(leftOut: readonly string[], targets: ReadonlyMap<string, Target>): string[] {
  const known = new Set(choosableSections(targets).map(({ key }) => key));
  return leftOut.filter((key) => known.has(key));
}

export type SectionsProblem = 'unknown-section' | 'no-section-left';

/** What is wrong with leaving these sections out, or null when nothing is. */
export function problemOfLeavingOut(
  leftOut: readonly string[],
  targets: ReadonlyMap<string, Target>,
): SectionsProblem | null {
  const known = choosableSections(targets).map(({ key }) => key);
  if (!leftOut.every((key) => known.includes(key))) return 'unknown-section';
  return leftOut.length > 0 && known.every((key) => leftOut.includes(key)) ? 'no-section-left' : null;
}
