'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { classNames } from '../../ui/class-names';
import { Segment } from '../../ui/segment';
import type { EditorActions } from './editor-actions';
import { EditorBar } from './editor-bar';
import { useEditor, useEditorView } from './editor-context';
import { EditorNotices } from './editor-notices';
import type { Pane } from './editor-view';
import { MiddlePane } from './middle-pane';
import { SidePane } from './side-pane';
import { TreePane } from './tree-pane';
import { UndoLine } from './undo-line';
import { useEditorKeys } from './use-editor-keys';

const panes: readonly Pane[] = ['tree', 'form', 'side'];

/** The editor: the tree, the form and the properties side by side, or one at a time where there is no room. */
export function EditorScreen({ templateHref, ...actions }: EditorActions & { templateHref: string }) {
  const t = useTranslations('templateEditor.pane');
  const { view } = useEditor();
  const shown = useEditorView('pane', (pane) => pane);
  const switcher = useId();
  useEditorKeys();
  return (
    <main id="main" tabIndex={-1} className="flex grow flex-col">
      <EditorBar templateHref={templateHref} {...actions} />
      <div className="z-20 bg-desk px-4 py-2 max-tablet:sticky max-tablet:top-0 max-tablet:border-b max-tablet:border-line desktop:hidden">
        <Segment
          label={t('label')}
          name={switcher}
          value={shown}
          onChange={(pane) => view.show({ pane })}
          options={panes.map((pane) => ({ value: pane, label: t(pane) }))}
        />
      </div>
      <div className="mx-auto grid w-full max-w-page-editor grow items-stretch desktop:grid-cols-editor">
        <PaneFrame pane="tree" label={t('tree')}>
          <TreePane />
        </PaneFrame>
        <PaneFrame pane="form" label={t('form')}>
          <EditorNotices templateHref={templateHref} />
          <MiddlePane />
        </PaneFrame>
        <PaneFrame pane="side" label={t('side')}>
          <SidePane templateHref={templateHref} />
        </PaneFrame>
      </div>
      <UndoLine />
    </main>
  );
}

/** One of the three: always there where there is room, and otherwise when it is the one that is asked for. */
function PaneFrame({ pane, label, children }: { pane: Pane; label: string; children: ReactNode }) {
  const isShown = useEditorView('pane', (shown) => shown === pane);
  return (
    <section
      aria-label={label}
      className={classNames(
        'min-w-0 px-4 py-4 desktop:px-5',
        pane === 'form'
          ? 'desktop:border-x desktop:border-line'
          : 'desktop:sticky desktop:top-14 desktop:max-h-editor desktop:overflow-y-auto',
        !isShown && 'max-desktop:hidden',
      )}
    >
      {children}
    </section>
  );
}
