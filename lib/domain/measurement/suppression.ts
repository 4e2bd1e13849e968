import { countsOf, type Figure, isSensitive, isSmall } from './figure';
import { type FigureGrid, figureAt, type Place, placesOf } from './figure-grid';
import { type Move, moves, type Ring, RingNetwork } from './ring-network';

/**
 * Which figures of a grid are hidden, by row and column, so that no count from one to under `limit` is told, nor can be
 * had from the totals that are told.
 *
 * A small count in a row with one hidden figure is the total less the others. So figures are hidden in rings: along a
 * ring through the grid one person can be moved from each second figure to the next, and every total stays what it is.
 * A small count with such a ring through it, of hidden figures alone, might as well be another.
 */
export function hiddenPlaces(grid: FigureGrid, limit: number): readonly (readonly boolean[])[] {
  const places = placesOf(grid);
  const figures = places.map((place) => figureAt(grid, place));
  const suppression = new Suppression(grid, figures);
  const sensitive = figures.flatMap((figure, at) => (isSensitive(figure, limit) ? [at] : []));
  for (const at of sensitive) suppression.hide(at);
  for (const at of sensitive) {
    for (const which of smallCountsOf(figures[at], limit)) suppression.keepOpen(at, which);
  }
  const width = grid.figures[0]?.length ?? 0;
  const isHidden = ({ row, column }: Place) => suppression.has(row * width + column);
  return grid.figures.map((cells, row) => cells.map((_, column) => isHidden({ row, column })));
}

type Counted = 'group' | 'among';

function smallCountsOf(figure: Figure | undefined, limit: number): readonly Counted[] {
  const counts = figure ? countsOf(figure) : null;
  if (!counts) return ['group'];
  const { group, among } = counts;
  return [
    ...(isSmall(group, limit) ? (['group'] as const) : []),
    ...(among !== null && isSmall(among, limit) ? (['among'] as const) : []),
  ];
}

/** What is hidden so far, by the numbers of the figures, and which of their counts have been seen to be open. */
class Suppression {
  readonly #figures: readonly Figure[];
  readonly #network: RingNetwork;
  readonly #hidden = new Set<number>();
  readonly #open: Readonly<Record<Counted, Set<number>>> = { group: new Set(), among: new Set() };

  constructor(grid: FigureGrid, figures: readonly Figure[]) {
    this.#figures = figures;
    this.#network = new RingNetwork(grid);
  }

  has(at: number): boolean {
    return this.#hidden.has(at);
  }

  /** A bare yes or no, and what nobody measured, tell of no person. */
  hide(at: number): void {
    const kind = this.#figures[at]?.kind;
    if (kind !== 'missing' && kind !== 'yesNo') this.#hidden.add(at);
  }

  /** Hides what it takes for a count to be any other. Where nothing could take its place the whole grid says too much. */
  keepOpen(at: number, which: Counted): void {
    if (this.#open[which].has(at)) return;
    const found = this.#cheapestRing(at, which);
    const links = found?.ring.links ?? [...this.#figures.keys()];
    for (const link of links) this.hide(link);
    if (found) this.#noteOpen([at, ...links], found.move);
  }

  /** A ring is one through each of its figures. */
  #noteOpen(links: readonly number[], move: Move): void {
    for (const which of ['group', 'among'] as const) {
      if (move === which || move === 'both') for (const link of links) this.#open[which].add(link);
    }
  }

  #cheapestRing(at: number, which: Counted): { ring: Ring; move: Move } | null {
    let best: { ring: Ring; move: Move } | null = null;
    for (const move of moves.filter((one) => one === which || one === 'both')) {
      for (const joins of [true, false]) {
        const ring = this.#network.ringThrough(at, move, joins, (link) => this.has(link));
        if (ring && ring.cost < (best?.ring.cost ?? Number.POSITIVE_INFINITY)) best = { ring, move };
        if (best?.ring.cost === 0) return best;
      }
    }
    return best;
  }
}
