'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { isSingleton } from '@/lib/domain/template/draft-node';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Notice } from '../../ui/notice';
import { ConflictCard } from './conflict-card';
import { useEditor, useNode, useNumber, useTree } from './editor-context';
import { NodeForm } from './forms/node-form';
import { MarkWord } from './mark-word';
import { editingId, focusRow } from './places';
import { useDeeds } from './use-deeds';

/** One node, open for editing where it stands. Escape leads back to its row in the tree. */
export function EditPanel({ id }: { id: string }) {
  const t = useTranslations('templateEditor');
  const { view } = useEditor();
  const node = useNode(id);
  const number = useNumber(id);
  if (!node) return null;
  const { kind } = node.content;
  const leave = () => {
    view.select(null);
    focusRow(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    leave();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place for what stands beside its legend
    <div
      id={editingId(id)}
      data-editing
      role="group"
      aria-label={t('editing', { kind: t(`kind.${kind}`), number: number ?? '' })}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      className="my-2 cursor-auto rounded-md border-2 border-accent bg-raised px-3.5 pt-2 pb-4 text-base shadow-raised tablet:-mx-2"
    >
      <div className="mb-2 flex items-center justify-between gap-3 text-sm text-ink-2">
        <span className="tabular-nums">
          {number} {t(`kind.${kind}`)}
        </span>
        <span className="flex items-center gap-2">
          <MarkWord id={id} />
          <IconButton label={t('close')} onClick={leave}>
            <X />
          </IconButton>
        </span>
      </div>
      <div className="grid gap-3">
        <ConflictCard id={id} />
        {node.place.removed && <RemovedNotice id={id} />}
        {!isSingleton(kind) && <StrayNotice id={id} />}
        <NodeForm id={id} />
      </div>
    </div>
  );
}

function RemovedNotice({ id }: { id: string }) {
  const t = useTranslations('templateEditor');
  const deeds = useDeeds();
  return (
    <Notice
      title={t('removed.title')}
      actions={<Button onClick={() => deeds.setRemoved(id, false)}>{t('tree.restore')}</Button>}
    >
      {t('removed.body')}
    </Notice>
  );
}

function StrayNotice({ id }: { id: string }) {
  const t = useTranslations('templateEditor');
  const { strays } = useTree();
  return strays.some((stray) => stray.id === id) ? <Notice tone="warning" title={t('noPlace')} /> : null;
}
