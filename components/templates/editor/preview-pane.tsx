'use client';

import { useTranslations } from 'next-intl';
import { type MouseEvent, useEffect, useMemo, useSyncExternalStore } from 'react';
import { isSingleton } from '@/lib/domain/template/draft-node';
import { BlockFrameProvider } from '../../audit/checklist/block-frame';
import { ChecklistProvider } from '../../audit/checklist/checklist-context';
import { FormSheet } from '../../audit/checklist/form';
import { EditFrame } from './edit-frame';
import { EditPanel } from './edit-panel';
import { useEditor, useEditorView, useNode, useTree } from './editor-context';
import { writeNode } from './places';
import { trialChecklist } from './trial-checklist';

/** The draft as the checklist shows it. A click on something opens it for editing in its place. */
export function PreviewPane() {
  const t = useTranslations('templateEditor');
  const editor = useEditor();
  const { preview, view } = editor;
  const checklist = useMemo(() => trialChecklist(editor), [editor]);
  useEffect(() => () => checklist.close(), [checklist]);
  const { template } = useSyncExternalStore(preview.subscribe, preview.get, preview.get);
  const isTrying = useEditorView('isTrying', (is) => is);

  const open = (event: MouseEvent<HTMLDivElement>) => {
    if (isTrying || !(event.target instanceof Element) || event.target.closest('[data-editing]')) return;
    event.preventDefault();
    event.stopPropagation();
    const id = nodeAt(event.target);
    if (id !== null) writeNode(view, id);
  };

  return (
    <ChecklistProvider value={checklist}>
      <BlockFrameProvider value={isTrying ? null : EditFrame}>
        {!isTrying && <OutsideTheForm />}
        <div onClickCapture={open} className={isTrying ? undefined : 'cursor-pointer'}>
          <p className="sr-only">{t('previewHint')}</p>
          <FormSheet template={template} />
        </div>
      </BlockFrameProvider>
    </ChecklistProvider>
  );
}

/** The node that a place in the form belongs to. Items and sections are named after theirs. */
function nodeAt(place: Element): string | null {
  const holder = place.closest<HTMLElement>('[data-node], [id^="item-"], [id^="section-"]');
  return holder?.dataset.node ?? /^(?:item|section)-([0-9a-f-]{36})/.exec(holder?.id ?? '')?.[1] ?? null;
}

/** What is selected and does not stand in the form: a part of the template, or what is removed or has no place. */
function OutsideTheForm() {
  const selected = useEditorView('selected', (id) => id);
  return selected === null ? null : <Outside id={selected} />;
}

function Outside({ id }: { id: string }) {
  const { store } = useEditor();
  const node = useNode(id);
  const { strays } = useTree();
  if (!node) return null;
  let isInForm = !isSingleton(node.content.kind);
  for (let at: string | null = id; at !== null && isInForm; at = store.node(at)?.place.parent ?? null) {
    isInForm = store.node(at)?.place.removed === false && !strays.some((stray) => stray.id === at);
  }
  return isInForm ? null : (
    <div className="mb-4">
      <EditPanel id={id} />
    </div>
  );
}
