import { countsOf, type Figure } from './figure';
import { type FigureGrid, figureAt, type Place, placesOf } from './figure-grid';

/** Who is moved along a ring: one in the group, one of those counted in it, or one who is both. */
export const moves = ['group', 'among', 'both'] as const;
export type Move = (typeof moves)[number];

/** Figures that can each be changed by one, so that every sum stays what it is. */
export interface Ring {
  readonly cost: number;
  /** By their numbers in the network, without the one that it was sought for. */
  readonly links: readonly number[];
}

/** A figure between its row and its column. */
interface Link {
  readonly row: number;
  readonly column: number;
  /** What is lost by hiding it. */
  readonly cost: number;
  /** In which way its row may grow, and in which it may shrink. */
  readonly up: Readonly<Record<Move, boolean>>;
  readonly down: Readonly<Record<Move, boolean>>;
}

/**
 * A grid as a network: its rows and columns are the places that keep their sums, and each figure leads from its row to its
 * column. Totals stand on the other side of a sum, with their sign turned, and are links like the others. Where the grid is
 * not split by rows nothing binds a column, and its figures end in the open; so the other way round.
 */
export class RingNetwork {
  readonly #links: readonly Link[];
  /** The links of each row, of each column, and of the open. */
  readonly #at: readonly (readonly number[])[];

  constructor(grid: FigureGrid) {
    const [rows, columns] = [grid.figures.length, grid.figures[0]?.length ?? 0];
    const open = rows + columns;
    this.#links = placesOf(grid).map((place) => ({
      row: grid.columnsBy ? place.row : open,
      column: grid.rowsBy ? rows + place.column : open,
      cost: costOf(grid, place),
      ...waysOf(figureAt(grid, place), signAt(grid, place)),
    }));
    const at: number[][] = Array.from({ length: open + 1 }, () => []);
    for (const [number, { row, column }] of this.#links.entries()) {
      for (const line of new Set([row, column])) at[line]?.push(number);
    }
    this.#at = at;
  }

  /**
   * The cheapest ring through a link, the hidden ones costing nothing; null where there is none. One person is moved, who
   * joins the row of the link or leaves it.
   */
  ringThrough(start: number, move: Move, joins: boolean, isHidden: (link: number) => boolean): Ring | null {
    const link = this.#links[start];
    if (!link || !(joins ? link.up : link.down)[move]) return null;
    if (link.row === link.column) return { cost: 0, links: [] };
    const [from, to] = joins ? [link.column, link.row] : [link.row, link.column];
    return this.#cheapestWay(from, to, move, (number) => {
      if (number === start) return Number.POSITIVE_INFINITY;
      return isHidden(number) ? 0 : (this.#links[number]?.cost ?? 0);
    });
  }

  /** Dijkstra's: from a row by what may grow, from a column by what may shrink. */
  #cheapestWay(from: number, to: number, move: Move, costOfLink: (link: number) => number): Ring | null {
    const cost = this.#at.map(() => Number.POSITIVE_INFINITY);
    const came: ({ readonly by: number; readonly from: number } | undefined)[] = [];
    const open = new Set(cost.keys());
    cost[from] = 0;
    for (;;) {
      const line = cheapestOf(open, cost);
      if (line === null) return null;
      if (line === to) break;
      open.delete(line);
      for (const number of this.#at[line] ?? []) {
        const next = this.#beyond(number, line, move);
        const through = (cost[line] ?? 0) + costOfLink(number);
        if (next === null || through >= (cost[next] ?? 0)) continue;
        cost[next] = through;
        came[next] = { by: number, from: line };
      }
    }
    const links: number[] = [];
    for (let step = came[to]; step; step = step.from === from ? undefined : came[step.from])
      links.push(step.by);
    return { cost: cost[to] ?? 0, links };
  }

  /** Where a link leads from a line, when one may be moved that way. */
  #beyond(number: number, line: number, move: Move): number | null {
    const link = this.#links[number];
    if (link?.row === line && link.up[move]) return link.column;
    return link?.column === line && link.down[move] ? link.row : null;
  }
}

function cheapestOf(open: ReadonlySet<number>, cost: readonly number[]): number | null {
  let best: number | null = null;
  for (const line of open)
    if ((cost[line] ?? 0) < (best === null ? Number.POSITIVE_INFINITY : (cost[best] ?? 0))) best = line;
  return best;
}

/** How a change of one in a sum changes the figure itself. */
function signAt({ rowsBy, columnsBy }: FigureGrid, { row, column }: Place): 1 | -1 {
  const ofRows = rowsBy !== null && row === rowsBy.groups.length;
  const ofColumns = columnsBy !== null && column === columnsBy.groups.length;
  return ofRows === ofColumns ? 1 : -1;
}

function waysOf(figure: Figure, sign: 1 | -1): Pick<Link, 'up' | 'down'> {
  const ways = (change: 1 | -1) => ({
    group: allows(figure, 'group', change),
    among: allows(figure, 'among', change),
    both: allows(figure, 'both', change),
  });
  return sign === 1 ? { up: ways(1), down: ways(-1) } : { up: ways(-1), down: ways(1) };
}

/** Whether one can be added to a figure, or taken from it, and leave a figure that might be. */
function allows(figure: Figure, move: Move, change: 1 | -1): boolean {
  // Of too few nothing is known but that there may be one more.
  if (figure.kind === 'tooFew') return change === 1 && move !== 'among';
  const counts = countsOf(figure);
  if (!counts) return false;
  const { group, among } = counts;
  if (move === 'group') return change === 1 || group > (among ?? 0);
  if (among === null) return false;
  return move === 'among' && change === 1 ? among < group : change === 1 || among > 0;
}

/** The more people a figure tells of the more is lost, and by a total above all. */
function costOf(grid: FigureGrid, place: Place): number {
  const size = countsOf(figureAt(grid, place))?.group ?? 0;
  const ofRows = grid.rowsBy !== null && place.row === grid.rowsBy.groups.length;
  const ofColumns = grid.columnsBy !== null && place.column === grid.columnsBy.groups.length;
  return (1 + Math.log2(1 + size)) * (1 + 20 * (Number(ofRows) + Number(ofColumns)));
}
