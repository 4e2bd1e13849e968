'use client';

import { useState } from 'react';
import type { FigureKind } from '@/lib/domain/measurement/figure';
import {
  asNamed,
  type FigureGrid,
  figureAt,
  type Place,
  placesOf,
  type SplitBy,
} from '@/lib/domain/measurement/figure-grid';
import { type FigureLanguage, writeFigure } from '@/lib/domain/measurement/figure-notation';
import { type ReadGrid, readGrid } from '@/lib/domain/measurement/written-grid';
import type { WrittenSplit } from './split-fields';

export interface GridBeingWritten extends ReadGrid {
  readonly rows: WrittenSplit;
  readonly columns: WrittenSplit;
  readonly textAt: (place: Place) => string;
  readonly setRows: (split: WrittenSplit) => void;
  readonly setColumns: (split: WrittenSplit) => void;
  readonly write: (place: Place, text: string) => void;
}

const splitOf = ({ by, groups }: WrittenSplit): SplitBy | null => {
  const named = groups.split('\n').flatMap((group) => group.trim() || []);
  const once = [...new Map(named.map((group) => [asNamed(group), group])).values()];
  return by === null || once.length === 0 ? null : { by, groups: once };
};

const writtenOf = (split: SplitBy | null): WrittenSplit => ({
  by: split?.by ?? null,
  groups: split?.groups.join('\n') ?? '',
});

/**
 * Figures while they are written. What is written belongs to the groups by their names, so that it comes back with a
 * group that was taken away or renamed by mistake.
 */
export function useWrittenGrid(
  begin: FigureGrid,
  kind: FigureKind,
  language: FigureLanguage,
): GridBeingWritten {
  const [rows, setRows] = useState(() => writtenOf(begin.rowsBy));
  const [columns, setColumns] = useState(() => writtenOf(begin.columnsBy));
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(
    () =>
      new Map(
        placesOf(begin).map((place) => [nameOf(begin, place), writeFigure(figureAt(begin, place), language)]),
      ),
  );
  const splits = { rowsBy: splitOf(rows), columnsBy: splitOf(columns) };
  const textAt = (place: Place) => texts.get(nameOf(splits, place)) ?? '';
  const write = (place: Place, text: string) =>
    setTexts((before) => new Map(before).set(nameOf(splits, place), text));
  return { rows, columns, setRows, setColumns, textAt, write, ...readGrid({ kind, ...splits, textAt }) };
}

const nameOf = (splits: Pick<FigureGrid, 'rowsBy' | 'columnsBy'>, place: Place): string =>
  JSON.stringify([splits.rowsBy?.groups[place.row] ?? null, splits.columnsBy?.groups[place.column] ?? null]);
