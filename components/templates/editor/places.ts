import { flushSync } from 'react-dom';
import type { EditorView, Pane } from './editor-view';
import { wordsId } from './forms/item-form';

/** The ids that places in the editor have. */
export const treeRowId = (id: string): string => `tree-${id}`;
export const editingId = (id: string): string => `editing-${id}`;

/** Opens a node for editing, and brings its fields into sight. */
export function showNode(view: EditorView, id: string, pane?: Pane): void {
  flushSync(() => view.select(id, pane));
  const panel = document.getElementById(editingId(id));
  const isInSight =
    panel && panel.getBoundingClientRect().top > 0 && panel.getBoundingClientRect().bottom < innerHeight;
  if (!isInSight) panel?.scrollIntoView({ block: 'start' });
}

/** The same, and begins to write its words. */
export function writeNode(view: EditorView, id: string): void {
  showNode(view, id, 'form');
  const words = document.getElementById(wordsId(id)) ?? document.getElementById(editingId(id));
  words?.focus();
}

/** Gives a row of the tree the focus, after it has moved too. */
export function focusRow(id: string): void {
  requestAnimationFrame(() => document.getElementById(treeRowId(id))?.focus());
}
