import { type FigureKind, missing } from './figure';
import { type FigureGrid, isTotal, type Place, placesOf, type SplitBy, sizeOf } from './figure-grid';
import { readFigure } from './figure-notation';
import { totalAt, withTotals } from './totals';

/** Figures as they are being written, each where its row and column meet. */
export interface WrittenGrid {
  readonly kind: FigureKind;
  readonly rowsBy: SplitBy | null;
  readonly columnsBy: SplitBy | null;
  /** What is written for a place, nothing where there is nothing. */
  readonly textAt: (place: Place) => string;
}

export interface ReadGrid {
  /** With the totals that follow from the groups; what cannot be read is missing in it. */
  readonly grid: FigureGrid;
  readonly unread: readonly Place[];
  /** The totals that do not follow, which are written like the groups. */
  readonly ownTotals: readonly Place[];
}

/** Reads all that is written, and makes the totals that can be made. */
export function readGrid({ kind, rowsBy, columnsBy, textAt }: WrittenGrid): ReadGrid {
  const [rows, columns] = [sizeOf(rowsBy), sizeOf(columnsBy)];
  const read = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => readFigure(textAt({ row, column }), kind)),
  );
  const figures = read.map((cells) => cells.map((figure) => figure ?? missing));
  const written = { rowsBy, columnsBy, figures };
  const made = (place: Place) => isTotal(written, place) && totalAt(written, place) !== null;
  return {
    grid: withTotals(written),
    unread: placesOf(written).filter((place) => !made(place) && read[place.row]?.[place.column] === null),
    ownTotals: placesOf(written).filter((place) => isTotal(written, place) && !made(place)),
  };
}

/** What a place is called by the groups of its row and column; `all` where it is everyone. */
export function wordsOf(
  { rowsBy, columnsBy }: Pick<FigureGrid, 'rowsBy' | 'columnsBy'>,
  { row, column }: Place,
  all: string,
): string {
  const groups = [rowsBy?.groups[row], columnsBy?.groups[column]].flatMap((group) => group ?? []);
  return groups.join(', ') || all;
}
