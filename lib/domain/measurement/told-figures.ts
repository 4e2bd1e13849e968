import type { Figure } from './figure';
import type { FigureGrid, SplitBy } from './figure-grid';
import { hiddenPlaces } from './suppression';

/** A figure as it may be told, or that it is not told. */
export type ToldFigure = Exclude<Figure, { kind: 'tooFew' }> | { readonly kind: 'hidden' };

/** A grid as it may be told to anyone who reads. */
export interface ToldGrid {
  readonly rowsBy: SplitBy | null;
  readonly columnsBy: SplitBy | null;
  readonly figures: readonly (readonly ToldFigure[])[];
}

/**
 * What may be told of a grid, where nothing under `limit` is. A figure that is small and one that is hidden for its sake
 * are told alike: that the one is small and the other is not would be enough to work them out.
 */
export function toldGrid({ rowsBy, columnsBy, figures }: FigureGrid, limit: number): ToldGrid {
  const hidden = hiddenPlaces({ rowsBy, columnsBy, figures }, limit);
  return {
    rowsBy,
    columnsBy,
    figures: figures.map((cells, row) =>
      cells.map((figure, column) =>
        figure.kind === 'tooFew' || hidden[row]?.[column] ? { kind: 'hidden' } : figure,
      ),
    ),
  };
}

/** Whether anything of a grid is not told. */
export const isPartlyHidden = ({ figures }: ToldGrid): boolean =>
  figures.some((cells) => cells.some(({ kind }) => kind === 'hidden'));

/** A share in percent, from 0 to 100; null of nobody. */
export const percentOf = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : (100 * numerator) / denominator;

/** A figure as one number, for a chart: a share in percent, a mean before a median. Null where there is none to draw. */
export function numberOf(figure: ToldFigure): number | null {
  switch (figure.kind) {
    case 'count':
      return figure.count;
    case 'share':
      return percentOf(figure.numerator, figure.denominator);
    case 'average':
      return figure.mean ?? figure.median;
    case 'value':
      return figure.value;
    case 'yesNo':
    case 'missing':
    case 'hidden':
      return null;
  }
}
