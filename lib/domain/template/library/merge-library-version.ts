import { shortNameOf, wordsOf } from '../diff/entry-texts';
import { type Entry, type EntryPart, entriesOf, namedAlike } from '../diff/template-entries';
import { withoutFootnoteMarks } from '../footnote-marks';
import type { Template } from '../template-schema';
import { areSame, mergeFields } from './merge-fields';
import { mergeOrder } from './merge-order';
import { type LooseEntry, looseEntry, templateFileOf } from './template-file-of';

/**
 * Why something of the library's new version is not in the merged one. `both`: both changed the same field, and ours
 * stays. `removedHere`: we have taken away what the library changed, or what it put something new into.
 * `removedThere`: the library took away what we have changed, which stays.
 * `order`: both changed the order in the same list, and ours stays.
 */
export type MergeConflictSort = 'both' | 'removedHere' | 'removedThere' | 'order';

export interface MergeConflict {
  readonly id: string;
  readonly part: EntryPart;
  /** What it is called: its short name, or else its words. */
  readonly name: string;
  readonly sort: MergeConflictSort;
  /** The fields of the file format that both changed; empty unless `sort` is `both`. */
  readonly fields: readonly string[];
}

export interface LibraryMerge {
  /**
   * Each part is as one of the two had it, but together they may not fit, as when the library cites a document that
   * we have taken away: `parseTemplate` must say.
   */
  readonly content: Template;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * A new version of the library, taken into a tenant's own: whatever the tenant has left as it was in the version that
 * its own came from (`base`) follows the library; whatever only the tenant changed stays; whatever both changed stays
 * as the tenant has it, and is listed. What belongs together goes by its key.
 */
export function mergeLibraryVersion(base: Template, library: Template, own: Template): LibraryMerge {
  const baseEntries = entriesOf(base);
  const sides: Sides = {
    base: sideOf(baseEntries),
    library: sideOf(namedAlike(baseEntries, entriesOf(library))),
    own: sideOf(namedAlike(baseEntries, entriesOf(own))),
  };
  const conflicts: MergeConflict[] = [];
  const ids = [...new Set([...sides.own.keys(), ...sides.library.keys()])];
  const kept = new Map<string, LooseEntry>();
  for (const id of ids) {
    const merged = mergeEntry(id, sides, conflicts);
    if (merged) kept.set(id, merged);
  }
  keepHolders(kept, sides, conflicts);
  placeTheRest(kept, sides, conflicts);
  const placed = hasCircle(kept) ? placedAsOwn(kept, sides) : kept;
  return { content: templateFileOf(inOrder(placed, sides, conflicts)), conflicts };
}

type Side = ReadonlyMap<string, Entry>;

interface Sides {
  readonly base: Side;
  readonly library: Side;
  readonly own: Side;
}

const sideOf = (entries: readonly Entry[]): Side => new Map(entries.map((entry) => [entry.id, entry]));

function conflictAbout(entry: Entry, sort: MergeConflictSort, fields: readonly string[] = []): MergeConflict {
  const name = shortNameOf(entry) ?? withoutFootnoteMarks(wordsOf(entry));
  return { id: entry.id, part: entry.part, name, sort, fields };
}

function mergeEntry(id: string, sides: Sides, conflicts: MergeConflict[]): LooseEntry | null {
  const base = sides.base.get(id);
  const library = sides.library.get(id);
  const own = sides.own.get(id);
  if (own && library) return mergeBoth(base, library, own, conflicts);
  if (own) {
    if (!base) return looseEntry(own);
    if (areAlike(base, own)) return null;
    conflicts.push(conflictAbout(own, 'removedThere'));
    return looseEntry(own);
  }
  if (!library) return null;
  if (!base) return looseEntry(library);
  if (!areAlike(base, library)) conflicts.push(conflictAbout(library, 'removedHere'));
  return null;
}

const areAlike = (one: Entry, other: Entry): boolean =>
  one.list === other.list && areSame(looseEntry(one).fields, looseEntry(other).fields);

function mergeBoth(
  base: Entry | undefined,
  library: Entry,
  own: Entry,
  conflicts: MergeConflict[],
): LooseEntry {
  const ours = looseEntry(own);
  const merged = mergeFields(base ? looseEntry(base).fields : {}, looseEntry(library).fields, ours.fields);
  const followsLibrary = base?.list === own.list;
  const disagree = !followsLibrary && base?.list !== library.list && library.list !== own.list;
  const fields = disagree ? [...merged.conflicts, 'place'] : merged.conflicts;
  if (fields.length > 0) conflicts.push(conflictAbout(own, 'both', fields));
  const { list, holder } = followsLibrary ? library : own;
  return { ...ours, list, holder, fields: merged.fields };
}

/** What stays needs what it stands in, even where the library has taken that away. */
function keepHolders(kept: Map<string, LooseEntry>, sides: Sides, conflicts: MergeConflict[]): void {
  for (const { id } of [...kept.values()]) {
    for (let holder = ownHolderOf(id, kept, sides); holder; holder = ownHolderOf(holder.id, kept, sides)) {
      kept.set(holder.id, looseEntry(holder));
      conflicts.push(conflictAbout(holder, 'removedThere'));
    }
  }
}

/** What an entry stands in, when that is ours and has not been kept. */
function ownHolderOf(id: string, kept: ReadonlyMap<string, LooseEntry>, sides: Sides): Entry | null {
  const holder = kept.get(id)?.holder ?? null;
  return holder === null || kept.has(holder) ? null : (sides.own.get(holder) ?? null);
}

/**
 * What the library put into something that we have taken away has nowhere to stand: what is the library's is left
 * out, and what we have too stays where we have it.
 */
function placeTheRest(kept: Map<string, LooseEntry>, sides: Sides, conflicts: MergeConflict[]): void {
  for (let lost = unplacedIn(kept); lost; lost = unplacedIn(kept)) {
    const own = sides.own.get(lost.id);
    const library = sides.library.get(lost.id);
    if (own) {
      kept.set(lost.id, { ...lost, list: own.list, holder: own.holder });
      keepHolders(kept, sides, conflicts);
    } else {
      kept.delete(lost.id);
      if (library) conflicts.push(conflictAbout(library, 'removedHere'));
    }
  }
}

function unplacedIn(kept: ReadonlyMap<string, LooseEntry>): LooseEntry | undefined {
  return [...kept.values()].find(({ holder }) => holder !== null && !kept.has(holder));
}

/** One side may have moved a section into one that the other side moved into the first. */
function hasCircle(kept: ReadonlyMap<string, LooseEntry>): boolean {
  return [...kept.values()].some((entry) => {
    const seen = new Set<string>();
    for (
      let at: LooseEntry | undefined = entry;
      at;
      at = at.holder === null ? undefined : kept.get(at.holder)
    ) {
      if (seen.has(at.id)) return true;
      seen.add(at.id);
    }
    return false;
  });
}

function placedAsOwn(kept: ReadonlyMap<string, LooseEntry>, sides: Sides): Map<string, LooseEntry> {
  const placed = [...kept].map(([id, entry]): [string, LooseEntry] => {
    const own = sides.own.get(id);
    return [id, own ? { ...entry, list: own.list, holder: own.holder } : entry];
  });
  return new Map(placed);
}

function inOrder(
  kept: ReadonlyMap<string, LooseEntry>,
  sides: Sides,
  conflicts: MergeConflict[],
): LooseEntry[] {
  const [base, library, own] = [sides.base, sides.library, sides.own].map(idsByList);
  const lists = idsByList(kept);
  return [...lists].flatMap(([list, ids]) => {
    const order = mergeOrder(base?.get(list) ?? [], library?.get(list) ?? [], own?.get(list) ?? [], ids);
    const holder = sides.own.get(kept.get(ids[0] ?? '')?.holder ?? '');
    if (order.disagree && holder) conflicts.push(conflictAbout(holder, 'order'));
    return order.ids.flatMap((id) => kept.get(id) ?? []);
  });
}

function idsByList(entries: ReadonlyMap<string, { readonly id: string; readonly list: string }>) {
  const lists = new Map<string, string[]>();
  for (const { id, list } of entries.values()) {
    const ids = lists.get(list);
    if (ids) ids.push(id);
    else lists.set(list, [id]);
  }
  return lists;
}
