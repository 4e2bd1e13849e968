'use client';

import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { QueueStatus } from '@/lib/device/queue-status';
import type { Change, Field } from '@/lib/domain/answer';
import type { Assessment } from '@/lib/domain/template/item-schema';
import type { ItemTarget, Target } from '@/lib/domain/template/targets-of';
import type { Figures } from '../checklist-figures';
import { isAnswered, type ValueOf } from '../checklist-store';
import type { ViewState } from '../checklist-view';
import { type FieldState, fieldKey } from '../field-store';
import type { OpenChecklist } from './open-checklist';

const ChecklistContext = createContext<OpenChecklist | null>(null);
const ReadOnlyContext = createContext(false);

export const ChecklistProvider = ChecklistContext.Provider;
export const ReadOnlyProvider = ReadOnlyContext.Provider;

/** @throws when it is used outside the checklist. */
export function useChecklist(): OpenChecklist {
  const checklist = useContext(ChecklistContext);
  if (!checklist) throw new Error('Not inside a checklist');
  return checklist;
}

/** Whether answers can only be read: the person may not write, or the audit is locked. */
export const useReadOnly = (): boolean => useContext(ReadOnlyContext);

/** Whether only answers are asked for: the unit answers of itself, or cases are counted. Nothing is flagged or judged. */
export const useIsUnit = (): boolean => {
  const { bundle, isCase } = useChecklist();
  return isCase || bundle.audit.part === 'selfAssessment';
};

/** One field with its problem, if any. Renders again only when that field changes. */
export function useField(target: string, field: Field): FieldState<Change> | null {
  const { store } = useChecklist();
  const key = fieldKey({ target, field });
  return useSyncExternalStore(
    useCallback((listener) => store.subscribe([key], listener), [store, key]),
    () => store.field({ target, field }),
    () => null,
  );
}

export function useValue<Name extends Field>(target: string, field: Name): ValueOf<Name> | null {
  return (useField(target, field)?.change.value ?? null) as ValueOf<Name> | null;
}

/** Whether the item or holder has a comment. */
export function useIsCommented(target: string): boolean {
  const { store } = useChecklist();
  return useSyncExternalStore(
    useCallback((listener) => store.subscribe([`${target} comment`], listener), [store, target]),
    () => Boolean(store.value(target, 'comment')?.trim()),
    () => false,
  );
}

/** `unanswered`, or what the answer means; `plain` when the item is answered and never assessed. */
export type Standing = Assessment | 'unanswered' | 'plain';

export function useStanding(target: ItemTarget): Standing {
  const { store } = useChecklist();
  return useSyncExternalStore(
    useCallback(
      (listener) => {
        const { key, gates } = target;
        const keys = [`${key} answer`, `${key} assessment`, ...gates.map((gate) => `${gate} answer`)];
        return store.subscribe(keys, listener);
      },
      [store, target],
    ),
    (): Standing => {
      const made = store.value(target.key, 'assessment');
      if (made === null && !isAnswered(store.value(target.key, 'answer'), made)) return 'unanswered';
      return store.assessmentOf(target)?.assessment ?? 'plain';
    },
    () => 'unanswered',
  );
}

/** The gate that takes the target out of the form, or null when it is asked. */
export function useClosedGate(gates: readonly string[]): string | null {
  const { store } = useChecklist();
  return useSyncExternalStore(
    useCallback(
      (listener) =>
        store.subscribe(
          gates.map((gate) => `${gate} answer`),
          listener,
        ),
      [store, gates],
    ),
    () => store.closedGate(gates),
    () => null,
  );
}

/** What follows from one part of the view. `select` must give the same value as long as that part is the same. */
export function useView<Part extends keyof ViewState, Value = ViewState[Part]>(
  part: Part,
  select: (state: ViewState[Part]) => Value,
): Value {
  const { view } = useChecklist();
  const get = () => select(view.get()[part]);
  return useSyncExternalStore(
    useCallback((listener) => view.subscribe(part, listener), [view, part]),
    get,
    get,
  );
}

/** Whether filter, search and gates leave the item, or any of the holder's items, on the page. */
export function useIsShown(target: Target): boolean {
  const isClosed = useClosedGate(target.gates) !== null;
  const isLeft = useView('shown', (shown) => {
    if (shown === null || shown.has(target.key)) return true;
    return target.type !== 'item' && target.itemKeys.some((key) => shown.has(key));
  });
  return isLeft && !isClosed;
}

export function useFigures(): Figures {
  const { figures } = useChecklist();
  return useSyncExternalStore(figures.subscribe, figures.get, figures.get);
}

export function useStatus(): QueueStatus {
  const { status } = useChecklist();
  return useSyncExternalStore(status.subscribe, status.get, status.get);
}

/** Whether the server has said that nothing more can be saved. */
export function useIsClosedByServer(): boolean {
  const { status } = useChecklist();
  const get = () => ['locked', 'no-access'].includes(status.get().state);
  return useSyncExternalStore(status.subscribe, get, get);
}
