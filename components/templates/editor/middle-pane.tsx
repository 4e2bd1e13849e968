'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Checkbox } from '../../ui/checkbox';
import { useEditor, useEditorView } from './editor-context';
import { PreviewPane } from './preview-pane';

/** The form as it will be filled in, to be written in or tried out. */
export function MiddlePane() {
  const t = useTranslations('templateEditor');
  const { view } = useEditor();
  const isTrying = useEditorView('isTrying', (is) => is);
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4">
        <h2 id={heading} className="text-base">
          {t('preview')}
        </h2>
        <Checkbox
          label={t('try')}
          checked={isTrying}
          onChange={({ target }) => view.show({ isTrying: target.checked })}
        />
      </div>
      <PreviewPane />
    </section>
  );
}
