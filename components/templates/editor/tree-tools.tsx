'use client';

import { ArrowDown, ArrowUp, ArrowUpDown, Copy, Plus, Trash2, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { type BlockKind, isSingleton } from '@/lib/domain/template/draft-node';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu';
import { useEditor, useEditorView, useNode, useTree } from './editor-context';
import { MoveDialog } from './move-dialog';
import { PasteDialog } from './paste-dialog';
import { writeNode } from './places';
import { spotFor } from './tree-rows';
import { useDeeds } from './use-deeds';

const addable: readonly (readonly [kind: BlockKind, inside: boolean])[] = [
  ['tick', false],
  ['yesNo', false],
  ['openQuestion', false],
  ['number', false],
  ['text', false],
  ['matrixRow', false],
];
const frames: readonly (readonly [kind: BlockKind, inside: boolean])[] = [
  ['section', false],
  ['section', true],
  ['group', false],
  ['matrix', false],
  ['paragraph', false],
  ['comment', false],
];

/** What can be done to the tree, and to the row that is selected in it. */
export function TreeTools() {
  const t = useTranslations('templateEditor');
  const [isPasting, setIsPasting] = useState(false);
  return (
    <div className="mb-2 flex flex-wrap items-center gap-1">
      <AddMenu paste={() => setIsPasting(true)} />
      <SelectedTools />
      <PasteDialog open={isPasting} onOpenChange={setIsPasting} />
      <p className="sr-only">{t('tree.hint')}</p>
    </div>
  );
}

function AddMenu({ paste }: { paste: () => void }) {
  const t = useTranslations('templateEditor');
  const { store, view } = useEditor();
  const deeds = useDeeds();
  const added = useRef<string | null>(null);
  const selected = useEditorView('selected', (id) => id);
  useTree();
  const offered = (choices: typeof addable) =>
    choices.filter(([kind, inside]) => spotFor(store, kind, selected, inside) !== null);
  const itemFor = ([kind, inside]: (typeof addable)[number]) => (
    <MenuItem
      key={`${kind} ${inside}`}
      onSelect={() => {
        added.current = deeds.add(kind, inside);
      }}
    >
      {inside ? t('kind.subsection') : t(`kind.${kind}`)}
    </MenuItem>
  );
  return (
    <Menu
      takeFocus={() => {
        const id = added.current;
        added.current = null;
        if (id !== null) writeNode(view, id);
        return id !== null;
      }}
      trigger={
        <Button>
          <Plus /> {t('tree.add')}
        </Button>
      }
    >
      {offered(addable).map(itemFor)}
      <MenuItem onSelect={paste}>{t('tree.paste')}</MenuItem>
      <MenuSeparator />
      {offered(frames).map(itemFor)}
    </Menu>
  );
}

/** Copy, move and remove what is selected. */
function SelectedTools() {
  const selected = useEditorView('selected', (id) => id);
  return selected === null ? null : <ToolsFor id={selected} />;
}

function ToolsFor({ id }: { id: string }) {
  const t = useTranslations('templateEditor');
  const node = useNode(id);
  const deeds = useDeeds();
  const [isMoving, setIsMoving] = useState(false);
  if (!node || isSingleton(node.content.kind)) return null;
  if (node.place.removed) {
    return (
      <Button onClick={() => deeds.setRemoved(id, false)}>
        <Undo2 /> {t('tree.restore')}
      </Button>
    );
  }
  return (
    <>
      <IconButton label={t('tree.copy')} onClick={() => deeds.copy(id)}>
        <Copy />
      </IconButton>
      <Menu
        trigger={
          <IconButton label={t('tree.move')}>
            <ArrowUpDown />
          </IconButton>
        }
      >
        <MenuItem onSelect={() => deeds.step(id, -1)}>
          <ArrowUp /> {t('tree.up')}
        </MenuItem>
        <MenuItem onSelect={() => deeds.step(id, 1)}>
          <ArrowDown /> {t('tree.down')}
        </MenuItem>
        <MenuItem onSelect={() => setIsMoving(true)}>{t('tree.moveTo')}</MenuItem>
      </Menu>
      <IconButton label={t('tree.remove')} onClick={() => deeds.setRemoved(id, true)}>
        <Trash2 />
      </IconButton>
      <MoveDialog id={id} open={isMoving} onOpenChange={setIsMoving} />
    </>
  );
}
