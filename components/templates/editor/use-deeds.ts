'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { v7 as uuidv7 } from 'uuid';
import {
  addNodes,
  copyNode,
  moveNode,
  type Spot,
  setRemoved,
  stepNode,
} from '@/lib/domain/template/draft-edits';
import type { BlockKind } from '@/lib/domain/template/draft-node';
import { keysIn } from '@/lib/domain/template/free-key';
import { newContent } from '@/lib/domain/template/new-content';
import { languageOf } from './draft-language';
import { useEditor } from './editor-context';
import { focusRow, showNode } from './places';
import { spotFor } from './tree-rows';

/** What a person can do with the nodes of a draft. Each can be taken back. */
export interface Deeds {
  /** Gives the id of what was added, to be written in; null when there is nowhere for it. */
  add(kind: BlockKind, inside?: boolean): string | null;
  /** Several items, one for each text. */
  addMany(kind: BlockKind, words: readonly string[]): void;
  copy(id: string): void;
  step(id: string, steps: 1 | -1): void;
  move(id: string, spot: Spot): void;
  setRemoved(id: string, removed: boolean): void;
  undo(): void;
  redo(): void;
}

export function useDeeds(): Deeds {
  const { store, view, preview } = useEditor();
  const t = useTranslations('templateEditor');
  return useMemo((): Deeds => {
    const done = (kind: Parameters<typeof store.edit>[0]) =>
      view.say({ text: 'done', deed: { kind, isWhole: true } });
    const addAll = (kind: BlockKind, words: readonly string[], inside: boolean): string | null => {
      const spot = spotFor(store, kind, view.get().selected, inside);
      if (!spot) return null;
      const taken = keysIn(store.nodes);
      const added = words.map((text) => {
        const content = newContent(kind, text, taken, languageOf(store));
        if (typeof content.key === 'string') taken.add(content.key);
        return { id: uuidv7(), content };
      });
      store.edit('added', addNodes(store.nodes, added, spot));
      // What is to be written in must be on the page before it can take the focus.
      preview.bringUpToDate();
      done('added');
      return added[0]?.id ?? null;
    };
    return {
      add(kind, inside = false) {
        const id = addAll(kind, [kind === 'comment' ? t('commentDefault') : ''], inside);
        if (id !== null) showNode(view, id, 'form');
        return id;
      },
      addMany(kind, words) {
        const id = addAll(kind, words, true);
        if (id !== null) showNode(view, id);
      },
      copy(id) {
        const changes = copyNode(store.nodes, id, uuidv7);
        store.edit('copied', changes);
        preview.bringUpToDate();
        const [first] = changes;
        if (first) showNode(view, first.target);
        done('copied');
      },
      step(id, steps) {
        const changes = stepNode(store.nodes, id, steps);
        if (changes.length === 0) return;
        store.edit('moved', changes);
        view.select(id);
        done('moved');
        focusRow(id);
      },
      move(id, spot) {
        const changes = moveNode(store.nodes, id, spot);
        if (changes.length === 0) return;
        store.edit('moved', changes);
        view.select(id);
        done('moved');
      },
      setRemoved(id, removed) {
        store.edit(removed ? 'removed' : 'restored', setRemoved(store.nodes, id, removed));
        done(removed ? 'removed' : 'restored');
        focusRow(id);
      },
      undo() {
        const deed = store.undo();
        if (deed) view.say({ text: 'undone', deed });
      },
      redo() {
        const deed = store.redo();
        if (deed) view.say({ text: 'redone', deed });
      },
    };
  }, [store, view, preview, t]);
}
