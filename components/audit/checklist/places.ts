import { flushSync } from 'react-dom';
import type { HolderTarget, ItemTarget, Target } from '@/lib/domain/template/targets-of';
import type { ChecklistView } from '../checklist-view';
import type { OpenChecklist } from './open-checklist';

/** The ids that places on the page have, for links and the keyboard. */
export const itemId = (key: string): string => `item-${key}`;
export const sectionId = (key: string): string => `section-${key}`;
export const groupId = (key: string): string => `group-${key}`;
export const commentId = (key: string): string => `comment-${key}`;

/** Opens an item, brings it into sight and gives it the focus. */
export function goToItem(view: ChecklistView, key: string): void {
  // At once, so that the next key is not lost between the old place and the new.
  flushSync(() => view.openItem(key));
  bringForth([itemId(key)]);
}

/** Opens an item and begins to write its comment. */
export function goToComment(view: ChecklistView, key: string): void {
  flushSync(() => view.openItem(key));
  document.getElementById(commentId(key))?.focus();
}

/** Goes to any place of the form: an item is opened too. */
export function goToPlace(view: ChecklistView, target: Target): void {
  if (target.type === 'item') goToItem(view, target.key);
  else goToHolder(view, target);
}

/**
 * Brings a section, group, matrix or comment field into sight and gives it the focus; an item of it becomes the
 * current one. Where one item is shown at a time, that item stands for it.
 */
export function goToHolder(view: ChecklistView, { type, key, itemKeys }: HolderTarget): void {
  // A field for comments comes after the last item it speaks of.
  const item = type === 'comment' ? itemKeys.at(-1) : itemKeys[0];
  const { shown } = view.get();
  flushSync(() => {
    view.setDrawer(null);
    if (shown && !itemKeys.some((each) => shown.has(each))) view.showAll();
    if (item !== undefined) view.setCurrent(item);
  });
  const id = { section: sectionId, group: groupId, matrix: groupId, comment: commentId }[type](key);
  bringForth(item === undefined ? [id] : [id, itemId(item)]);
}

/** The items that are on the page now, in the form's order. */
export function shownItems({ items, store, view }: OpenChecklist): ItemTarget[] {
  const { shown } = view.get();
  return items.filter(
    ({ key, gates }) => (shown === null || shown.has(key)) && store.closedGate(gates) === null,
  );
}

/** The item `steps` before or after the current one; the first or last when there is no such. */
export function itemAway(checklist: OpenChecklist, steps: 1 | -1): ItemTarget | null {
  const shown = shownItems(checklist);
  const { current } = checklist.view.get();
  const at = shown.findIndex(({ key }) => key === current);
  const wanted = at === -1 ? 0 : Math.min(shown.length - 1, Math.max(0, at + steps));
  return shown[wanted] ?? null;
}

/** How many frames a place may be late: when the form has just opened, its end is still being made. */
const latestFrame = 120;

/** Goes to the first of the elements that is there. */
function bringForth(ids: readonly string[], frame = 0): void {
  const element = ids.flatMap((id) => document.getElementById(id) ?? [])[0];
  if (element) {
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'start' });
  } else if (frame < latestFrame) requestAnimationFrame(() => bringForth(ids, frame + 1));
}
