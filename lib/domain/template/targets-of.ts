import { withoutFootnoteMarks } from './footnote-marks';
import { isAssessed } from './is-assessed';
import type { Assessment, Item, Reference } from './item-schema';
import type { Block, CommentBlock, Group, Matrix, Section, Template } from './template-schema';

/** Where a target stands in its template. */
interface Place {
  readonly key: string;
  /** What to call it in lists and reasons: our short name, or else the form's words without footnote marks. */
  readonly name: string;
  /** The keys of the sections around it, outermost first. */
  readonly sectionKeys: readonly string[];
  /** Whom the nearest section that says so addresses. */
  readonly audience: 'adults' | 'children' | null;
  /** The keys of the gates that must be open for it to apply. A gate does not stand behind itself. */
  readonly gates: readonly string[];
}

/** An item, with what its place gives it. */
export interface ItemTarget extends Place {
  readonly type: 'item';
  readonly item: Item;
  /** `2.13`: the thirteenth item of the second section. Scope items have no number. */
  readonly number: string | null;
  readonly concept: string;
  readonly group: Group | null;
  readonly matrix: Matrix | null;
  /** Its own references, or else those of the nearest matrix or section that has any. */
  readonly references: readonly Reference[];
  /** What each possible answer means; empty when the item is never assessed. */
  readonly mapping: Readonly<Record<string, Assessment>>;
}

/** Something that holds items or a field for comments: a section, group, matrix or comment field. */
export interface HolderTarget extends Place {
  readonly type: 'section' | 'group' | 'matrix' | 'comment';
  /** A top section's number, `2`. Sections without numbered items, and all that lies deeper, have none. */
  readonly number: string | null;
  /** What it is called in the form; empty for a group without a line of its own. */
  readonly label: string;
  /** The word over its field for comments, or null when the form has none. */
  readonly commentLabel: string | null;
  /** The items inside it, in the form's order. A comment field speaks of those of its section. */
  readonly itemKeys: readonly string[];
}

/** What a change can be made to. */
export type Target = ItemTarget | HolderTarget;

/**
 * Every target of the template by its key, in the form's order, each holder before what it holds. The template
 * must have passed `parseTemplate`.
 */
export function targetsOf(template: Template): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>();
  let sectionNumber = 0;
  for (const section of template.sections) {
    const numbered = itemsIn(section.content).some(isNumbered);
    if (numbered) sectionNumber += 1;
    const walk: Walk = { targets, sectionNumber, itemNumber: 0 };
    addSection(section, { sectionKeys: [], audience: null, gates: [], references: [] }, walk, numbered);
  }
  return targets;
}

/** The template's items in the form's order. */
export function orderedItems(template: Template): readonly ItemTarget[] {
  return [...targetsOf(template).values()].filter((target) => target.type === 'item');
}

/** The codes of the answers that the item can get, as its mapping names them. */
export function answerCodesOf(item: Item, matrix: Matrix | null): readonly string[] {
  switch (item.kind) {
    case 'tick':
      return ['ticked', 'unticked'];
    case 'yesNo':
      return ['yes', 'no'];
    case 'openQuestion':
    case 'text':
      return ['answered'];
    case 'number':
      return ['whole', 'part'];
    case 'matrixRow':
      return matrix?.columns.map((column) => column.code) ?? [];
  }
}

interface Walk {
  readonly targets: Map<string, Target>;
  readonly sectionNumber: number;
  itemNumber: number;
}

interface Surroundings extends Omit<Place, 'key' | 'name'> {
  readonly references: readonly Reference[];
}

function isNumbered(item: Item): boolean {
  return item.role !== 'scope';
}

function itemsIn(content: readonly Block[]): Item[] {
  return content.flatMap((block): Item[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'comment':
        return [];
      case 'section':
        return itemsIn(block.content);
      case 'group':
        return block.items;
      case 'matrix':
        return block.rows;
      default:
        return [block];
    }
  });
}

function addSection(section: Section, around: Surroundings, walk: Walk, numbered: boolean): void {
  const inside: Surroundings = {
    sectionKeys: [...around.sectionKeys, section.key],
    audience: section.audience ?? around.audience,
    gates: section.gate === undefined ? around.gates : [...around.gates, section.gate],
    references: section.references ?? around.references,
  };
  walk.targets.set(section.key, {
    ...placeOf(section.key, section.shortTitle ?? section.title, {
      ...inside,
      sectionKeys: around.sectionKeys,
      gates: around.gates,
    }),
    type: 'section',
    number: numbered ? String(walk.sectionNumber) : null,
    label: section.title,
    commentLabel: null,
    itemKeys: keysOf(itemsIn(section.content)),
  });
  for (const block of section.content) addBlock(block, section, inside, walk);
}

function addBlock(block: Block, section: Section, around: Surroundings, walk: Walk): void {
  switch (block.kind) {
    case 'paragraph':
      break;
    case 'section':
      addSection(block, around, walk, false);
      break;
    case 'comment':
      addHolder(block, 'comment', '', itemsIn(section.content), around, walk);
      break;
    case 'group':
      addHolder(block, 'group', block.label ?? '', block.items, around, walk);
      for (const item of block.items) addItem(item, block, null, around, walk);
      break;
    case 'matrix': {
      addHolder(block, 'matrix', block.heading, block.rows, around, walk);
      const inside = { ...around, references: block.references ?? around.references };
      for (const row of block.rows) addItem(row, null, block, inside, walk);
      break;
    }
    default:
      addItem(block, null, null, around, walk);
  }
}

function addHolder(
  holder: Group | Matrix | CommentBlock,
  type: 'group' | 'matrix' | 'comment',
  label: string,
  items: readonly Item[],
  around: Surroundings,
  walk: Walk,
): void {
  const commentLabel = holder.kind === 'comment' ? holder.label : (holder.comment?.label ?? null);
  const itemKeys = keysOf(items);
  walk.targets.set(holder.key, {
    ...placeOf(holder.key, label, around),
    type,
    number: null,
    label,
    commentLabel,
    itemKeys,
  });
}

function addItem(
  item: Item,
  group: Group | null,
  matrix: Matrix | null,
  around: Surroundings,
  walk: Walk,
): void {
  if (isNumbered(item)) walk.itemNumber += 1;
  walk.targets.set(item.key, {
    ...placeOf(item.key, item.shortLabel ?? item.label, around),
    gates: around.gates.filter((gate) => gate !== item.key),
    type: 'item',
    item,
    number: isNumbered(item) ? `${walk.sectionNumber}.${walk.itemNumber}` : null,
    concept: item.concept ?? item.key,
    group,
    matrix,
    references: item.references ?? around.references,
    mapping: mappingOf(item, matrix),
  });
}

function mappingOf(item: Item, matrix: Matrix | null): Readonly<Record<string, Assessment>> {
  if (!isAssessed(item)) return {};
  if (item.mapping !== undefined) return item.mapping;
  return Object.fromEntries(matrix?.columns.map((column) => [column.code, column.assessment]) ?? []);
}

function placeOf(key: string, words: string, around: Surroundings): Place {
  const { sectionKeys, audience, gates } = around;
  return { key, name: withoutFootnoteMarks(words), sectionKeys, audience, gates };
}

function keysOf(items: readonly Item[]): readonly string[] {
  return items.map((item) => item.key);
}
