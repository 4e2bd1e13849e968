import { withoutFootnoteMarks } from '../footnote-marks';
import { freeKey, keyFrom } from '../free-key';
import { choice, isEmptyCell, number } from './cell-codecs';
import { type GivenRow, type Report, readCell } from './given-table';
import { type FieldColumn, itemCodecs } from './item-codecs';
import { fieldsOfKind, listFor } from './item-fields';
import type { SheetPlaces } from './sheet-places';
import { type ItemColumn, itemColumns, type RowKind, type SheetWords } from './sheet-words';

type ItemRow = GivenRow<Exclude<ItemColumn, 'number'>>;
type Node = Record<string, unknown>;

interface OpenRow {
  readonly kind: RowKind;
  readonly level: number;
  readonly node: Node;
}

interface ReadingItems {
  readonly words: SheetWords;
  readonly report: Report;
  readonly places: SheetPlaces;
  readonly codecOf: ReturnType<typeof itemCodecs>;
  /** The keys that the sheet gives, and those made for rows that have none. */
  readonly taken: Set<string>;
}

/**
 * The sections that the rows make, in the file format and not yet looked at. A row stands in the nearest row above
 * that is one level up. What cannot be placed is reported, and what stands under it is read all the same.
 */
export function readItems(
  rows: readonly ItemRow[],
  {
    designations,
    ...given
  }: Pick<ReadingItems, 'words' | 'report' | 'places'> & {
    readonly designations: ReadonlyMap<string, string>;
  },
): unknown[] {
  const keys = rows.map((row) => row.cell('key')).filter((cell) => typeof cell === 'string');
  const reading: ReadingItems = {
    ...given,
    codecOf: itemCodecs(given.words, designations),
    taken: new Set(keys.map((key) => key.trim())),
  };
  const kinds = choice(given.words.kinds);
  const sections: unknown[] = [];
  let open: OpenRow[] = [];
  for (const row of rows) {
    const kind = readKind(row, kinds, reading);
    if (kind === null) continue;
    const level = readLevel(row, open.at(-1)?.level ?? 1, reading);
    open = open.filter((each) => each.level < level);
    const node = readNode(row, kind, reading);
    placeIn(open.at(-1), { kind, level, node }, sections, row, reading);
    open.push({ kind, level, node });
  }
  return sections;
}

function readKind(row: ItemRow, kinds: ReturnType<typeof choice>, { report }: ReadingItems): RowKind | null {
  const kind = readCell(row, 'kind', kinds, report);
  if (kind === undefined && isEmptyCell(row.cell('kind'))) report(row.place('kind'), 'missing-entry');
  return (kind as RowKind | undefined) ?? null;
}

function readLevel(row: ItemRow, otherwise: number, { report }: ReadingItems): number {
  const cell = row.cell('level');
  const read = cell === null || isEmptyCell(cell) ? null : number().read(cell);
  const level = read?.ok ? Number(read.value) : 0;
  if (Number.isInteger(level) && level >= 1) return level;
  report(row.place('level'), 'bad-level');
  return otherwise;
}

function placeIn(
  parent: OpenRow | undefined,
  { kind, level, node }: OpenRow,
  sections: unknown[],
  row: ItemRow,
  { report, words }: ReadingItems,
): void {
  if (level > (parent?.level ?? 0) + 1) report(row.place('level'), 'level-jumps');
  if (!parent) {
    if (kind === 'section') sections.push(node);
    else report(row.place('kind'), 'stands-nowhere', { kind: words.kinds[kind], parent: 'none' });
    return;
  }
  const list = listFor[parent.kind](kind);
  const inside = list === null ? null : parent.node[list];
  if (Array.isArray(inside)) inside.push(node);
  else {
    report(row.place('kind'), 'stands-nowhere', {
      kind: words.kinds[kind],
      parent: words.kinds[parent.kind],
    });
  }
}

function readNode(row: ItemRow, kind: RowKind, reading: ReadingItems): Node {
  const { words, report, places, codecOf, taken } = reading;
  const fields = fieldsOfKind[kind];
  const node: Node = kind === 'column' ? {} : { kind };
  const columnOfField = new Map<unknown, FieldColumn | 'kind'>([['kind', 'kind']]);
  for (const id of itemColumns) {
    if (!isField(id)) continue;
    const field = fields[id];
    if (field === undefined) {
      if (!isEmptyCell(row.cell(id))) report(row.place(id), 'not-for-this-kind', { kind: words.kinds[kind] });
      continue;
    }
    columnOfField.set(field, id);
    const given = readCell(row, id, codecOf(id, kind), report);
    if (given !== undefined) node[field] = given;
  }
  const keyField = fields.key;
  if (keyField !== undefined && isEmptyCell(row.cell('key'))) {
    const words = withoutFootnoteMarks(String(node[fields.text ?? ''] ?? ''));
    const key = freeKey(keyFrom(words, 'punkt'), taken);
    taken.add(key);
    node[keyField] = key;
  }
  Object.assign(node, emptyListsOf(kind));
  places.set(node, (step) => row.place(columnOfField.get(step) ?? null));
  return node;
}

function isField(id: ItemColumn): id is FieldColumn {
  return id !== 'number' && id !== 'level' && id !== 'kind';
}

function emptyListsOf(kind: RowKind): Node {
  if (kind === 'section') return { content: [] };
  if (kind === 'group') return { items: [] };
  return kind === 'matrix' ? { columns: [], rows: [] } : {};
}
