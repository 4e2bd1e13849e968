'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { liveChildren, mayStand } from '@/lib/domain/template/draft-edits';
import { isHolder } from '@/lib/domain/template/draft-node';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useEditor } from './editor-context';
import { ChoiceField } from './forms/fields';
import { useNodeName } from './node-name';
import { useDeeds } from './use-deeds';

type MoveDialogProps = { id: string; open: boolean; onOpenChange: (open: boolean) => void };

/** Moves a node to any place that can hold it, for whoever neither drags nor steps. */
export function MoveDialog({ id, open, onOpenChange }: MoveDialogProps) {
  const t = useTranslations('templateEditor.move');
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')}>
      <MoveForm id={id} done={() => onOpenChange(false)} />
    </Dialog>
  );
}

const top = 'top';
const last = 'last';

function MoveForm({ id, done }: { id: string; done: () => void }) {
  const t = useTranslations('templateEditor.move');
  const { store, preview } = useEditor();
  const nodeName = useNodeName();
  const deeds = useDeeds();
  const node = store.node(id);
  const [parent, setParent] = useState(node?.place.parent ?? top);
  const [before, setBefore] = useState(last);
  if (!node) return null;
  const nameOf = (of: string, content = store.node(of)?.content) =>
    [preview.get().targets.get(of)?.number, content && nodeName(content)].filter(Boolean).join(' ');
  const holders = [...store.nodes.values()].filter(
    (holder) =>
      isHolder(holder.content.kind) && !holder.place.removed && mayStand(store.nodes, node, holder.id),
  );
  const inside = parent === top ? null : parent;
  const siblings = liveChildren(store.nodes, inside).filter((sibling) => sibling.id !== id);
  return (
    <div className="grid gap-3">
      <ChoiceField
        label={t('into')}
        value={parent}
        options={[
          ...(mayStand(store.nodes, node, null) ? [[top, t('top')] as const] : []),
          ...holders.map((holder) => [holder.id, nameOf(holder.id)] as const),
        ]}
        onChoose={(chosen) => {
          setParent(chosen);
          setBefore(last);
        }}
      />
      <ChoiceField
        label={t('before')}
        value={before}
        options={[...siblings.map((sibling) => [sibling.id, nameOf(sibling.id)] as const), [last, t('last')]]}
        onChoose={setBefore}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          onClick={() => {
            deeds.move(id, { parent: inside, before: before === last ? null : before });
            done();
          }}
        >
          {t('confirm')}
        </Button>
        <Button variant="quiet" onClick={done}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
