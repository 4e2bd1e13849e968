'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { SingletonKind } from '@/lib/domain/template/draft-node';
import { classNames } from '../../ui/class-names';
import { useEditor, useEditorView, useProblemsOf } from './editor-context';
import { MarkWord } from './mark-word';
import { showNode } from './places';

/** One of the parts that a template has one of each, to be opened for editing. */
export function PartRow({ id, kind }: { id: string; kind: SingletonKind }) {
  const t = useTranslations('templateEditor');
  const { view } = useEditor();
  const isSelected = useEditorView('selected', (selected) => selected === id);
  const problems = useProblemsOf(id);
  return (
    <li>
      <button
        type="button"
        aria-current={isSelected ? 'true' : undefined}
        onClick={() => showNode(view, id, 'form')}
        className={classNames(
          'flex min-h-9 w-full items-center justify-between gap-2 rounded-sm border-2 px-2 py-1 text-left text-sm leading-tight focus-visible:-outline-offset-2',
          isSelected ? 'border-accent bg-sheet' : 'border-transparent hover:bg-accent-soft',
        )}
      >
        {t(`kind.${kind}`)}
        <span className="flex items-center gap-1.5">
          {problems.length > 0 && (
            <span className="text-unfulfilled">
              <CircleAlert aria-hidden="true" />
              <span className="sr-only">{t('tree.problem')}</span>
            </span>
          )}
          <MarkWord id={id} />
        </span>
      </button>
    </li>
  );
}
