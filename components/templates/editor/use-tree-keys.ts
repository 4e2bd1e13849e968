'use client';

import type { KeyboardEvent } from 'react';
import { useEditor } from './editor-context';
import { focusRow, writeNode } from './places';
import type { TreeRow } from './tree-rows';
import type { Deeds } from './use-deeds';

/**
 * The keys of the tree, as the WAI-ARIA authoring practices have them for a tree: arrows walk and fold, Home and End go
 * to its ends, Enter begins to write. With Alt an arrow moves the row; Delete takes it away or brings it back.
 */
export function useTreeKeys(rows: readonly TreeRow[], deeds: Deeds): (event: KeyboardEvent) => void {
  const { store, view } = useEditor();
  const go = (id: string | undefined) => {
    if (id === undefined) return;
    view.select(id);
    focusRow(id);
  };
  const commandFor = (event: KeyboardEvent, row: TreeRow, at: number): (() => void) | null => {
    const { id, isUnfolded } = row;
    if (event.altKey) {
      if (event.key === 'ArrowUp') return () => deeds.step(id, -1);
      return event.key === 'ArrowDown' ? () => deeds.step(id, 1) : null;
    }
    switch (event.key) {
      case 'ArrowDown':
        return () => go(rows[at + 1]?.id);
      case 'ArrowUp':
        return () => go(rows[at - 1]?.id);
      case 'Home':
        return () => go(rows[0]?.id);
      case 'End':
        return () => go(rows.at(-1)?.id);
      case 'ArrowRight':
        return () => (isUnfolded === false ? view.fold(id, false) : isUnfolded && go(rows[at + 1]?.id));
      case 'ArrowLeft':
        return () => (isUnfolded ? view.fold(id, true) : go(store.node(id)?.place.parent ?? undefined));
      case 'Enter':
        return () => writeNode(view, id);
      case 'Delete':
        return () => deeds.setRemoved(id, store.node(id)?.place.removed === false);
      default:
        return null;
    }
  };
  return (event) => {
    if (event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    const of = event.target.closest('[role="treeitem"]')?.id;
    const at = rows.findIndex(({ id }) => `tree-${id}` === of);
    const row = rows[at];
    const command = row && commandFor(event, row, at);
    if (!command) return;
    event.preventDefault();
    command();
  };
}
