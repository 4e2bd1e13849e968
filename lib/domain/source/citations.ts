import type { Reference } from '../template/item-schema';
import { type Target, targetsOf } from '../template/targets-of';
import type { Block, Section, Template } from '../template/template-schema';

/** A place in a template that cites a document: a section, a matrix or an item. */
export type Citation = {
  /** The key of what cites it. */
  readonly target: string;
  /** What that is called in lists. */
  readonly name: string;
  /** Its number, or those of the items that it holds: `2.8`, `6.1–6.17`. Null when none of them has any. */
  readonly number: string | null;
  /** Where in the document: `14 kap. 1 §`. Null when the whole of it is cited. */
  readonly place: string | null;
};

/** Every citation of the template by the key of the document, in the form's order. */
export function citationsOf(template: Template): ReadonlyMap<string, readonly Citation[]> {
  const targets = targetsOf(template);
  const found = new Map<string, Citation[]>();
  for (const { key, references } of template.sections.flatMap(citingIn)) {
    const target = targets.get(key);
    for (const { document, place = null } of references) {
      if (document === undefined || target === undefined) continue;
      const citation = { target: key, name: target.name, number: numberOf(target, targets), place };
      found.set(document, [...(found.get(document) ?? []), citation]);
    }
  }
  return found;
}

type Citing = { readonly key: string; readonly references: readonly Reference[] };

function citingIn(block: Section | Block): Citing[] {
  switch (block.kind) {
    case 'paragraph':
    case 'comment':
      return [];
    case 'section':
      return [own(block), ...block.content.flatMap(citingIn)];
    case 'group':
      return block.items.map(own);
    case 'matrix':
      return [own(block), ...block.rows.map(own)];
    default:
      return [own(block)];
  }
}

function own({ key, references = [] }: { key: string; references?: readonly Reference[] }): Citing {
  return { key, references };
}

function numberOf(target: Target, targets: ReadonlyMap<string, Target>): string | null {
  if (target.type === 'item') return target.number;
  const numbers = target.itemKeys.flatMap((key) => targets.get(key)?.number ?? []);
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return target.number;
  return first === last ? first : `${first}–${last}`;
}
