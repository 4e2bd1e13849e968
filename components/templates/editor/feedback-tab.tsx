'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { subtreeOf } from '@/lib/domain/template/draft-tree';
import { Inbox } from '../../feedback/inbox';
import { type InboxFilter, inboxFilterOf } from '../../feedback/inbox-filter';
import type { Linking } from '../../feedback/linking';
import type { OpenInbox } from '../../feedback/use-inbox';
import { useEditor, useEditorView } from './editor-context';
import { useNodeName } from './node-name';
import type { OpenDraft } from './open-draft';
import { showNode } from './places';

/** What has been said of the template, beside the draft that it can become changes of. */
export function FeedbackTab({ open }: { open: OpenInbox }) {
  const [filter, setFilter] = useState<InboxFilter>(() => inboxFilterOf({}));
  const linking = useLinking();
  return <Inbox open={open} filter={filter} onFilter={setFilter} linking={linking} />;
}

/** The draft as feedback sees it: which node an item is, and which of them have been changed. */
function useLinking(): Linking {
  const editor = useEditor();
  const t = useTranslations('feedback.inbox');
  const nodeName = useNodeName();
  const selected = useEditorView('selected', (id) => id);
  // It is made anew soon after anything has been written.
  const preview = useSyncExternalStore(editor.preview.subscribe, editor.preview.get, editor.preview.get);
  const nodeOf = useNodeOf(editor, preview);
  const { bundle, store, view } = editor;
  const whole = nodeOf(null);
  return {
    templateId: bundle.template.id,
    draftId: bundle.draft.id,
    nodeOf,
    changedNode: selected !== null && isMarked(editor, selected) ? selected : null,
    nameOf: (id) => {
      if (id === whole) return t('whole');
      const node = store.node(id);
      return preview.targets.get(id)?.number ?? (node ? nodeName(node.content) : '');
    },
    isChanged: (id) => isChanged(editor, id),
    open: (id) => showNode(view, id, 'form'),
  };
}

/** Nodes by the key of what they say; the whole form is its head. `version` tells when to look anew. */
function useNodeOf({ store }: OpenDraft, version: unknown): Linking['nodeOf'] {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the nodes are the store's own, and change under the same name
  const ids = useMemo(() => {
    const found = new Map<string | null, string>();
    for (const { id, content } of store.nodes.values()) {
      if (content.kind === 'head') found.set(null, id);
      else if (typeof content.key === 'string' && !found.has(content.key)) found.set(content.key, id);
    }
    return found;
  }, [store, version]);
  return (target) => ids.get(target) ?? null;
}

function isMarked({ base, store }: OpenDraft, id: string): boolean {
  const node = store.node(id);
  return node !== null && base.markOf(node, store) !== null;
}

/** As `isAnsweredBy` will see it when the draft is published: the node, or something that it holds. */
function isChanged(editor: OpenDraft, id: string): boolean {
  const { store } = editor;
  const node = store.node(id);
  if (!node) return false;
  if (node.content.kind === 'head') return [...store.nodes.keys()].some((each) => isMarked(editor, each));
  return subtreeOf(store.tree, node).some((each) => isMarked(editor, each.id));
}
