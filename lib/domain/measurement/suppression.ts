import { type Counts, countsOf, type Figure, isSensitive, isSmall } from './figure';
import { type FigureGrid, figureAt, type Place, placesOf } from './figure-grid';

/**
 * Which figures of a grid are hidden, by row and column, so that no count from one to under `limit` is told, nor can be
 * had from the totals that are told.
 *
 * A small count in a row with one hidden figure is the total less the others. So figures are hidden in rings: along a
 * ring through the grid one person can be moved from each second figure to the next, and every total stays what it is.
 * A small count with such a ring through it, of hidden figures alone, might as well be another. Totals are part of the
 * grid here, with the sign turned: a total that is hidden may be a link of a ring like any other.
 */
export function hiddenPlaces(grid: FigureGrid, limit: number): readonly (readonly boolean[])[] {
  const hidden = new Hidden(grid);
  const sensitive = placesOf(grid).filter((place) => isSensitive(figureAt(grid, place), limit));
  for (const place of sensitive) hidden.hide(place);
  for (const place of sensitive) {
    for (const which of smallCountsOf(figureAt(grid, place), limit)) {
      const ring = cheapestRing(hidden, place, which);
      // Where nothing could take its place the whole grid says too much.
      for (const link of ring ?? placesOf(grid)) hidden.hide(link);
    }
  }
  return grid.figures.map((cells, row) => cells.map((_, column) => hidden.has({ row, column })));
}

type Counted = 'group' | 'among';

function smallCountsOf(figure: Figure, limit: number): readonly Counted[] {
  const counts = countsOf(figure);
  if (!counts) return ['group'];
  const { group, among } = counts;
  return [
    ...(isSmall(group, limit) ? (['group'] as const) : []),
    ...(among !== null && isSmall(among, limit) ? (['among'] as const) : []),
  ];
}

class Hidden {
  readonly grid: FigureGrid;
  /** The places of each row and column. */
  readonly lines: ReadonlyMap<Line, readonly Place[]>;
  readonly #places = new Set<string>();

  constructor(grid: FigureGrid) {
    const lines = new Map<Line, Place[]>();
    for (const place of placesOf(grid)) {
      for (const line of new Set(Object.values(linesOf(grid, place)))) {
        lines.set(line, [...(lines.get(line) ?? []), place]);
      }
    }
    this.grid = grid;
    this.lines = lines;
  }

  has(place: Place): boolean {
    return this.#places.has(keyOf(place));
  }

  /** A bare yes or no, and what nobody measured, tell of no person. */
  hide(place: Place): void {
    const { kind } = figureAt(this.grid, place);
    if (kind !== 'missing' && kind !== 'yesNo') this.#places.add(keyOf(place));
  }
}

const keyOf = ({ row, column }: Place): string => `${row}/${column}`;

/** Who is moved along a ring: one in the group, one of those counted in it, or one who is both. */
const moves = ['group', 'among', 'both'] as const;
type Move = (typeof moves)[number];

/** What a figure is taken to be of at least, where only its having too few is known. */
const unknownCounts: Counts = { group: 0, among: 0 };

/** Whether one can be taken from a figure, or added to it, and leave a figure that might be. */
function allows(figure: Figure, move: Move, change: 1 | -1): boolean {
  if (figure.kind === 'missing' || figure.kind === 'yesNo') return false;
  if (figure.kind === 'tooFew') return change === 1 && move !== 'among';
  const { group, among } = countsOf(figure) ?? unknownCounts;
  const counted = among ?? 0;
  if (move === 'group') return change === 1 || group > counted;
  if (among === null) return false;
  return move === 'among' && change === 1 ? counted < group : change === 1 || counted > 0;
}

/** The figures to be hidden so that the one at `start` is in a ring, the least telling first; null where there is none. */
function cheapestRing(hidden: Hidden, start: Place, which: Counted): readonly Place[] | null {
  let best: Ring | null = null;
  for (const move of moves.filter((one) => one === which || one === 'both')) {
    for (const change of [1, -1] as const) {
      const ring = ringThrough(hidden, start, move, change);
      if (ring && ring.cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = ring;
    }
  }
  return best?.links ?? null;
}

interface Ring {
  readonly cost: number;
  readonly links: readonly Place[];
}

/**
 * A row or a column, whose figures keep their sum. Where the grid is not split by rows nothing binds a column, and its
 * figures end in the open.
 */
type Line = `row ${number}` | `column ${number}` | 'open';

const linesOf = ({ rowsBy, columnsBy }: FigureGrid, { row, column }: Place): { row: Line; column: Line } => ({
  row: columnsBy ? `row ${row}` : 'open',
  column: rowsBy ? `column ${column}` : 'open',
});

/** How a change of one in the sums of a line changes the figure itself: totals stand on the other side. */
function signAt({ rowsBy, columnsBy }: FigureGrid, { row, column }: Place): 1 | -1 {
  const ofRows = rowsBy !== null && row === rowsBy.groups.length;
  const ofColumns = columnsBy !== null && column === columnsBy.groups.length;
  return ofRows === ofColumns ? 1 : -1;
}

/** The cheapest way (Dijkstra) from where a figure ends to where it begins, by other figures, one up and one down. */
function ringThrough(hidden: Hidden, start: Place, move: Move, change: 1 | -1): Ring | null {
  const { grid } = hidden;
  const figure = figureAt(grid, start);
  if (!allows(figure, move, change)) return null;
  const up = (change * signAt(grid, start)) as 1 | -1;
  const ends = linesOf(grid, start);
  const [from, to] = up === 1 ? [ends.column, ends.row] : [ends.row, ends.column];
  if (from === to) return { cost: 0, links: [] };
  const found = new Map<Line, Ring>([[from, { cost: 0, links: [] }]]);
  const done = new Set<Line>();
  for (;;) {
    const [line, way] = cheapest(found, done) ?? [];
    if (line === undefined || way === undefined) return null;
    if (line === to) return way;
    done.add(line);
    for (const step of stepsFrom(hidden, line, move)) {
      if (keyOf(step.by) === keyOf(start)) continue;
      const cost = way.cost + step.cost;
      if (cost < (found.get(step.to)?.cost ?? Number.POSITIVE_INFINITY)) {
        found.set(step.to, { cost, links: [...way.links, step.by] });
      }
    }
  }
}

function cheapest(found: ReadonlyMap<Line, Ring>, done: ReadonlySet<Line>): [Line, Ring] | undefined {
  const open = [...found].filter(([line]) => !done.has(line));
  return open.toSorted(([, one], [, other]) => one.cost - other.cost)[0];
}

interface Step {
  readonly by: Place;
  readonly to: Line;
  readonly cost: number;
}

/** From a row a figure is added to, from a column one is taken from; out in the open either. */
function stepsFrom(hidden: Hidden, line: Line, move: Move): readonly Step[] {
  const { grid, lines } = hidden;
  return (lines.get(line) ?? []).flatMap((by) => {
    const { row, column } = linesOf(grid, by);
    const figure = figureAt(grid, by);
    const sign = signAt(grid, by);
    const cost = hidden.has(by) ? 0 : costOf(grid, by);
    const added = row === line && allows(figure, move, sign) ? [{ by, to: column, cost }] : [];
    const taken = column === line && allows(figure, move, -sign as 1 | -1) ? [{ by, to: row, cost }] : [];
    return [...added, ...taken];
  });
}

/** How much is lost by hiding a figure: the more people it tells of the more, and a total above all. */
function costOf(grid: FigureGrid, place: Place): number {
  const size = countsOf(figureAt(grid, place))?.group ?? 0;
  const ofRows = grid.rowsBy !== null && place.row === grid.rowsBy.groups.length;
  const ofColumns = grid.columnsBy !== null && place.column === grid.columnsBy.groups.length;
  return (1 + Math.log2(1 + size)) * (1 + 20 * (Number(ofRows) + Number(ofColumns)));
}
