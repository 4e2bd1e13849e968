import type { TemplateChange } from '@/lib/domain/template/diff/diff-templates';

/** What stands together under one heading: a top section by its key, or one of the parts around the sections. */
export type ChangePlace =
  | { readonly section: string }
  | { readonly part: 'head' | 'report' | 'judgement' | 'documents' | 'footnotes' };

export interface ChangeGroup {
  /** Unique among the groups, and fit for an address. */
  readonly id: string;
  readonly place: ChangePlace;
  readonly changes: readonly TemplateChange[];
}

/** The changes by where they stand, in their order. What was moved stands where it is now. */
export function changeGroups(changes: readonly TemplateChange[]): ChangeGroup[] {
  const groups = new Map<string, { place: ChangePlace; changes: TemplateChange[] }>();
  for (const change of changes) {
    const place = placeOf(change);
    const id = 'section' in place ? `change-section-${place.section}` : `change-${place.part}`;
    const group = groups.get(id);
    if (group) group.changes.push(change);
    else groups.set(id, { place, changes: [change] });
  }
  return [...groups].map(([id, group]) => ({ id, ...group }));
}

function placeOf(change: TemplateChange): ChangePlace {
  switch (change.part) {
    case 'head':
      return { part: 'head' };
    case 'reportPart':
      return { part: 'report' };
    case 'alternative':
    case 'rules':
      return { part: 'judgement' };
    case 'document':
      return { part: 'documents' };
    case 'footnote':
      return { part: 'footnotes' };
    default:
      return { section: (change.after ?? change.before)?.section ?? '' };
  }
}

export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly moved: number;
  readonly removed: number;
}

/** How many things were added, changed (in words or rules), moved and removed. What was both changed and moved counts in both. */
export function countChanges(changes: readonly TemplateChange[]): ChangeCounts {
  const count = (holds: (change: TemplateChange) => boolean): number => changes.filter(holds).length;
  return {
    added: count(({ sort }) => sort === 'added'),
    changed: count(({ sort, texts, rules }) => sort === 'kept' && texts.length + rules.length > 0),
    moved: count(({ moved }) => moved),
    removed: count(({ sort }) => sort === 'removed'),
  };
}
