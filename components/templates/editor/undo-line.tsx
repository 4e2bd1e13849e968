'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { useEditor, useEditorView } from './editor-context';
import { useDeeds } from './use-deeds';

/** Says what was just done and offers to take it back. It stays until the next deed or until it is closed. */
export function UndoLine() {
  const t = useTranslations('templateEditor');
  const { view, store } = useEditor();
  const said = useEditorView('said', (one) => one);
  const deeds = useDeeds();
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-4 z-30 flex justify-center px-4 print:hidden"
    >
      {said && (
        <div className="pointer-events-auto flex items-center gap-3 rounded-md bg-ink py-1.5 pr-1.5 pl-4 text-sm text-sheet shadow-raised">
          <span>
            {t(`said.${said.text}.${said.deed.kind}`)}
            {!said.deed.isWhole && ` ${t('said.notWhole')}`}
          </span>
          {said.text !== 'undone' && store.canUndo() && <Button onClick={deeds.undo}>{t('undo')}</Button>}
          {said.text === 'undone' && <Button onClick={deeds.redo}>{t('redo')}</Button>}
          <IconButton label={t('close')} onClick={() => view.say(null)} className="text-sheet">
            <X />
          </IconButton>
        </div>
      )}
    </div>
  );
}
