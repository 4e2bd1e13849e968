'use client';

import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useMemo } from 'react';
import { type SingletonKind, singletonKinds } from '@/lib/domain/template/draft-node';
import { isDraftOfCases, singletonOf } from '@/lib/domain/template/draft-nodes';
import { Key } from '../../ui/key';
import { useEditor, useEditorView, useTree } from './editor-context';
import { PartRow } from './part-row';
import { TreeRowView } from './tree-row';
import { dropSpot, shownRows, type TreeRow } from './tree-rows';
import { TreeTools } from './tree-tools';
import { useDeeds } from './use-deeds';
import { useTreeKeys } from './use-tree-keys';

/** All of the template as a tree: what it has one of each, then its sections and items, numbered as the form. */
export function TreePane() {
  const t = useTranslations('templateEditor');
  const heading = useId();
  return (
    <div className="grid gap-4">
      <Parts />
      <section aria-labelledby={heading}>
        <h2 id={heading} className="mb-2 text-base">
          {t('tree.title')}
        </h2>
        <TreeTools />
        <Tree label={t('tree.title')} />
        <p className="mt-3 text-xs text-ink-3">{t.rich('tree.keys', { k: (keys) => <Key>{keys}</Key> })}</p>
      </section>
    </div>
  );
}

/** Cases make no report, and are not judged. */
const partsOfAudits: ReadonlySet<SingletonKind> = new Set(['report', 'alternatives']);

function Parts() {
  const t = useTranslations('templateEditor');
  const { store } = useEditor();
  const heading = useId();
  useTree();
  const isOfCases = isDraftOfCases(store.nodes);
  const has = (kind: SingletonKind) => !isOfCases || !partsOfAudits.has(kind);
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="mb-1 text-base">
        {t('tree.parts')}
      </h2>
      <ul>
        {singletonKinds.filter(has).map((kind) => {
          const node = singletonOf(store.nodes, kind);
          return node && <PartRow key={kind} id={node.id} kind={kind} />;
        })}
      </ul>
    </section>
  );
}

function Tree({ label }: { label: string }) {
  const { store } = useEditor();
  const tree = useTree();
  const unfolded = useEditorView('unfolded', (ids) => ids);
  const selected = useEditorView('selected', (id) => id);
  const rows = useMemo(() => shownRows(tree, unfolded), [tree, unfolded]);
  const deeds = useDeeds();
  const onKeyDown = useTreeKeys(rows, deeds);
  // A drag begins after some way, so that a click remains a click.
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }));
  const active = rows.some(({ id }) => id === selected) ? selected : (rows[0]?.id ?? null);
  const drop = ({ active: moved, over }: DragEndEvent) => {
    const spot = over && dropSpot(store, rows, String(moved.id), String(over.id));
    if (spot) deeds.move(String(moved.id), spot);
  };
  return (
    <DndContext id="template-tree" sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
      <SortableContext items={rows.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <Rows label={label} rows={rows} active={active} onKeyDown={onKeyDown} />
      </SortableContext>
    </DndContext>
  );
}

type RowsProps = {
  label: string;
  rows: readonly TreeRow[];
  active: string | null;
  onKeyDown: (event: KeyboardEvent) => void;
};

function Rows({ label, rows, active, onKeyDown }: RowsProps) {
  return (
    <div role="tree" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
      {rows.map(({ id, level, isUnfolded }) => (
        <TreeRowView key={id} id={id} level={level} isUnfolded={isUnfolded} isActive={id === active} />
      ))}
    </div>
  );
}
