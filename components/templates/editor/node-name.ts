'use client';

import { useTranslations } from 'next-intl';
import type { NodeContent } from '@/lib/domain/template/draft-node';
import { withoutFootnoteMarks } from '@/lib/domain/template/footnote-marks';
import { wordField } from '@/lib/domain/template/free-key';
import { textOf } from './preview-template';

/** What to call a node in lists: our short name, the form's words, or what kind of thing it is while it has none. */
export function useNodeName(): (content: NodeContent) => string {
  const t = useTranslations('templateEditor');
  return (content) => {
    const short = textOf(content.shortLabel) || textOf(content.shortTitle);
    const words = short || textOf(content[wordField(content.kind)]);
    return withoutFootnoteMarks(words).trim() || t(`kind.${content.kind}`);
  };
}
