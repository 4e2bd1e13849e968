'use client';

import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import type { QueueStatus } from '@/lib/device/queue-status';
import type { DraftNews } from '@/lib/domain/template/draft-bundle';
import type { DraftChange, DraftField } from '@/lib/domain/template/draft-change';
import type { DraftNode, NodeContent } from '@/lib/domain/template/draft-node';
import type { CheckedDraft, DraftProblem } from '@/lib/domain/template/draft-problems';
import type { DraftTree } from '@/lib/domain/template/draft-tree';
import type { FieldState } from '../../audit/field-store';
import type { EditorState } from './editor-view';
import type { BaseContents } from './node-mark';
import type { OpenDraft } from './open-draft';

const EditorContext = createContext<OpenDraft | null>(null);
export const EditorProvider = EditorContext.Provider;

/** @throws when it is used outside the editor. */
export function useEditor(): OpenDraft {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('Not inside a draft');
  return editor;
}

/** One field of a node with its problem, if any. Renders again only when that field changes. */
export function useDraftField(id: string, field: DraftField): FieldState<DraftChange> | null {
  const { store } = useEditor();
  const get = () => store.field({ target: id, field });
  return useSyncExternalStore(
    useCallback((listener) => store.subscribe([`${id} ${field}`], listener), [store, id, field]),
    get,
    get,
  );
}

/** A node as it stands. Renders again only when that node changes. */
export function useNode(id: string): DraftNode | null {
  const { store } = useEditor();
  const get = () => store.node(id);
  return useSyncExternalStore(
    useCallback((listener) => store.subscribe([`${id} content`, `${id} place`], listener), [store, id]),
    get,
    get,
  );
}

export function useContent(id: string): NodeContent | null {
  return useNode(id)?.content ?? null;
}

/** The form as a tree; renders again when a node comes, goes or moves. */
export function useTree(): DraftTree {
  const { store } = useEditor();
  return useSyncExternalStore(
    useCallback((listener) => store.subscribeToStructure(listener), [store]),
    () => store.tree,
    () => store.tree,
  );
}

/** What follows from one part of the view. `select` must give the same value as long as that part is the same. */
export function useEditorView<Part extends keyof EditorState, Value = EditorState[Part]>(
  part: Part,
  select: (state: EditorState[Part]) => Value,
): Value {
  const { view } = useEditor();
  const get = () => select(view.get()[part]);
  return useSyncExternalStore(
    useCallback((listener) => view.subscribe(part, listener), [view, part]),
    get,
    get,
  );
}

/** The number that the form gives a node, or null. */
export function useNumber(id: string): string | null {
  const { preview } = useEditor();
  const get = () => preview.get().targets.get(id)?.number ?? null;
  return useSyncExternalStore(preview.subscribe, get, get);
}

export function useChecked(): CheckedDraft {
  const { checked } = useEditor();
  return useSyncExternalStore(checked.subscribe, checked.get, checked.get);
}

const noProblems: readonly DraftProblem[] = [];

export function useProblems(): readonly DraftProblem[] {
  const checked = useChecked();
  return checked.ok ? noProblems : checked.errors;
}

export function useProblemsOf(id: string): readonly DraftProblem[] {
  const problems = useProblems();
  return useMemo(() => problems.filter(({ node }) => node === id), [problems, id]);
}

export function useQueueStatus(): QueueStatus {
  const { status } = useEditor();
  return useSyncExternalStore(status.subscribe, status.get, status.get);
}

export function useNews(): Omit<DraftNews, 'fields'> {
  const { news } = useEditor();
  return useSyncExternalStore(news.subscribe, news.get, news.get);
}

/** What the published version says, to be held against. */
export const useBase = (): BaseContents => useEditor().base;
