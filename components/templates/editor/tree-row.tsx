'use client';

import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ChevronDown, ChevronRight, CircleAlert, GripVertical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { classNames } from '../../ui/class-names';
import { useDraftField, useEditor, useEditorView, useNode, useNumber, useProblemsOf } from './editor-context';
import { useEditorSlots } from './editor-slots';
import { MarkWord } from './mark-word';
import { useNodeName } from './node-name';
import { showNode, treeRowId } from './places';

type TreeRowProps = { id: string; level: number; isUnfolded: boolean | null; isActive: boolean };

/** One node in the tree: its number and name, how it differs from the published version, and whether it is whole. */
export const TreeRowView = memo(function TreeRowView({ id, level, isUnfolded, isActive }: TreeRowProps) {
  const { view } = useEditor();
  const node = useNode(id);
  const name = useNodeName();
  const isSelected = useEditorView('selected', (selected) => selected === id);
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({ id });
  if (!node) return null;
  const isSection = node.content.kind === 'section';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys of all its rows
    <div
      ref={setNodeRef}
      id={treeRowId(id)}
      role="treeitem"
      aria-level={level}
      aria-selected={isSelected}
      {...(isUnfolded === null ? {} : { 'aria-expanded': isUnfolded })}
      tabIndex={isActive ? 0 : -1}
      onClick={() => showNode(view, id)}
      style={{ transform: CSS.Translate.toString(transform), transition, paddingLeft: `${level - 1}rem` }}
      className={classNames(
        'relative grid min-h-9 cursor-pointer grid-cols-tree items-start gap-x-1 rounded-sm border-2 py-1 pr-1.5 text-sm leading-tight focus-visible:-outline-offset-2',
        isSelected ? 'border-accent bg-sheet' : 'border-transparent hover:bg-accent-soft',
        isDragging && 'z-10 bg-raised shadow-raised',
      )}
    >
      <span
        {...listeners}
        aria-hidden="true"
        className="grid h-6 cursor-grab touch-none place-items-center text-ink-3"
      >
        <GripVertical />
      </span>
      <FoldMark id={id} isUnfolded={isUnfolded} />
      <RowNumber id={id} />
      <span
        className={classNames(
          'line-clamp-2 min-w-0 py-0.5',
          isSection && 'font-bold',
          node.place.removed && 'text-ink-3 line-through',
        )}
      >
        {name(node.content)}
      </span>
      <RowMarks id={id} />
    </div>
  );
});

/** Folds by a click too; for the keyboard the row itself has the arrows. */
function FoldMark({ id, isUnfolded }: { id: string; isUnfolded: boolean | null }) {
  const { view } = useEditor();
  if (isUnfolded === null) return <span />;
  const Icon = isUnfolded ? ChevronDown : ChevronRight;
  return (
    <span
      aria-hidden="true"
      className="grid h-6 place-items-center text-ink-3 hover:text-accent"
      onClick={(event) => {
        event.stopPropagation();
        view.fold(id, isUnfolded);
      }}
    >
      <Icon />
    </span>
  );
}

function RowNumber({ id }: { id: string }) {
  return <span className="py-0.5 text-xs text-ink-3 tabular-nums">{useNumber(id)}</span>;
}

/** What is to be seen to comes first: a conflict, a problem, then what has changed. */
function RowMarks({ id }: { id: string }) {
  const t = useTranslations('templateEditor');
  const content = useDraftField(id, 'content');
  const place = useDraftField(id, 'place');
  const problems = useProblemsOf(id);
  const hasConflict = content?.problem?.kind === 'conflict' || place?.problem?.kind === 'conflict';
  const isWrong = hasConflict || problems.length > 0;
  return (
    <span className="flex items-center gap-1.5 py-0.5">
      {isWrong && (
        <span className="text-unfulfilled">
          <CircleAlert aria-hidden="true" />
          <span className="sr-only">{hasConflict ? t('tree.conflict') : t('tree.problem')}</span>
        </span>
      )}
      <MarkWord id={id} />
      <FeedbackCount id={id} />
    </span>
  );
}

/** How much has been said of the item and waits for an answer. */
function FeedbackCount({ id }: { id: string }) {
  const t = useTranslations('templateEditor.tree');
  const { feedbackCounts } = useEditorSlots();
  const key = useNode(id)?.content.key;
  const count = typeof key === 'string' ? feedbackCounts?.[key] : undefined;
  if (!count) return null;
  return (
    <span className="rounded-full bg-accent-soft px-1.5 text-xs font-medium text-accent tabular-nums">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{t('feedback', { count })}</span>
    </span>
  );
}
