import { withoutFootnoteMarks } from '../footnote-marks';
import { type Target, targetsOf } from '../targets-of';
import type { Template } from '../template-schema';
import { type RuleChange, ruleChanges } from './entry-rules';
import { shortNameOf, type TextChange, textChanges, wordsOf } from './entry-texts';
import { movedInOrder } from './moved-in-order';
import { type Entry, type EntryPart, entriesOf, namedAlike } from './template-entries';

/** Where something stands in one of the two templates, and what it is called there. */
export interface Spot {
  /** An item's or a top section's number, `2.13`. */
  readonly number: string | null;
  /** What it is called in lists: our short name, or else its words without footnote marks. */
  readonly name: string;
  /** Its words in the form, with footnote marks; empty for what has none. */
  readonly words: string;
  /** The key of the top section that it is or stands in; null outside the sections. */
  readonly section: string | null;
  /** The names of the sections, the group and the matrix around it, outermost first. */
  readonly around: readonly string[];
  /** What stands right before it in the same list; null when it stands first. */
  readonly follows: string | null;
}

/**
 * One thing of a template that is not as it was. Something that is both reworded and moved is one change. What is
 * added or removed has all its texts and rules here, with nothing on the other side.
 */
export interface TemplateChange {
  /** Unique in its diff. */
  readonly id: string;
  readonly part: EntryPart;
  /** The lasting key or code of what is changed; null for what has none. */
  readonly key: string | null;
  readonly sort: 'added' | 'removed' | 'kept';
  readonly moved: boolean;
  readonly before: Spot | null;
  readonly after: Spot | null;
  readonly texts: readonly TextChange[];
  readonly rules: readonly RuleChange[];
}

/**
 * All that differs between two versions of a template, in the form's order, with what was removed where it stood.
 * Things are the same when their keys are; paragraphs, which have none, when their texts are alike. An empty list
 * means that the two say the same, to the letter.
 */
export function diffTemplates(before: Template, after: Template): TemplateChange[] {
  const old = sideOf(before, entriesOf(before));
  const now = sideOf(after, namedAlike(old.entries, entriesOf(after)));
  const moved = movedBetween(old, now);
  return inReadingOrder(old, now).flatMap((id) => {
    const was = old.byId.get(id) ?? null;
    const is = now.byId.get(id) ?? null;
    const entry = is ?? was;
    if (!entry) return [];
    const change: TemplateChange = {
      id,
      part: entry.part,
      key: keyOf(entry),
      sort: was === null ? 'added' : is === null ? 'removed' : 'kept',
      moved: moved.has(id),
      before: was && spotOf(was, old),
      after: is && spotOf(is, now),
      texts: textChanges(was, is),
      rules: ruleChanges(was, is),
    };
    const isSame = change.sort === 'kept' && !change.moved;
    return isSame && change.texts.length + change.rules.length === 0 ? [] : [change];
  });
}

interface Side {
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  /** The ids in each list, in order. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** What stands right before each id in its list. */
  readonly previous: ReadonlyMap<string, string>;
  readonly targets: ReadonlyMap<string, Target>;
}

function sideOf(template: Template, entries: readonly Entry[]): Side {
  const lists = new Map<string, string[]>();
  const previous = new Map<string, string>();
  for (const { id, list } of entries) {
    const ids = lists.get(list);
    const last = ids?.at(-1);
    if (last !== undefined) previous.set(id, last);
    if (ids) ids.push(id);
    else lists.set(list, [id]);
  }
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return { entries, byId, lists, previous, targets: targetsOf(template) };
}

function movedBetween(old: Side, now: Side): ReadonlySet<string> {
  const moved = new Set<string>();
  for (const [list, ids] of now.lists) {
    const stayed = ids.filter((id) => old.byId.get(id)?.list === list);
    for (const id of movedInOrder(old.lists.get(list) ?? [], stayed)) moved.add(id);
    for (const id of ids) if (old.byId.has(id) && old.byId.get(id)?.list !== list) moved.add(id);
  }
  return moved;
}

/** The ids of both sides: those that are in the order they have now, each removed one after what it stood after. */
function inReadingOrder(old: Side, now: Side): string[] {
  const followers = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const { id } of old.entries) {
    if (now.byId.has(id)) anchor = id;
    else followers.set(anchor, [...(followers.get(anchor) ?? []), id]);
  }
  const afterEach = now.entries.flatMap(({ id }) => [id, ...(followers.get(id) ?? [])]);
  return [...(followers.get(null) ?? []), ...afterEach];
}

function keyOf({ value }: Entry): string | null {
  if ('key' in value) return value.key;
  return 'code' in value ? value.code : null;
}

function spotOf(entry: Entry, side: Side): Spot {
  const holders = holdersOf(entry, side);
  const outermost = holders[0] ?? entry;
  const previous = side.byId.get(side.previous.get(entry.id) ?? '');
  return {
    number: isTarget(entry) ? (side.targets.get(keyOf(entry) ?? '')?.number ?? null) : null,
    name: nameOf(entry),
    words: wordsOf(entry),
    section: outermost.part === 'section' ? outermost.value.key : null,
    around: holders.map(nameOf).filter((name) => name !== ''),
    follows: previous ? nameOf(previous) : null,
  };
}

const isTarget = ({ part }: Entry): boolean => part === 'item' || part === 'section';

const nameOf = (entry: Entry): string => shortNameOf(entry) ?? withoutFootnoteMarks(wordsOf(entry));

function holdersOf(entry: Entry, side: Side): Entry[] {
  const holder = entry.holder === null ? undefined : side.byId.get(entry.holder);
  return holder ? [...holdersOf(holder, side), holder] : [];
}
