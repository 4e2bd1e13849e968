'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { Bold, Heading, Italic, Link, List, ListOrdered, type LucideIcon, Redo2, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';

type Tool = 'heading' | 'bold' | 'italic' | 'bulletList' | 'orderedList' | 'link';

const icons: Record<Tool, LucideIcon> = {
  heading: Heading,
  bold: Bold,
  italic: Italic,
  bulletList: List,
  orderedList: ListOrdered,
  link: Link,
};

/** What stands after Ctrl. */
const keys: Record<Tool | 'undo' | 'redo', readonly string[]> = {
  heading: ['Alt', '3'],
  bold: ['B'],
  italic: ['I'],
  bulletList: ['shift', '8'],
  orderedList: ['shift', '7'],
  link: ['K'],
  undo: ['Z'],
  redo: ['shift', 'Z'],
};

const toggles: Record<Exclude<Tool, 'link'>, (editor: Editor) => void> = {
  heading: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  bold: (editor) => editor.chain().focus().toggleBold().run(),
  italic: (editor) => editor.chain().focus().toggleItalic().run(),
  bulletList: (editor) => editor.chain().focus().toggleBulletList().run(),
  orderedList: (editor) => editor.chain().focus().toggleOrderedList().run(),
};

const tools = Object.keys(icons) as Tool[];

type TextToolbarProps = {
  editor: Editor;
  /** Asks where the marked words are to lead. */
  link: () => void;
};

/** The tools of a field for free text, each with its keys in its title. */
export function TextToolbar({ editor, link }: TextToolbarProps) {
  const t = useTranslations('qualityDocument.toolbar');
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      pressed: tools.filter((tool) => now.isActive(tool)),
      canUndo: now.can().undo(),
      canRedo: now.can().redo(),
    }),
  });
  const titleOf = (tool: Tool | 'undo' | 'redo'): string => {
    const names = [t('ctrl'), ...keys[tool].map((key) => (key === 'shift' ? t('shift') : key))];
    return t('keys', { name: t(tool), keys: names.join('+') });
  };
  return (
    <div
      role="toolbar"
      aria-label={t('label')}
      className="sticky top-0 z-10 mb-2 flex w-fit max-w-full flex-wrap rounded-sm border border-line-strong bg-field tablet:top-16"
    >
      {tools.map((tool) => {
        const Icon = icons[tool];
        return (
          <button
            key={tool}
            type="button"
            aria-label={t(tool)}
            aria-pressed={state.pressed.includes(tool)}
            title={titleOf(tool)}
            onClick={() => (tool === 'link' ? link() : toggles[tool](editor))}
            className={toolStyle}
          >
            <Icon />
          </button>
        );
      })}
      <span className="my-2 border-l border-line" />
      <button
        type="button"
        aria-label={t('undo')}
        title={titleOf('undo')}
        aria-disabled={!state.canUndo}
        onClick={() => editor.chain().focus().undo().run()}
        className={toolStyle}
      >
        <Undo2 />
      </button>
      <button
        type="button"
        aria-label={t('redo')}
        title={titleOf('redo')}
        aria-disabled={!state.canRedo}
        onClick={() => editor.chain().focus().redo().run()}
        className={toolStyle}
      >
        <Redo2 />
      </button>
    </div>
  );
}

const toolStyle =
  'grid size-target place-items-center text-ink hover:bg-accent-soft aria-disabled:text-ink-3 aria-pressed:bg-accent-soft aria-pressed:inset-shadow-place';
