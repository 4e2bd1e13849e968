'use client';

import { type RefObject, useEffect } from 'react';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { chooseByNumber, toggleTick } from './answer-by-key';
import { useChecklist } from './checklist-context';
import type { OpenChecklist } from './open-checklist';
import { goToComment, goToItem, itemAway } from './places';

/**
 * The form's single keys. They are dead while a text field has the focus or a window lies above the page, and can
 * be switched off altogether (WCAG 2.1.4).
 */
export function useKeys(isOn: boolean, search: RefObject<HTMLInputElement | null>, readOnly: boolean): void {
  const checklist = useChecklist();
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isWriting(event.target) || checklist.view.get().drawer !== null) return;
      const run = commandFor(event.key, checklist, search, readOnly);
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn, checklist, search, readOnly]);
}

const notText = new Set(['checkbox', 'radio', 'button', 'submit', 'reset']);

/** Whether what has the focus takes letters itself. */
export function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !notText.has(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.closest('[role=menu]') !== null)
  );
}

function commandFor(
  key: string,
  checklist: OpenChecklist,
  search: RefObject<HTMLInputElement | null>,
  readOnly: boolean,
): (() => void) | null {
  const { view } = checklist;
  switch (key) {
    case 'j':
      return () => move(checklist, 1);
    case 'k':
      return () => move(checklist, -1);
    case '/':
      return () => search.current?.focus();
    case '?':
      return () => view.setDrawer('keys');
  }
  const item = currentItem(checklist);
  return item && !readOnly ? itemCommand(key, item, checklist) : null;
}

function itemCommand(
  key: string,
  item: ItemTarget,
  { store, view, bundle }: OpenChecklist,
): (() => void) | null {
  const target = item.key;
  // A unit flags nothing of itself.
  if (key === 'b' && bundle.audit.part === 'selfAssessment') return null;
  switch (key) {
    case '1':
    case '2':
    case '3':
    case '4':
      return () => chooseByNumber(store, item, Number(key));
    case 'x':
      return () => toggleTick(store, item);
    case 'b':
      return () => store.change({ target, field: 'flag', value: store.value(target, 'flag') !== true });
    case 'c':
      return () => goToComment(view, target);
    default:
      return null;
  }
}

function move(checklist: OpenChecklist, steps: 1 | -1): void {
  const item = itemAway(checklist, steps);
  if (item) goToItem(checklist.view, item.key);
}

function currentItem({ store, view }: OpenChecklist): ItemTarget | null {
  const { current } = view.get();
  const target = current === null ? undefined : store.targets.get(current);
  return target?.type === 'item' ? target : null;
}
