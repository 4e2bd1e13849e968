import { valueAt } from '../loose-node';
import type { SheetPlace } from './sheet-table';

/** For each object of the file that was read from sheets: where the field, or with null the whole of it, stands; null where that is not known. */
export type SheetPlaces = Map<unknown, (step: string | number | null) => SheetPlace | null>;

/** The cell that a path of the file leads to, or the nearest thing around it that has a place. */
export function placeOfPath(
  content: unknown,
  path: readonly (string | number)[],
  places: SheetPlaces,
  sheetOfList: (list: string | number | undefined) => string,
): SheetPlace {
  let found: SheetPlace = { sheet: sheetOfList(path[0]), row: null, column: null };
  for (let length = 0; length <= path.length; length += 1) {
    const placer = places.get(valueAt(content, path.slice(0, length)));
    found = placer?.(path[length] ?? null) ?? found;
  }
  return found;
}
