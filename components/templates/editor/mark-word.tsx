'use client';

import { ArrowUpDown, PenLine, Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { classNames } from '../../ui/class-names';
import { useBase, useEditor, useNode } from './editor-context';
import type { NodeMark } from './node-mark';

const looks = {
  new: { icon: Plus, color: 'text-fulfilled' },
  changed: { icon: PenLine, color: 'text-partial' },
  moved: { icon: ArrowUpDown, color: 'text-partial' },
  removed: { icon: X, color: 'text-unfulfilled' },
} as const satisfies Record<NodeMark, unknown>;

/** How a node differs from the published version, as icon and word. */
export function MarkWord({ id }: { id: string }) {
  const t = useTranslations('templateEditor.mark');
  const { store } = useEditor();
  const node = useNode(id);
  const base = useBase();
  const found = node && base.markOf(node, store);
  if (!found) return null;
  const { icon: Icon, color } = looks[found];
  return (
    <span className={classNames('inline-flex items-center gap-1 text-xs whitespace-nowrap', color)}>
      <Icon aria-hidden="true" />
      {t(found)}
    </span>
  );
}
